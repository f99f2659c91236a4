import assert from "node:assert/strict";
import { userInfo } from "node:os";
import { relative } from "node:path";
import { test } from "node:test";
import { stackFolder } from "../../../commands/setup/paths";
import { TerraformError } from "../../../commands/terraform/terraform-error";

interface Failure {
  readonly summary: string;
  readonly detail?: string;
  readonly address?: string;
  /** What Terraform writes besides. */
  readonly text?: string;
}

function errorOf(
  { summary, detail = "", address, text = "" }: Failure,
  variables: NodeJS.ProcessEnv = {},
): TerraformError {
  const diagnostic = { severity: "error", summary, detail, ...(address && { address }) };
  return new TerraformError({ folder: stackFolder("dev"), variables }, "plan", [diagnostic], text);
}

function explains(failure: Failure, code: string, message: string): void {
  const error = errorOf(failure);
  assert.deepEqual({ code: error.code, message: error.message }, { code, message });
}

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

test("a locked state names who holds the lock, since when, and how to lift it", () =>
  explains(
    { summary: "Error acquiring the state lock", detail: LOCK_INFO },
    "state-locked",
    "The state of dev is locked by ada@build-7 since 2026-11-24 09:58:31.123456 +0000 UTC for OperationTypeApply.\nTo do: wait until that run has ended, then run this again. If it was killed: terraform force-unlock 7a5b1f0e-7d3c-2f1b-6f53-6f6c2a6a1b22 in cdktf.out/stacks/dev.",
  ));

test("a state that OpenTofu wrote, and a lock file without OpenTofu's providers, says how to go back to Terraform", () =>
  explains(
    {
      summary: "Provider dependency changes detected",
      detail:
        'Changes to the required provider dependencies were detected, but the lock file is read-only. To use and record these requirements, run "terraform init" without the "-lockfile=readonly" flag.',
    },
    "state-of-other-providers",
    `The state of dev has resources of providers that the stack and its lock file lack. Nothing was changed.
To do: if OpenTofu wrote the state, which calls providers by its own registry, give them Terraform's names in a shell with the credentials of dev, then run the same command again (docs/state.md, "From OpenTofu to Terraform"):
  terraform -chdir=cdktf.out/stacks/dev state replace-provider -auto-approve registry.opentofu.org/hashicorp/aws registry.terraform.io/hashicorp/aws
  terraform -chdir=cdktf.out/stacks/dev state replace-provider -auto-approve registry.opentofu.org/auth0/auth0 registry.terraform.io/auth0/auth0
  terraform -chdir=cdktf.out/stacks/dev state replace-provider -auto-approve registry.opentofu.org/hashicorp/azuread registry.terraform.io/hashicorp/azuread
Otherwise put back what the stack declared by that provider, and deploy its end before the provider's.`,
  ));

// As Terraform 1.11 writes them.
for (const [what, summary, detail] of [
  [
    "a state that it may not lock",
    "Error acquiring the state lock",
    `Error message: open FILE: permission denied\n\nTerraform acquires a state lock to protect the state from being written\nby multiple users at the same time.`,
  ],
  ["a state that it may not read", "error loading state: open FILE: permission denied", ""],
  [
    "a plan that it may not write",
    "Failed to write plan file",
    "The plan file could not be written: open FILE: permission denied.",
  ],
] as const) {
  test(`${what} is a missing permission, not a lock and not a broken state`, (t) => {
    t.mock.method(process as { geteuid: () => number }, "geteuid", () => 54321);
    const owner = userInfo().username;
    const failure = (text: string) => text.replace("FILE", __filename);
    const { code, message } = errorOf({ summary: failure(summary), detail: failure(detail) });
    const file = relative(process.cwd(), __filename);
    assert.equal(code, "no-permission");
    assert.equal(
      message,
      `No permission to write ${file}: it belongs to ${owner}, and this runs as user 54321.\nTo do: run it as ${owner}, or let user 54321 write there.`,
    );
  });
}

test("a disk without room is said to be full", () =>
  explains(
    { summary: "Failed to save state", detail: "write ../../x.tfstate: no space left on device" },
    "disk-full",
    "No space is left on the disk to write cdktf.out/x.tfstate.\nTo do: make room, then run this again.",
  ));

test("a folder that is read-only is named", () =>
  explains(
    {
      summary:
        "Error locking state: [{%!s(tfdiags.Severity=69) Error acquiring the state lock Error message: mkdir .terraform: read-only file system",
    },
    "disk-read-only",
    "cdktf.out/stacks/dev/.terraform can't be written: it is on a disk that is read-only.\nTo do: run this in a copy of the project that can be written to.",
  ));

