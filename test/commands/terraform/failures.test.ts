import assert from "node:assert/strict";
import { test } from "node:test";
import { inPlainWords } from "../../../commands/terraform/failures";
import { TerraformError } from "../../../commands/terraform/operations";

const failed = (summary: string, detail = "", text = "", address?: string) =>
  new TerraformError("plan", [{ severity: "error", summary, detail, ...(address && { address }) }], text);

const told = (error: unknown, variables: NodeJS.ProcessEnv = {}) =>
  (inPlainWords(error, "dev", variables) as Error).message;

// As Terraform 1.11 and the providers write them.
const LOCK_INFO = `operation error S3: PutObject, https response error StatusCode: 412, PreconditionFailed
Lock Info:
  ID:        7a5b1f0e-7d3c-2f1b-6f53-6f6c2a6a1b22
  Path:      acme-terraform-states/dev/terraform.tfstate
  Operation: OperationTypeApply
  Who:       ada@build-7
  Version:   1.11.4
  Created:   2026-11-24 09:58:31.123456 +0000 UTC
  Info:


Terraform acquires a state lock to protect the state from being written
by multiple users at the same time.`;

test("a lock is told with who holds it, since when, and how to lift it", () => {
  assert.equal(
    told(failed("Error acquiring the state lock", LOCK_INFO)),
    "The state of dev is locked by ada@build-7 since 2026-11-24 09:58:31.123456 +0000 UTC for OperationTypeApply.\nTo do: wait until that run has ended, then run this again. If it was killed: terraform force-unlock 7a5b1f0e-7d3c-2f1b-6f53-6f6c2a6a1b22 in cdktf.out/stacks/dev.",
  );
});

for (const [cloud, mend, error] of [
  [
    "AWS",
    "renew AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or sign in with aws sso login",
    failed(
      "Retrieving AWS account details: validating provider credentials: retrieving caller identity from STS: operation error STS: GetCallerIdentity, https response error StatusCode: 403, RequestID: x, api error ExpiredToken: The security token included in the request is expired",
      "",
      "",
      'provider["registry.terraform.io/hashicorp/aws"]',
    ),
  ],
  [
    "Entra",
    "renew ARM_CLIENT_ID and ARM_CLIENT_SECRET, or sign in with az login",
    failed(
      "Listing service principals: unable to obtain access token",
      "AADSTS7000222: The provided client secret keys for app '…' are expired.",
    ),
  ],
  [
    "Auth0",
    "renew AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET, or AUTH0_API_TOKEN",
    failed(
      "failed to request token from Auth0: 401 access_denied Unauthorized",
      "",
      "",
      "auth0_client.auth0_client",
    ),
  ],
] as const) {
  test(`credentials that ${cloud} refuses are told as that`, () => {
    assert.equal(
      told(error),
      `The credentials for ${cloud} are refused: they have expired or are wrong.\nTo do: ${mend}, then run this again for dev.`,
    );
  });
}

test("a provider that crashed is named", () => {
  const error = failed(
    "Plugin did not respond",
    "The plugin encountered an error, and failed to respond to the plugin.(*GRPCProvider).ReadResource call. The plugin logs may contain more details.",
    "Stack trace from the terraform-provider-auth0_v1.54.1 plugin:\n\npanic: runtime error: invalid memory address or nil pointer dereference",
  );
  assert.equal(
    told(error),
    "The provider auth0 crashed.\nTo do: run this again for dev; if it crashes again, take the version before in stacks/versions.ts and report it to the provider's makers.",
  );
});

test("a provider that died without a word is named by its resource", () => {
  const error = failed(
    "Plugin did not respond",
    "The plugin encountered an error",
    "",
    "aws_cognito_user_pool.cognito_pool",
  );
  assert.match(told(error), /^The provider aws crashed\.\n/);
});

test("a provider that died between two calls is named by its resource, too", () => {
  const error = failed(
    "Request cancelled",
    "The plugin.(*GRPCProvider).ReadResource request was cancelled.",
    "",
    "aws_cognito_user_pool.cognito_pool",
  );
  assert.match(told(error), /^The provider aws crashed\.\n/);
});

test("a plan that is stale is told as that", () => {
  assert.equal(
    told(
      failed(
        "Saved plan is stale",
        "The given plan file can no longer be applied because the state was changed.",
      ),
    ),
    "The plan is stale: the state of dev was changed after it was made, so it would not do what was reviewed.\nTo do: npm run plan -- dev, and review that.",
  );
});

test("a state that is to be somewhere else is told as that", () => {
  assert.equal(
    told(
      failed(
        "Backend configuration changed",
        'A change in the backend configuration has been detected, which may require migrating existing state.\n\nIf you wish to attempt automatic migration of the state, use "terraform init -migrate-state".\nIf you wish to store the current configuration with no changes to the state, use "terraform init -reconfigure".',
      ),
    ),
    'environments/dev.yaml names another place for the state of dev than the one that Terraform had here before. Nothing was changed.\nTo do: if it was moved there already, rm cdktf.out/stacks/dev/.terraform/terraform.tfstate, by which Terraform remembers the old place, then run the same command again. If not, put the old place back, or move the state (docs/state.md, "To another bucket").',
  );
});

test("what is not known is told in Terraform's words, without credentials in them", () => {
  const variables = { AUTH0_CLIENT_SECRET: "hunter2-hunter2", PATH: "/usr/bin" };
  assert.equal(
    told(failed("Invalid thing", "hunter2-hunter2 is no /usr/bin", "", "a.b"), variables),
    "dev: terraform plan failed:\n\na.b: Invalid thing\n(secret) is no /usr/bin",
  );
});

test("what is no failure of Terraform's is left as it is", () => {
  const defect = new TypeError("x");
  assert.equal(inPlainWords(defect, "dev", {}), defect);
});
