import assert from "node:assert/strict";
import { test } from "node:test";
import { decryptState, isEncrypted } from "../../../commands/state/decrypt";
import { UserError } from "../../../environments/user-error";
import { terraformProgramOf } from "../../../stacks/terraform-program";

const TF_ENCRYPTION = 'key_provider "pbkdf2" "team" { passphrase = "correct horse battery staple" }';
const TERRAFORM = terraformProgramOf({ TERRAFORM_BINARY_NAME: "terraform" });
const NOWHERE = terraformProgramOf({ TERRAFORM_BINARY_NAME: "/nowhere/tofu" });

test("an encrypted state or plan is told by its data, whatever else it has", () => {
  assert.ok(isEncrypted({ serial: 1, lineage: "one", encrypted_data: "…" }));
  for (const other of [{ serial: 1, lineage: "one" }, null, undefined, "encrypted_data"]) {
    assert.ok(!isEncrypted(other));
  }
});

const REFUSALS = [
  [
    "with Terraform, which can't decrypt",
    { program: TERRAFORM, variables: { TF_ENCRYPTION } },
    "state-encrypted",
    'state/terraform.dev.tfstate: is encrypted by OpenTofu, and Terraform can\'t read it. Nothing was changed.\nTo do: set TERRAFORM_BINARY_NAME=tofu, and TF_ENCRYPTION to what it was encrypted with, then run the same command again (docs/state.md, "Encrypt the state with OpenTofu").',
  ],
  [
    "while nothing says how it is encrypted",
    { program: NOWHERE, variables: {} },
    "state-encrypted",
    'state/terraform.dev.tfstate: is encrypted by OpenTofu, and TF_ENCRYPTION is not set. Nothing was changed.\nTo do: set TF_ENCRYPTION to what it was encrypted with, in your shell or in .env.<environment>, then run the same command again (docs/state.md, "Encrypt the state with OpenTofu").',
  ],
  [
    "if OpenTofu is not there",
    { program: NOWHERE, variables: { TF_ENCRYPTION } },
    "state-not-decrypted",
    "state/terraform.dev.tfstate: is encrypted by OpenTofu, which could not be run: spawnSync /nowhere/tofu ENOENT. Nothing was changed.\nTo do: install OpenTofu, or name it in TERRAFORM_BINARY_NAME, then run the same command again.",
  ],
] as const;

for (const [when, decryption, code, message] of REFUSALS) {
  test(`an encrypted state is refused ${when}`, () => {
    assert.throws(
      () => decryptState("{}", "state/terraform.dev.tfstate", decryption),
      (error) => {
        assert.ok(error instanceof UserError);
        assert.deepEqual([error.code, error.message], [code, message]);
        return true;
      },
    );
  });
}