test("a file that is no plan is not taken for one", () =>
  explains(
    { summary: "Failed to read the given file as a state or plan file" },
    "not-a-saved-plan",
    "That file is not a plan that Terraform saved.\nTo do: npm run plan -- dev, which saves one.",
  ));

for (const [cloud, fix, failure] of [
  [
    "AWS",
    "renew AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or sign in with aws sso login",
    {
      summary:
        "Retrieving AWS account details: validating provider credentials: retrieving caller identity from STS: operation error STS: GetCallerIdentity, https response error StatusCode: 403, RequestID: x, api error ExpiredToken: The security token included in the request is expired",
      address: 'provider["registry.terraform.io/hashicorp/aws"]',
    },
  ],
  [
    "Entra",
    "renew ARM_CLIENT_ID and ARM_CLIENT_SECRET, or sign in with az login",
    {
      summary: "Listing service principals: unable to obtain access token",
      detail: "AADSTS7000222: The provided client secret keys for app '…' are expired.",
    },
  ],
  [
    "Auth0",
    "renew AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET, or AUTH0_API_TOKEN",
    {
      summary: "failed to request token from Auth0: 401 access_denied Unauthorized",
      address: "auth0_client.auth0_client",
    },
  ],
] as const) {
  test(`credentials that ${cloud} refuses are named, with what to renew`, () =>
    explains(
      failure,
      "credentials-refused",
      `${cloud} refused the credentials: they are wrong or have expired.\nTo do: ${fix}, then run this again for dev.`,
    ));
}

test("a provider that crashed is named", () =>
  explains(
    {
      summary: "Plugin did not respond",
      detail:
        "The plugin encountered an error, and failed to respond to the plugin.(*GRPCProvider).ReadResource call. The plugin logs may contain more details.",
      text: "Stack trace from the terraform-provider-auth0_v1.54.1 plugin:\n\npanic: runtime error: invalid memory address or nil pointer dereference",
    },
    "provider-crashed",
    "The provider auth0 crashed.\nTo do: run this again for dev. If it crashes again, go back to the version before in stacks/versions.ts, and report it to the provider's makers.",
  ));

for (const [how, summary, detail] of [
  ["without a trace", "Plugin did not respond", "The plugin encountered an error"],
  [
    "between two calls",
    "Request cancelled",
    "The plugin.(*GRPCProvider).ReadResource request was cancelled.",
  ],
] as const) {
  test(`a provider that died ${how} is named by its resource`, () => {
    const { code, message } = errorOf({ summary, detail, address: "aws_cognito_user_pool.cognito_pool" });
    assert.equal(code, "provider-crashed");
    assert.match(message, /^The provider aws crashed\.\n/);
  });
}

test("a stale plan is not what was reviewed", () =>
  explains(
    {
      summary: "Saved plan is stale",
      detail: "The given plan file can no longer be applied because the state was changed.",
    },
    "plan-stale",
    "The plan is stale: the state of dev has changed since, so the plan would not do what was reviewed.\nTo do: npm run plan -- dev, and review that.",
  ));

test("a state that belongs in another place is moved, or its old place put back", () =>
  explains(
    {
      summary: "Backend configuration changed",
      detail:
        'A change in the backend configuration has been detected, which may require migrating existing state.\n\nIf you wish to attempt automatic migration of the state, use "terraform init -migrate-state".\nIf you wish to store the current configuration with no changes to the state, use "terraform init -reconfigure".',
    },
    "state-moved",
    'environments/dev.yaml names another place for the state of dev than Terraform used here before. Nothing was changed.\nTo do: if the state was moved there already, rm cdktf.out/stacks/dev/.terraform/terraform.tfstate, in which Terraform remembers the old place, then run the same command again. If not, put the old place back, or move the state (docs/state.md, "To another bucket").',
  ));

for (const [what, summary, detail] of [
  [
    "OpenTofu without TF_ENCRYPTION",
    "Failed to refresh cached state",
    "This state file is encrypted and can not be read without an encryption configuration",
  ],
  ["OpenTofu with another passphrase", "Error loading state", "decryption failed for all provided methods"],
  [
    "OpenTofu with another passphrase, as it locks a local one,",
    "Error acquiring the state lock",
    "Error message: failed to write backup file: decryption failed for all provided methods",
  ],
  [
    "Terraform",
    "Unsupported state file format",
    'The state file does not have a "version" attribute, which is required to identify the format version.',
  ],
] as const) {
  test(`an encrypted state that ${what} can't read is said to be encrypted`, () =>
    explains(
      { summary, detail },
      "state-encrypted",
      'OpenTofu encrypted the state or the plan of dev, and this run can\'t decrypt it. Nothing was changed.\nTo do: set TERRAFORM_BINARY_NAME=tofu, and TF_ENCRYPTION to what it was encrypted with, then run the same command again (docs/state.md, "Encrypt the state with OpenTofu").',
    ));
}

