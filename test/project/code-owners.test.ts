import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { isHarmless } from "../../commands/github/touched";
import { ROOT } from "../../commands/setup/paths";

/** Each line that counts, as GitHub takes it apart: a pattern, then owners. */
const LINES = readFileSync(join(ROOT, ".github", "CODEOWNERS"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split(/ +/));

/** The owners of a path: those of the last line that matches. Nothing here uses more of the patterns than this. */
function ownersOf(path: string): readonly string[] {
  const line = LINES.findLast(([pattern = ""]) => {
    if (pattern === "*") return true;
    const source = pattern.slice(1).replace(/[.]/g, "\\.").replace(/\*/g, "[^/]*").replace(/\/$/, "/.*");
    return new RegExp(`^${source}$`).test(path);
  });
  return line?.slice(1) ?? [];
}

test("each line is one that GitHub understands", () => {
  // @see https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
  for (const [pattern = "", ...owners] of LINES) {
    assert.match(pattern, /^(?:\*|\/[a-z*./-]+)$/);
    for (const owner of owners) assert.match(owner, /^@[A-Za-z\d-]+(?:\/[A-Za-z\d-]+)?$/);
  }
});

test("whatever is not known to be harmless has owners, but for the environment files, whose change is planned", () => {
  const files = execFileSync("git", ["-C", ROOT, "ls-files", "-z"], { encoding: "utf8" }).split("\0");
  const planned = /^environments\/[^/]+\.yaml$/;
  const unowned = files.filter((path) => path !== "" && ownersOf(path).length === 0);
  assert.ok(unowned.length > 10);
  assert.deepEqual(
    unowned.filter((path) => !isHarmless(path) && !planned.test(path)),
    [],
  );
});

for (const path of [
  ".github/CODEOWNERS",
  ".github/workflows/plan.yml",
  ".github/workflows/new.yml",
  "commands/github/touched.ts",
  "review/rules/pool-replaced.ts",
  "stacks/extensions.ts",
  "environments/schema.ts",
  "package.json",
  "package-lock.json",
  "lab/package.json",
  ".npmrc",
  "a-new-file",
]) {
  test(`${path} has owners`, () => assert.deepEqual(ownersOf(path), ["@OWNER/TEAM"]));
}
