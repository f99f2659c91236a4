import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { knownEnvironments } from "../../../commands/lab/known-environments";
import { ENVIRONMENTS } from "../../../commands/setup/paths";

const FILE = readFileSync(join(ENVIRONMENTS, "lab.yaml"), "utf8");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "environments-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (text: string) => writeFileSync(join(folder, "lab.yaml"), text);

test("an environment exists as soon as its file does", () => {
  const environments = knownEnvironments(folder);
  assert.deepEqual(environments(), []);
  write(FILE);
  assert.deepEqual(
    environments().map(({ name }) => name),
    ["lab"],
  );
});

test("the files are only read when one has changed", () => {
  write(FILE);
  const environments = knownEnvironments(folder);
  assert.equal(environments(), environments());
});

test("while a file is invalid, the lab goes on with what it knew", () => {
  write(FILE);
  const environments = knownEnvironments(folder);
  const known = environments();
  write("microsoft:\n");
  assert.deepEqual(environments(), known);
});

test("a file that is invalid from the start keeps no other one away", () => {
  write(FILE);
  writeFileSync(join(folder, "dev.yaml"), "microsoft:\n");
  assert.deepEqual(
    knownEnvironments(folder)().map(({ name }) => name),
    ["lab"],
  );
});

test("an error that is no person's mistake is thrown", () => {
  assert.throws(knownEnvironments(join(folder, "missing")), { code: "ENOENT" });
});
