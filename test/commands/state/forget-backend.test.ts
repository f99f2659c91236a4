import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { forgetSamePlace } from "../../../commands/state/forget-backend";

const folder = mkdtempSync(join(tmpdir(), "forget-backend-"));
after(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, ".terraform"));
const memory = join(folder, ".terraform", "terraform.tfstate");

const S3 = { bucket: "acme", key: "dev/terraform.tfstate", region: "eu-west-1" };
const LOCAL = { path: "../../state/terraform.dev.tfstate" };

/** Whether Terraform still remembers a place once it was asked to forget that of the stack. */
function remembers(type: string, config: object | undefined, backend: Parameters<typeof forgetSamePlace>[1]) {
  writeFileSync(memory, JSON.stringify({ version: 3, backend: { type, config } }));
  assert.equal(forgetSamePlace(folder, backend), !existsSync(memory));
  return existsSync(memory);
}

test("Terraform forgets the same place, whatever else it or OpenTofu remembers of it", () => {
  assert.ok(
    !remembers("s3", { ...S3, encrypt: true, kms_key_id: null }, { s3: { ...S3, use_lockfile: true } }),
  );
  assert.ok(!remembers("local", { ...LOCAL, workspace_dir: null }, { local: LOCAL }));
});

test("Terraform still remembers that the state was somewhere else", () => {
  for (const name of ["bucket", "key", "region"]) {
    assert.ok(remembers("s3", { ...S3, [name]: "another" }, { s3: S3 }));
  }
  assert.ok(remembers("local", LOCAL, { s3: S3 }));
  assert.ok(remembers("s3", S3, { local: LOCAL }));
  assert.ok(remembers("gcs", undefined, { s3: S3 }));
});

test("a stack that was never initialised has nothing to forget", () => {
  rmSync(memory);
  assert.ok(!forgetSamePlace(folder, { s3: S3 }));
  assert.ok(!forgetSamePlace(join(folder, "nowhere"), { s3: S3 }));
});
