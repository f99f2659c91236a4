import assert from "node:assert/strict";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { terraformProgramOf } from "../../stacks/terraform-program";

const folder = mkdtempSync(join(tmpdir(), "program-"));
after(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, "tofu"), "");
writeFileSync(join(folder, "terraform"), "");

const TERRAFORM = { title: "Terraform", command: "terraform", registry: "registry.terraform.io" };
const OPENTOFU = { title: "OpenTofu", command: "tofu", registry: "registry.opentofu.org" };

test("a shell that names no program runs terraform", () => {
  assert.deepEqual(terraformProgramOf({ PATH: folder }), { file: "terraform", ...TERRAFORM });
  assert.deepEqual(terraformProgramOf({ TERRAFORM_BINARY_NAME: "" }), { file: "terraform", ...TERRAFORM });
});

test("tofu is OpenTofu, by its name, its path or a link to it", () => {
  const bin = mkdtempSync(join(folder, "bin-"));
  symlinkSync(join(folder, "tofu"), join(bin, "terraform"));
  for (const name of ["tofu", join(folder, "tofu"), "/nowhere/tofu-1.12", join(bin, "terraform")]) {
    assert.deepEqual(terraformProgramOf({ TERRAFORM_BINARY_NAME: name, PATH: folder }), {
      file: name,
      ...OPENTOFU,
    });
  }
  assert.deepEqual(terraformProgramOf({ PATH: bin }), { file: "terraform", ...OPENTOFU });
});

test("a folder that is called tofu makes no program OpenTofu", () => {
  const file = join(folder, "tofu-and-others", "terraform");
  assert.deepEqual(terraformProgramOf({ TERRAFORM_BINARY_NAME: file }), { file, ...TERRAFORM });
});
