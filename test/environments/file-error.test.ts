import assert from "node:assert/strict";
import fs, { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { after, type TestContext, test } from "node:test";
import { explainFileError } from "../../environments/file-error";
import { UserError } from "../../environments/user-error";

const folder = mkdtempSync(join(tmpdir(), "denied-"));
after(() => rmSync(folder, { recursive: true }));
const owner = userInfo().username;

/** What is said of an error of the file system, as Node gives it. */
function explained(error: object, meant?: string): string | undefined {
  const found = explainFileError(Object.assign(new Error("by Node"), error), meant);
  if (found !== undefined) assert.ok(found instanceof UserError);
  return found && `${found.code}: ${found.message}`;
}

/** Lets it run as a user with a number; none where the system has none. */
const runAs = (t: TestContext, user: number | undefined) =>
  t.mock.method(process as { geteuid: () => number | undefined }, "geteuid", () => user);

/** Lets it run as somebody who owns nothing, and has no name. */
const asStranger = (t: TestContext) => runAs(t, 54321);

const BELONGS = `belongs to ${owner}, and this runs as user 54321.\nTo do: run it as ${owner}, or let user 54321`;

for (const code of ["EACCES", "EPERM"]) {
  test(`${code} of a file names the file, whose it is, and what to do`, (t) => {
    asStranger(t);
    const path = join(folder, "mine");
    writeFileSync(path, "");
    assert.equal(
      explained({ code, syscall: "open", path }),
      `no-permission: No permission to write ${path}: it ${BELONGS} write there.`,
    );
  });
}

test("a file that is not there yet is told by the first folder above it that is", (t) => {
  asStranger(t);
  const path = join(folder, "none", "of", "these");
  assert.equal(
    explained({ code: "EACCES", syscall: "mkdir", path }),
    `no-permission: No permission to write ${path}: ${folder} ${BELONGS} write there.`,
  );
});

test("a folder that may not be listed is read, not written", (t) => {
  asStranger(t);
  assert.equal(
    explained({ code: "EACCES", syscall: "scandir", path: folder }),
    `no-permission: No permission to read ${folder}: it ${BELONGS} read there.`,
  );
});

test("a folder that may not be looked into is named, and no file that may not be there", (t) => {
  asStranger(t);
  t.mock.method(fs, "openSync", () => {
    throw new Error("denied");
  });
  assert.equal(
    explained({ code: "EACCES", syscall: "open", path: join(folder, "perhaps") }),
    `no-permission: No permission to look into ${folder}: it ${BELONGS} read there.`,
  );
});

test("what is moved to a place is told by that place", (t) => {
  asStranger(t);
  const [path, dest] = [join(tmpdir(), "from"), join(folder, "to")];
  assert.equal(
    explained({ code: "EACCES", syscall: "rename", path, dest }),
    `no-permission: No permission to write ${dest}: ${folder} ${BELONGS} write there.`,
  );
});

test("a file that stands in for another one is told by the one that is meant", (t) => {
  asStranger(t);
  const [path, meant] = [join(folder, ".dev.yaml.1.tmp"), join(folder, "dev.yaml")];
  assert.equal(
    explained({ code: "EACCES", syscall: "open", path }, meant),
    `no-permission: No permission to write ${meant}: ${folder} ${BELONGS} write there.`,
  );
});

test("a folder of one's own lacks a mode", () => {
  assert.equal(
    explained({ code: "EACCES", syscall: "unlink", path: join(folder, "gone") }),
    `no-permission: No permission to write ${join(folder, "gone")}: ${folder} has the mode 700.\nTo do: chmod u+rwx ${folder}`,
  );
});

test("where files have no owners, nobody is named", (t) => {
  runAs(t, undefined);
  assert.equal(
    explained({ code: "EPERM", syscall: "open", path: folder }),
    `no-permission: No permission to write ${folder}.\nTo do: check who may write there.`,
  );
});

test("a path in the current folder is written from there", () => {
  const path = join(process.cwd(), "state", "dev.tfplan");
  assert.equal(
    explained({ code: "EROFS", syscall: "open", path }),
    "disk-read-only: state/dev.tfplan can't be written: it is on a disk that is read-only.\nTo do: run this in a copy of the project that can be written to.",
  );
});

for (const code of ["ENOSPC", "EDQUOT"]) {
  test(`${code} asks for room, whether Node names the file or not`, () => {
    const toDo = "To do: make room, then run this again.";
    assert.equal(
      explained({ code, syscall: "write" }),
      `disk-full: No space is left on the disk to write a file.\n${toDo}`,
    );
    assert.equal(
      explained({ code, syscall: "write" }, join(folder, "dev.yaml")),
      `disk-full: No space is left on the disk to write ${join(folder, "dev.yaml")}.\n${toDo}`,
    );
  });
}

test("an error of something else than a file is not explained", () => {
  for (const error of [
    { code: "ENOENT", syscall: "open", path: folder },
    { code: "EACCES", syscall: "listen", address: "127.0.0.1", port: 80 },
    { code: "EPERM", syscall: "kill" },
    { code: "EACCES", syscall: "spawn terraform", path: "terraform" },
    {},
  ])
    assert.equal(explained(error), undefined);
  assert.equal(explainFileError("no error"), undefined);
  assert.equal(explainFileError(undefined), undefined);
});
