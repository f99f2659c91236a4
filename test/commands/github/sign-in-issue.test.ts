import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { connectGitHub } from "../../../commands/github/client";
import { updateDriftIssues } from "../../../commands/github/drift-issue";
import { updateSignInIssues } from "../../../commands/github/sign-in-issue";
import type { Check } from "../../../commands/verify/check";
import { GitHubStandIn } from "../../support/github";
import { NOT_SEEN, RENAMED, reviewWith, SENT_ON, WRONG_ISSUER } from "./fixture";

let standIn: GitHubStandIn;
before(async () => {
  standIn = await GitHubStandIn.start();
});
afterEach(() => standIn.reset());
after(() => standIn.close());

const update = (...checks: readonly Check[]) =>
  updateSignInIssues(connectGitHub(standIn.variables), {
    verifications: [{ chain: "dev", checks: [...checks] }],
    failures: [],
  });
const commentsOf = (index: number) => standIn.issues[index]?.comments.map(({ body }) => body);

test("a check that failed opens an issue with what was expected and seen, what it means and what to do", async () => {
  const [done] = await update(SENT_ON, WRONG_ISSUER, NOT_SEEN);
  const [issue] = standIn.issues;
  assert.equal(done, `dev: opened issue ${issue?.number}`);
  assert.equal(issue?.title, "Sign-in in dev: 1 of 3 checks failed (broker-issuer), 1 could not be seen");
  assert.deepEqual(issue?.labels, [{ name: "sign-in" }]);
  assert.equal(
    issue?.body.replace(/[0-9a-f]{64}/, "…"),
    `<!-- cognito-microsoft-sign-in: sign-in in dev -->
<!-- … -->

# Sign-in does not work as it should

\`npm run verify -- dev\` looks again. The first run in which all checks pass closes this issue.

## ❌ dev: 1 of 3 checks failed (broker-issuer), 1 could not be seen

- ❌ **Not so: Auth0's issuer is the one that Cognito expects** (check \`broker-issuer\`)

  expected \`https://acme.eu.auth0.com/\`, seen \`https://acme.eu.auth0.com\`

  Nobody can sign in: Cognito refuses the token

  To do: npm run plan -- dev shows the difference

  What the error means: \`npm run explain -- cognito-bad-issuer\`

- ❔ Not seen: Microsoft's page has no error (check \`entra-page\`): login.microsoftonline.com does not answer`,
  );
});

test("what lasts keeps its issue without a comment, and what is something else gets one", async () => {
  await update(WRONG_ISSUER);
  await update({ ...WRONG_ISSUER, seen: "https://acme.eu.auth0.com/x" });
  assert.match(standIn.issues[0]?.body ?? "", /seen `https:\/\/acme\.eu\.auth0\.com\/x`/);
  assert.deepEqual(commentsOf(0), []);
  await update(WRONG_ISSUER, { ...SENT_ON, verdict: "failed", of: "web" });
  assert.deepEqual(commentsOf(0), [
    "Something else is wrong now: 2 of 2 checks failed (broker-issuer, cognito-sends). The description is up to date.",
  ]);
  assert.equal(standIn.issues.length, 1);
});

test("a chain of which all checks passed closes its issue", async () => {
  await update(WRONG_ISSUER);
  const [done] = await update(SENT_ON);
  const [issue] = standIn.issues;
  assert.equal(done, `dev: closed issue ${issue?.number}`);
  assert.deepEqual([issue?.state, issue?.state_reason], ["closed", "completed"]);
  assert.deepEqual(commentsOf(0), [
    "All checks passed: the chain works again, as far as it can be seen without a password.",
  ]);
});

test("a chain of which all checks passed opens nothing", async () => {
  assert.deepEqual(await update(SENT_ON), ["dev: all checks passed"]);
  assert.deepEqual(standIn.requests, ["GET /repos/acme/sign-in/issues"]);
});

test("what could not be seen opens no issue, and closes none", async () => {
  const unknown = "dev: not everything could be seen, its issue stays as it is";
  assert.deepEqual(await update(SENT_ON, NOT_SEEN), [unknown]);
  assert.equal(standIn.issues.length, 0);
  await update(WRONG_ISSUER);
  assert.deepEqual(await update(SENT_ON, NOT_SEEN), [unknown]);
  assert.equal(standIn.issues[0]?.state, "open");
});

test("a walk that failed leaves the issue as it is", async () => {
  await update(WRONG_ISSUER);
  const done = await updateSignInIssues(connectGitHub(standIn.variables), {
    verifications: [],
    failures: [{ environment: "dev", message: "no credentials" }],
  });
  assert.deepEqual(done, ["dev: nothing was checked, its issue stays as it is"]);
  assert.equal(standIn.issues[0]?.state, "open");
});

test("an environment's drift and its sign-in have an issue each", async () => {
  const drift = reviewWith({ kind: "drift", verdict: "changes", changes: [RENAMED] });
  await updateDriftIssues(connectGitHub(standIn.variables), { reviews: [drift], failures: [] });
  await update(WRONG_ISSUER);
  await update(SENT_ON);
  assert.deepEqual(
    standIn.issues.map(({ title, state }) => `${title.split(":")[0]} ${state}`),
    ["Drift in dev open", "Sign-in in dev closed"],
  );
});

test("a value of a cloud becomes no mention, no link and no block of the issue", async () => {
  const text = "@team <b>x</b> ` ``` https://evil.example\n\n# boo";
  await update({ ...WRONG_ISSUER, statement: text, seen: text, means: text, toDo: text });
  const { body = "" } = standIn.issues[0] ?? {};
  assert.doesNotMatch(body.replace(/`[^`\n]*`/g, ""), /(?<!\\)`|@team|<b>|https:\/\/evil|^# boo/m);
});

test("as many checks as an issue has room for are in it, those that failed first", async () => {
  const many = Array.from({ length: 400 }, (_, index) => ({
    ...WRONG_ISSUER,
    of: `provider-${index}`,
    means: "x".repeat(200),
  }));
  await update(NOT_SEEN, ...many);
  const { body = "" } = standIn.issues[0] ?? {};
  assert.ok(body.length > 55_000 && body.length <= 65_536, String(body.length));
  assert.match(body, /\n\d+ more did not fit: `npm run verify -- dev` shows them\.$/);
});