test("a state that is not encrypted yet, though it must be, is encrypted by a deploy with a fallback", () =>
  explains(
    {
      summary: "Error loading state",
      detail: "encountered unencrypted payload without unencrypted method configured",
    },
    "state-not-encrypted",
    'TF_ENCRYPTION says that the state of dev is encrypted, and it is not yet. Nothing was changed.\nTo do: add a fallback to TF_ENCRYPTION that reads it as it is, and deploy once (docs/state.md, "Encrypt the state with OpenTofu").',
  ));

test("an unknown failure keeps Terraform's words, without credentials in them", () => {
  const variables = { AUTH0_CLIENT_SECRET: "hunter2-hunter2", PATH: "/usr/bin" };
  const error = errorOf(
    { summary: "Invalid thing", detail: "hunter2-hunter2 is no /usr/bin", address: "a.b" },
    variables,
  );
  assert.equal(error.code, "terraform-failed");
  assert.equal(error.message, "dev: terraform plan failed:\n\na.b: Invalid thing\n(secret) is no /usr/bin");
});

test("a failure hides what may be a secret, also one that no variable has", () => {
  const secret = "1h57kf5cpq17m0eml12abcde9f0g8h7i6j5k4l3m2n1o0p9q8r7s";
  const { message } = errorOf(
    {
      summary: "x",
      detail: `client_secret ${secret}, http://ada:hunter2@proxy.acme.example, MIIKqAIBAzCCCm4GCSqG`,
    },
    { ARM_CLIENT_CERTIFICATE: "MIIKqAIBAzCCCm4GCSqG" },
  );
  assert.equal(
    message,
    "dev: terraform plan failed:\n\nx\nclient_secret (secret), http://(secret)@proxy.acme.example, (secret)",
  );
});

test("a provider with other bytes than those that were locked is named, and nobody is told to lock it", () => {
  const toDo =
    "It did not run.\nTo do: run nothing else with these credentials until you know where it came from: TF_CLI_CONFIG_FILE, TF_PLUGIN_CACHE_DIR, a mirror, a proxy, the registry. To have it fetched and checked anew: rm -r cdktf.out/stacks/dev/.terraform, then the same command again. If it is refused again, ask who locked the other one: git log -p .terraform.lock.hcl. Do not lock what you can't explain (docs/lock.md).";
  explains(
    {
      summary: "Failed to install provider",
      detail:
        "Error while installing hashicorp/aws v5.100.0: the local package for registry.terraform.io/hashicorp/aws 5.100.0 doesn't match any of the checksums previously recorded in the dependency lock file (this might be because the available checksums are for packages targeting different platforms); for more information: https://developer.hashicorp.com/terraform/language/files/dependency-lock#checksum-verification",
    },
    "provider-checksum-mismatch",
    `dev: the provider aws 5.100.0 on this machine is NOT the one that .terraform.lock.hcl locks: its bytes are others. ${toDo}`,
  );
  explains(
    {
      summary: "Required plugins are not installed",
      detail:
        "The installed provider plugins are not consistent with the packages selected in the dependency lock file:\n  - registry.opentofu.org/auth0/auth0: the cached package for registry.opentofu.org/auth0/auth0 1.54.1 (in .terraform/providers) does not match any of the checksums recorded in the dependency lock file",
    },
    "provider-checksum-mismatch",
    `dev: the provider auth0 1.54.1 on this machine is NOT the one that .terraform.lock.hcl locks: its bytes are others. ${toDo}`,
  );
  explains(
    {
      summary: "Failed to install provider",
      detail:
        "Error while installing hashicorp/azuread v3.4.0: archive has incorrect checksum zh:86 (expected zh:4f)",
    },
    "provider-checksum-mismatch",
    `dev: the provider azuread 3.4.0 on this machine is NOT the one that .terraform.lock.hcl locks: its bytes are others. ${toDo}`,
  );
});

test("a plan that was made with another lock file is to be made again", () =>
  explains(
    {
      summary: "Inconsistent dependency lock file",
      detail:
        "The given plan file was created with a different set of external dependency selections than the current configuration. A saved plan can be applied only to the same configuration it was created from.",
    },
    "lock-file-inconsistent",
    "The plan was made with other providers than .terraform.lock.hcl has now, so it would not do what was reviewed.\nTo do: npm run plan -- dev, and review that.",
  ));
