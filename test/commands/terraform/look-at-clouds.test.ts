import assert from "node:assert/strict";
import { test } from "node:test";
import { onTheWay } from "../../../commands/clouds/way";
import { readFacts } from "../../../commands/terraform/look-at-clouds";
import { MINIMAL } from "../../support/environment";

const OWN = {
  auth0: { clientIds: [], connectionIds: [] },
  cognito: { userPoolId: "eu-west-1_AbCdEf123", clientIds: [] },
  entra: { applicationIds: ["00000000-0000-0000-0000-000000000001"], servicePrincipalIds: [] },
};

test("without credentials that it can use, it says of each cloud what that would take", async () => {
  const variables = {
    AUTH0_CLIENT_ID: "x",
    AUTH0_CLIENT_ASSERTION_PRIVATE_KEY: "y",
    ARM_CLIENT_ID: "x",
    ARM_CLIENT_CERTIFICATE: "y",
    AWS_PROFILE: "acme",
  };
  assert.deepEqual(await onTheWay(MINIMAL, variables, (way) => readFacts(way, OWN)), {
    auth0: { unseen: "That takes AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET, or AUTH0_API_TOKEN" },
    cognito: { unseen: "That takes AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and profiles are not read" },
    entra: { unseen: "That takes ARM_CLIENT_ID and ARM_CLIENT_SECRET, or a workflow on GitHub" },
  });
});

test("of clouds that have nothing of the environment, nothing is asked", async () => {
  const { cognito, entra } = await onTheWay(MINIMAL, { AUTH0_CLIENT_ID: "x" }, (way) =>
    readFacts(way, {
      ...OWN,
      cognito: { clientIds: [] },
      entra: { applicationIds: [], servicePrincipalIds: [] },
    }),
  );
  assert.deepEqual({ cognito, entra }, { cognito: undefined, entra: undefined });
});
