import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { UserError } from "../../environments/user-error";
import { ownProviders, renderLockFile } from "../../stacks/lock-file";
import { lockStack, readLockFor, readStackLock } from "../../stacks/lock-stack";
import { terraformProgramOf } from "../../stacks/terraform-program";

const folder = mkdtempSync(join(tmpdir(), "lock-stack-"));
after(() => rmSync(folder, { recursive: true }));

const TERRAFORM = terraformProgramOf({ TERRAFORM_BINARY_NAME: "/bin/terraform" });
const OPENTOFU = terraformProgramOf({ TERRAFORM_BINARY_NAME: "/bin/tofu" });

const lockedOf = (registry: typeof TERRAFORM.registry) =>
  ownProviders(registry).map(({ address, constraint }) => ({
    address,
    version: constraint,
    constraints: constraint,
    hashes: [{ hash: "h1:v2DshagLBVSNPCOB63QSCxmOlwYISlswA6iWcJiLX08=", platform: "linux_amd64" }],
    line: 1,
  }));
const BOTH = [...lockedOf(TERRAFORM.registry), ...lockedOf(OPENTOFU.registry)];
const OF_PROJECT = { providers: BOTH, isOfLab: false };

/** A synthesized stack's folder. */
function stackWith(...names: readonly string[]): string {
  const stack = mkdtempSync(join(folder, "stack-"));
  const own = ownProviders("registry.terraform.io");
  const required_providers = Object.fromEntries(
    names.map((name) => {
      const source = own.find(({ address }) => address.endsWith(`/${name}`));
      return [name, { source: source?.address.split("/").slice(1).join("/"), version: source?.constraint }];
    }),
  );
  writeFileSync(join(stack, "cdk.tf.json"), JSON.stringify({ terraform: { required_providers } }));
  return stack;
}

const addressesIn = (stack: string) =>
  [...readFileSync(join(stack, ".terraform.lock.hcl"), "utf8").matchAll(/^provider "(.*)"/gm)].map(
    ([, address]) => address,
  );

test("a stack gets the providers that it needs, of the program that runs", () => {
  const entra = stackWith("aws", "azuread");
  lockStack(entra, OF_PROJECT, TERRAFORM);
  assert.deepEqual(addressesIn(entra), [
    "registry.terraform.io/hashicorp/aws",
    "registry.terraform.io/hashicorp/azuread",
  ]);
  lockStack(entra, OF_PROJECT, OPENTOFU);
  assert.deepEqual(addressesIn(entra), [
    "registry.opentofu.org/hashicorp/aws",
    "registry.opentofu.org/hashicorp/azuread",
  ]);
  assert.deepEqual(readdirSync(entra).sort(), [".terraform.lock.hcl", "cdk.tf.json"]);
});

test("a copy that is right is not written again", () => {
  const stack = stackWith("aws");
  lockStack(stack, OF_PROJECT, TERRAFORM);
  const { ino } = statSync(join(stack, ".terraform.lock.hcl"));
  lockStack(stack, OF_PROJECT, TERRAFORM);
  assert.equal(statSync(join(stack, ".terraform.lock.hcl")).ino, ino);
});

test("a lock file of another program is refused", () => {
  const stack = stackWith("aws");
  assert.throws(
    () => lockStack(stack, { ...OF_PROJECT, providers: lockedOf(TERRAFORM.registry) }, OPENTOFU),
    (error) => error instanceof UserError && error.code === "lock-file-does-not-fit",
  );
  assert.ok(!existsSync(join(stack, ".terraform.lock.hcl")));
});

test("a stack of the lab that needs another provider goes without a lock", () => {
  const stack = stackWith("aws", "auth0");
  lockStack(stack, { providers: lockedOf(TERRAFORM.registry), isOfLab: true }, TERRAFORM);
  assert.notEqual(readStackLock(stack), undefined);
  lockStack(stack, { providers: [], isOfLab: true }, TERRAFORM);
  assert.equal(existsSync(join(stack, ".terraform.lock.hcl")), false);
});

test("without a lock file our copy goes, and Terraform's own stays", () => {
  const stack = stackWith("aws");
  lockStack(stack, OF_PROJECT, TERRAFORM);
  lockStack(stack, undefined, TERRAFORM);
  assert.deepEqual(readdirSync(stack), ["cdk.tf.json"]);
  const own = '# This file is maintained automatically by "terraform init".\n';
  writeFileSync(join(stack, ".terraform.lock.hcl"), own);
  lockStack(stack, undefined, TERRAFORM);
  assert.equal(readFileSync(join(stack, ".terraform.lock.hcl"), "utf8"), own);
  assert.equal(readStackLock(stack), undefined);
  lockStack(stack, OF_PROJECT, TERRAFORM);
  assert.notEqual(readStackLock(stack), undefined);
});

test("the lock is the project's, and in a shell that is pointed at the lab that of the lab's providers", () => {
  const [project, lab] = [mkdtempSync(join(folder, "project-")), mkdtempSync(join(folder, "lab-"))];
  writeFileSync(join(project, ".terraform.lock.hcl"), renderLockFile("#", BOTH));
  writeFileSync(join(lab, ".terraform.lock.hcl"), renderLockFile("#", lockedOf(TERRAFORM.registry)));
  const of = (variables: NodeJS.ProcessEnv) => {
    const lock = readLockFor(project, variables);
    return lock && [lock.isOfLab, lock.providers.length];
  };
  const configuration = { TF_CLI_CONFIG_FILE: join(lab, "terraform.tfrc") };
  assert.deepEqual(of({}), [false, 6]);
  assert.deepEqual(of(configuration), [false, 6]);
  assert.deepEqual(of({ ...configuration, LAB_ENVIRONMENT: "lab" }), [true, 3]);
  assert.equal(of({ TF_CLI_CONFIG_FILE: "/nowhere/terraform.tfrc", LAB_ENVIRONMENT: "lab" }), undefined);
  assert.equal(of({ LAB_ENVIRONMENT: "lab" }), undefined);
});
