import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { connectGitHub } from "../../../commands/github/client";
import { commentOnPullRequest } from "../../../commands/github/comment";
import type { Records } from "../../../commands/github/records";
import type { Touched } from "../../../commands/github/touched";
import { GitHubStandIn } from "../../support/github";
import { POOL_LOST, RENAMED, reviewWith } from "./fixture";

const MARKER = "<!-- cognito-microsoft-sign-in: plan reviews -->";
const NOTHING: Touched = { environments: [], removed: [], local: [], withdrawn: [] };
const DEV: Touched = { ...NOTHING, environments: ["dev"] };
const NONE: Records = { reviews: [], failures: [] };
const CHANGED: Records = { reviews: [reviewWith({ verdict: "changes", changes: [RENAMED] })], failures: [] };

let standIn: GitHubStandIn;
before(async () => {
  standIn = await GitHubStandIn.start();
});
beforeEach(() => {
  standIn.pullRequest(7);
});
afterEach(() => standIn.reset());
after(() => standIn.close());

const comment = (touched: Touched, records: Records, number = 7) =>
  commentOnPullRequest(connectGitHub(standIn.variables), number, touched, records);
const comments = () => standIn.issues.find(({ number }) => number === 7)?.comments ?? [];
const bodies = () => comments().map(({ body }) => body);

test("a pull request gets one comment, which later runs update in place", async () => {
  assert.equal(await comment(DEV, CHANGED), "Commented on pull request 7");
  assert.equal(bodies().length, 1);
  assert.ok(
    bodies()[0]?.startsWith(
      `${MARKER}\n\n# What this would do to sign-in\n\n## ✏️ dev: 1 resource would change`,
    ),
  );
  assert.equal(
    await comment(DEV, { reviews: [reviewWith()], failures: [] }),
    "Updated the comment on pull request 7",
  );
  assert.deepEqual(bodies(), [`${MARKER}\n\n# What this would do to sign-in\n\n## ✅ dev: no changes`]);
});

test("a comment of somebody else stays as it is, whatever it says", async () => {
  standIn.comment(7, "mallory", `${MARKER}\n\nlooks good`);
  standIn.comment(7, "github-actions", `${MARKER}\n\nlooks good`);
  standIn.comment(7, "github-actions[bot]", `Another workflow's, that quotes ${MARKER}`);
  await comment(DEV, CHANGED);
  await comment(DEV, NONE);
  assert.equal(bodies().length, 4);
  assert.deepEqual(bodies().slice(0, 3), [
    `${MARKER}\n\nlooks good`,
    `${MARKER}\n\nlooks good`,
    `Another workflow's, that quotes ${MARKER}`,
  ]);
});

test("the comment is found among hundreds", async () => {
  for (let count = 0; count < 250; count += 1) standIn.comment(7, "mona", "ping");
  await comment(DEV, CHANGED);
  for (let count = 0; count < 250; count += 1) standIn.comment(7, "mona", "pong");
  assert.equal(await comment(DEV, NONE), "Updated the comment on pull request 7");
  assert.equal(bodies().filter((body) => body.startsWith(MARKER)).length, 1);
});

test("a pull request that touches nothing gets no comment", async () => {
  assert.equal(await comment(NOTHING, NONE), "Nothing to comment");
  assert.deepEqual(bodies(), []);
});

test("a pull request that touches nothing any more says so", async () => {
  await comment(DEV, CHANGED);
  await comment(NOTHING, NONE);
  assert.deepEqual(bodies(), [
    `${MARKER}\n\n# What this would do to sign-in\n\nThis change touches no environment.`,
  ]);
});

test("a removed environment gets a warning on top, and a comment for it alone", async () => {
  await comment({ ...NOTHING, removed: ["old"] }, NONE);
  assert.match(
    bodies()[0] ?? "",
    /^> \[!CAUTION\]\n> \*\*environments\/old\.yaml is removed\. That destroys nothing:\*\*/m,
  );
});

test("an environment that leaves the clouds gets a warning on top", async () => {
  await comment({ ...NOTHING, withdrawn: ["dev"] }, NONE);
  assert.match(
    bodies()[0] ?? "",
    /^> \[!CAUTION\]\n> \*\*environments\/dev\.yaml leaves the clouds, or the state/m,
  );
});

test("an environment with its state on somebody's machine is listed as not planned", async () => {
  await comment({ ...NOTHING, local: ["here", "there"] }, NONE);
  assert.match(bodies()[0] ?? "", /^> \[!NOTE\]\n> Not planned here: here, there\./m);
});

