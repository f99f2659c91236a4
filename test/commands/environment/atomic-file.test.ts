import assert from "node:assert/strict";
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { AtomicFile } from "../../../commands/environment/atomic-file";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "replaced-"));
  writeFileSync(path(), "before");
});
afterEach(() => rmSync(folder, { recursive: true }));
const path = (name = "dev.yaml") => join(folder, name);

test("a file is replaced with its mode, is put back, and nothing stays beside it", () => {
  chmodSync(path(), 0o640);
  const file = new AtomicFile(path(), "environments/dev.yaml");
  file.replace("after");
  assert.equal(readFileSync(path(), "utf8"), "after");
  assert.equal(statSync(path()).mode & 0o777, 0o640);
  file.putBack();
  assert.equal(readFileSync(path(), "utf8"), "before");
  assert.deepEqual(readdirSync(folder), ["dev.yaml"]);
});

test("a link stays a link", () => {
  symlinkSync(path(), path("link.yaml"));
  new AtomicFile(path("link.yaml"), "environments/link.yaml").replace("after");
  assert.ok(lstatSync(path("link.yaml")).isSymbolicLink());
  assert.equal(readFileSync(path(), "utf8"), "after");
});

test("a file that can't be written stays as it was, and the error names it", () => {
  const file = new AtomicFile(path(), "environments/dev.yaml");
  rmSync(path());
  assert.throws(() => file.replace("after"), {
    name: "UserError",
    message:
      "environments/dev.yaml can't be written (ENOENT). Nothing was changed.\nTo do: check that its folder is there.",
  });
});

test("a link that somebody left where the unfinished file goes is not followed", () => {
  writeFileSync(path("other"), "other's");
  symlinkSync(path("other"), path(`.dev.yaml.${process.pid}.tmp`));
  new AtomicFile(path(), "environments/dev.yaml").replace("after");
  assert.deepEqual(
    ["dev.yaml", "other"].map((name) => readFileSync(path(name), "utf8")),
    ["after", "other's"],
  );
});
