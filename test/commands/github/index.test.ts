import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { ROOT } from "../../../commands/setup/paths";
import { run } from "../../../commands/terminal/run";
import { GitHubStandIn } from "../../support/github";
import { RENAMED, reviewWith, WRONG_ISSUER } from "./fixture";

const folder = mkdtempSync(join(tmpdir(), "github-"));
let standIn: GitHubStandIn;
before(async () => {
  standIn = await GitHubStandIn.start();
});
after(() => {
  standIn.close();
  rmSync(folder, { recursive: true, force: true });
});

const github = (...args: readonly string[]) =>
  run(process.execPath, ["commands/run.cjs", "github", ...args], {
    cwd: ROOT,
    env: { ...process.env, ...standIn.variables, GITHUB_OUTPUT: join(folder, "output") },
  });

test("comment says on the pull request what its plans would do", async () => {
  standIn.pullRequest(7);
  const file = join(folder, "review.json");
  writeFileSync(file, JSON.stringify({ reviews: [reviewWith({ verdict: "changes", changes: [RENAMED] })] }));
  const touched = JSON.stringify({ environments: ["dev"], removed: [], local: [], withdrawn: [] });
  const { code, stdout, stderr } = await github("comment", "--pull-request", "7", "--touched", touched, file);
  assert.deepEqual([code, stdout, stderr], [0, "Commented on pull request 7", ""]);
  assert.match(standIn.issues[0]?.comments[0]?.body ?? "", /^## ✏️ dev: 1 resource would change$/m);
});

test("drift-issue opens an issue with the drift", async () => {
  const file = join(folder, "drift.json");
  writeFileSync(
    file,
    JSON.stringify({ reviews: [reviewWith({ kind: "drift", verdict: "changes", changes: [RENAMED] })] }),
  );
  const { code, stdout } = await github("drift-issue", file);
  assert.equal(code, 0);
  assert.match(stdout, /^dev: opened issue \d+$/);
});

test("sign-in-issue opens an issue with the checks that failed", async () => {
  const file = join(folder, "checks.json");
  writeFileSync(file, JSON.stringify({ verifications: [{ chain: "dev", checks: [WRONG_ISSUER] }] }));
  const { code, stdout } = await github("sign-in-issue", file);
  assert.equal(code, 0);
  assert.match(stdout, /^dev: opened issue \d+$/);
});

test("what is touched is printed and given to the next jobs", async () => {
  const { code, stdout } = await github("touched", "--all");
  assert.equal(code, 0);
  const { environments } = JSON.parse(stdout);
  assert.equal(
    readFileSync(join(folder, "output"), "utf8"),
    `touched=${stdout}\nenvironments=${JSON.stringify(environments)}\n`,
  );
});

for (const [args, message] of [
  [
    [],
    "A command is missing: touched, record, comment, drift-issue, record-checks, sign-in-issue, seal, unseal, plan-keys.",
  ],
  [["touched"], "One of an environment, --base and --all is needed."],
  [["touched", "dev", "--all"], "One of an environment, --base and --all is needed."],
  [["touched", "--base", "main", "--all"], "Option '--base <ref>' cannot be used with option '--all'."],
  [["record", "dev"], "Missing required argument 'command'."],
  [
    ["comment", "--pull-request", "x", "--touched", "{}"],
    "Option '--pull-request <number>' argument 'x' is invalid. It must be the number of a pull request.",
  ],
  [["drift-issue"], "Missing required argument 'records'."],
  [["sign-in-issue"], "Missing required argument 'records'."],
  [["record-checks", "dev"], "Missing required argument 'command'."],
  [
    ["record-checks", "dev", "--patience", "1m", "--", "true"],
    "Option '--patience <seconds>' argument '1m' is invalid. It must be a number of seconds.",
  ],
  [["seal", "dev", "prod"], "Too many arguments for 'seal'. Expected 1 argument but got 2."],
] as const) {
  test(`npm run github -- ${args.join(" ")} says what is wrong, and which line shows the help`, async () => {
    const { code, stderr } = await github(...args);
    assert.deepEqual([code, stderr.split("\n")[1]], [1, message]);
    assert.match(stderr, /^To do: npm run github -- (?:[\w-]+ )?--help shows what it takes\.$/m);
  });
}
