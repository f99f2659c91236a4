import assert from "node:assert/strict";
import { test } from "node:test";
import { CloudError } from "../../../commands/clouds/cloud-error";
import { explainBeyond, explainUncompared } from "../../../commands/terraform/explain-beyond";
import { Secret } from "../../../review/value";
import { ADDRESSES, AUTH0_CLIENTS, addressOfConnection } from "../../../stacks/addresses";
import { MINIMAL } from "../../support/environment";

test("what changed beyond a plan is told with what it was, what it is, and how to put it back", () => {
  const { message, code } = explainBeyond(MINIMAL, [
    {
      address: ADDRESSES.pool,
      of: "user pool",
      id: "eu-west-1_AbCdEf123",
      member: "LambdaConfig.PreSignUp",
      before: "arn:aws:lambda:eu-west-1:123456789012:function:check",
      after: undefined,
    },
    {
      address: ADDRESSES.application,
      of: "app registration",
      id: "a1",
      member: "info.termsOfServiceUrl",
      before: "https://acme.com/terms",
      after: null,
    },
    {
      address: addressOfConnection("waad"),
      of: "connection",
      id: "con_1",
      member: "metadata",
      before: { team: "portal" },
      after: {},
    },
    {
      address: AUTH0_CLIENTS.first,
      of: "Auth0 application",
      id: "c1",
      member: "client_secret",
      before: new Secret("do-not-tell"),
      after: new Secret("do-not-tell-either"),
    },
  ]);
  assert.equal(code, "changed-beyond-plan");
  assert.equal(
    message,
    `dev: Terraform has applied the plan, and more changed in the clouds than it had shown:
  user pool eu-west-1_AbCdEf123: LambdaConfig.PreSignUp was arn:aws:lambda:eu-west-1:123456789012:function:check, and is (none).
    To put it back: set it in AWS's console, region eu-west-1: a call of the API resets what it is not given.
  app registration a1: info.termsOfServiceUrl was https://acme.com/terms, and is (none).
    To put it back: az rest --method PATCH --url https://graph.microsoft.com/v1.0/applications/a1 --body '{"info":{"termsOfServiceUrl":"https://acme.com/terms"}}'.
  connection con_1: metadata was {"team":"portal"}, and is (none).
    To put it back: PATCH https://${MINIMAL.auth0.domain}/api/v2/connections/con_1 with {"metadata":{"team":"portal"}}.
  Auth0 application c1: client_secret was (secret), and is (secret).
    To put it back: it is a secret, so make a new one there.
Either the apply did that, or somebody else at the same time.
To do: put it back, or keep it. Then npm run drift -- dev, which should find nothing.`,
  );
});

test("clouds that can't be read after an apply are an error that says that the plan is applied", () => {
  const unreachable = new CloudError(
    "cloud-unreachable",
    "graph.microsoft.com does not answer: no network",
    "check it",
  );
  const { code, message } = explainUncompared(MINIMAL, unreachable);
  assert.deepEqual(
    [code, message],
    [
      "cloud-unreachable",
      "dev: Terraform has applied the plan, but what it changed in the clouds could not be compared with what it had shown: graph.microsoft.com does not answer: no network.\nTo do: check it. Then npm run drift -- dev, which should find nothing.",
    ],
  );
});
