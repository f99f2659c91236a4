import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pageFileAt } from "../../../../commands/verify/html/page-file";
import { HEALTHY, verificationOf, WITHOUT_SLASH } from "../verifications";

const folder = mkdtempSync(join(tmpdir(), "verify-page-"));
const { INIT_CWD: caller } = process.env;
before(() => {
  process.env.INIT_CWD = folder;
});
after(() => {
  if (caller === undefined) delete process.env.INIT_CWD;
  else process.env.INIT_CWD = caller;
  rmSync(folder, { recursive: true });
});

const read = (file: string) => readFileSync(join(folder, file), "utf8");

test("a page is written where the command was called, and replaces an earlier one", () => {
  pageFileAt("dev.html").write(verificationOf(WITHOUT_SLASH));
  assert.match(read("dev.html"), /<h1>dev: Auth0 is wrong/);
  pageFileAt("dev.html").write(verificationOf(HEALTHY));
  assert.match(read("dev.html"), /<h1>dev: people can sign in/);
  assert.deepEqual(readdirSync(folder), ["dev.html"]);
});

test("a file that is not such a page stays as it is", () => {
  writeFileSync(join(folder, "notes.html"), "<!doctype html><p>notes");
  assert.throws(() => pageFileAt("notes.html"), {
    name: "UserError",
    code: "file-in-the-way",
    message:
      "--html notes.html: is there already, and is not a page of this command. Nothing was done.\nTo do: name another file, or remove that one.",
  });
  assert.equal(read("notes.html"), "<!doctype html><p>notes");
});

test("a folder is no file", () => {
  mkdirSync(join(folder, "pages"));
  assert.throws(() => pageFileAt("pages"), { code: "file-in-the-way" });
});

test("a page whose folder is not there can't be written, and the error names it", () =>
  assert.throws(() => pageFileAt("nowhere/dev.html").write(verificationOf(HEALTHY)), {
    code: "file-not-writable",
    message:
      "nowhere/dev.html can't be written (ENOENT). Nothing was changed.\nTo do: check that its folder is there.",
  }));
