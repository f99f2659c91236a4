import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { run } from "../../commands/terminal/run";
import { explainFileError } from "../../environments/file-error";
import { shellWord } from "../../environments/shell-word";

const outer = mkdtempSync(join(tmpdir(), "shell-word-"));
after(() => rmSync(outer, { recursive: true, force: true }));

/** Folders that people, and others, name so. */
const NASTY = [
  "o'brien $(touch pwn)",
  "a b",
  '"; touch pwn; "',
  "`touch pwn`",
  "$HOME",
  "a\\b",
  "a\nb",
  "~",
  "*",
  "-rf",
  "a;b&c|d>e<f(g)h#i!j{k,l}[m]?",
  "''",
  "",
];

test("a plain value is a word as it is", () => {
  for (const value of [
    "dev",
    "state/dev.tfplan",
    "../a+b@c_d-e=1.tfplan",
    "s3://acme-state/dev.tflock",
    "/a/%20",
  ])
    assert.equal(shellWord(value), value);
});

for (const shell of ["sh", "bash"]) {
  test(`${shell}: every other value is one word too, and nothing in it runs`, async () => {
    const line = `printf '%s\\0' ${NASTY.map(shellWord).join(" ")}`;
    const { code, stdout } = await run(shell, ["-c", line], { cwd: outer });
    assert.equal(code, 0);
    assert.deepEqual(stdout.split("\0").slice(0, -1), NASTY);
    assert.deepEqual(readdirSync(outer), []);
  });
}

test("what is to do about a folder works for any name of it", async () => {
  const folder = join(outer, "o'brien $(touch pwn)");
  mkdirSync(folder);
  const file = join(folder, "dev.tfstate");
  writeFileSync(file, "");
  chmodSync(file, 0o400);
  const { message } = explainFileError({ code: "EACCES", syscall: "rename", path: file, dest: file }) ?? {};
  const [, line = ""] = String(message).split("To do: ");
  assert.match(line, /^chmod u\+rwx '/);
  const { code, stderr } = await run("sh", ["-c", line], { cwd: outer });
  assert.equal(code, 0, stderr);
  assert.deepEqual(readdirSync(outer), ["o'brien $(touch pwn)"]);
});