test("a plan that failed is shown with its message", async () => {
  await comment(DEV, {
    reviews: [],
    failures: [{ environment: "dev", message: "The state of dev is locked." }],
  });
  assert.match(
    bodies()[0] ?? "",
    /^## ❌ dev: there is no review\n\n```text\nThe state of dev is locked\.\n```$/m,
  );
});

test("a plan whose job ended without a message is listed too", async () => {
  await comment({ ...NOTHING, environments: ["dev", "prod"] }, CHANGED);
  assert.match(
    bodies()[0] ?? "",
    /^## ❌ prod: there is no review\n\n```text\nIts job ended before the plan; the log of the job says why\.\n```$/m,
  );
});

test("a comment longer than GitHub takes is cut, what is forbidden comes first", async () => {
  const text = "x".repeat(80);
  const differences = Array.from({ length: 1_000 }, (_, index) => ({ attribute: `a${index}`, text }));
  const long = (environment: string) =>
    reviewWith({ environment, verdict: "changes", changes: [{ ...RENAMED, differences }] });
  const forbidden = reviewWith({
    environment: "prod",
    verdict: "forbidden",
    findings: [POOL_LOST],
    changes: [RENAMED],
  });
  await comment(DEV, { reviews: [long("dev"), long("qa"), forbidden], failures: [] });
  const [body = ""] = bodies();
  assert.ok(body.length > 60_000, String(body.length));
  assert.ok(body.includes("## ⛔ prod: FORBIDDEN") && body.indexOf("prod") < body.indexOf("## ✏️ dev"));
});

const failures: readonly [what: string, broken: NonNullable<GitHubStandIn["broken"]>, message: string][] = [
  [
    "a token that has expired",
    { status: 401, message: "Bad credentials" },
    "GitHub says 401 Bad credentials.\nTo do: give GITHUB_TOKEN a token that has not expired; a job's own ends with the job.",
  ],
  [
    "too many requests",
    { status: 403, message: "API rate limit exceeded", headers: { "x-ratelimit-remaining": "0" } },
    "GitHub says 403 API rate limit exceeded.\nTo do: run this again later: there were too many requests.",
  ],
  [
    "GitHub in trouble",
    { status: 502, message: "Server Error" },
    "GitHub says 502 Server Error.\nTo do: run this again: GitHub has a problem.",
  ],
];
for (const [what, broken, message] of failures) {
  test(`${what} fails with one message`, async () => {
    standIn.broken = broken;
    await assert.rejects(comment(DEV, CHANGED), {
      name: "UserError",
      message: `Reading the comments of pull request 7 failed: ${message}`,
    });
  });
}

test("a token that may not write fails with the permission that it needs", async () => {
  standIn.permissions = [];
  await assert.rejects(comment(DEV, CHANGED), {
    name: "UserError",
    message:
      "Commenting on pull request 7 failed: GitHub says 403 Resource not accessible by integration.\nTo do: give the job permissions: pull-requests or issues: write. Pull requests from forks never get them.",
  });
});

test("a pull request that does not exist fails with one message", async () => {
  await assert.rejects(comment(DEV, CHANGED, 8), {
    name: "UserError",
    message:
      "Reading the comments of pull request 8 failed: GitHub says 404 Not Found.\nTo do: check GITHUB_REPOSITORY and the number, and that the token may read them.",
  });
});

test("a GitHub out of reach fails with one message", async () => {
  const nowhere = connectGitHub({ ...standIn.variables, GITHUB_API_URL: "http://127.0.0.1:9" });
  await assert.rejects(commentOnPullRequest(nowhere, 7, DEV, CHANGED), {
    name: "UserError",
    message:
      /^Reading the comments of pull request 7 failed: GitHub says .*\.\nTo do: check that GITHUB_API_URL can be reached, and run this again\.$/,
  });
});

test("a variable that a runner would set is named where it is missing", () => {
  assert.throws(() => connectGitHub({ GITHUB_REPOSITORY: "acme/sign-in" }), {
    name: "UserError",
    message: "GITHUB_TOKEN is not set.\nTo do: give the step env: GITHUB_TOKEN: ${{ github.token }}",
  });
  for (const GITHUB_REPOSITORY of ["", "acme", "acme/sign/in"]) {
    assert.throws(() => connectGitHub({ GITHUB_TOKEN: "x", GITHUB_REPOSITORY }), {
      name: "UserError",
      message: "GITHUB_REPOSITORY must be <owner>/<repository>; a runner sets it.",
    });
  }
});
