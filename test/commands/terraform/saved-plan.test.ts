import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { isSavedPlan } from "../../../commands/terraform/saved-plan";

const folder = mkdtempSync(join(tmpdir(), "saved-plan-"));
after(() => rmSync(folder, { recursive: true }));

const FILES = [
  ["a plan that Terraform saved", "PK\u0003\u0004…", true],
  [
    "a plan that OpenTofu saved encrypted",
    '{"meta":{"key_provider.pbkdf2.team":"…"},"encrypted_data":"…"}',
    true,
  ],
  ["what show -json printed", '{"format_version":"1.2","terraform_version":"1.11.4"}', false],
  ["an empty file", "", false],
] as const;

for (const [what, text, isSaved] of FILES) {
  test(`${what} is ${isSaved ? "a saved plan" : "none"}`, () => {
    const file = join(folder, "plan");
    writeFileSync(file, text);
    assert.equal(isSavedPlan(file, "plan"), isSaved);
  });
}

test("the error for a file that is not there says so", () => {
  assert.throws(() => isSavedPlan(join(folder, "none"), "none"), {
    code: "file-not-readable",
    message: "none: is not readable (ENOENT).",
  });
});
