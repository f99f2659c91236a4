import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../../commands/setup/paths";
import { TERRAFORM_VERSION } from "../../stacks/versions";

const read = (file: string) => readFileSync(join(ROOT, file), "utf8");
const manifest = JSON.parse(read("package.json"));
const lock = JSON.parse(read("package-lock.json"));

test("pins every package to one version", () => {
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
    assert.match(String(version), /^\d+\.\d+\.\d+$/, name);
  }
});

test("has a lock file that fits the manifest and holds no addresses", () => {
  assert.deepEqual(lock.packages[""].dependencies, manifest.dependencies);
  assert.deepEqual(lock.packages[""].devDependencies, manifest.devDependencies);
  const addressed = Object.entries(lock.packages as Record<string, { resolved?: string; link?: boolean }>)
    .filter(([, { resolved, link }]) => resolved !== undefined && !link)
    .map(([path]) => path);
  assert.deepEqual(addressed, []);
});

test("uses one version of cdktf throughout", () => {
  assert.equal(manifest.dependencies.cdktf, manifest.devDependencies["cdktf-cli"]);
});

test("is tested with a Terraform that the stacks accept", () => {
  assert.equal(TERRAFORM_VERSION, ">= 1.11.0, < 2.0.0");
  assert.match(read(".terraform-version"), /^1\.(1[1-9]|[2-9]\d)\.\d+\n$/);
});
