import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { connectGitHub } from "../../../commands/github/client";
import { updateDriftIssues } from "../../../commands/github/drift-issue";
import type { Review } from "../../../review/review";
import { GitHubStandIn } from "../../support/github";
import { POOL_LOST, RENAMED, reviewWith } from "./fixture";

const drift = (changes: Partial<Review> = {}) =>
  reviewWith({ kind: "drift", verdict: "changes", changes: [RENAMED], ...changes });
const NO_DRIFT = reviewWith({ kind: "drift" });

let standIn: GitHubStandIn;
before(async () => {
  standIn = await GitHubStandIn.start();
});
afterEach(() => standIn.reset());
after(() => standIn.close());

const update = (...reviews: readonly Review[]) =>
  updateDriftIssues(connectGitHub(standIn.variables), { reviews, failures: [] });
const bodiesOf = (index: number) => standIn.issues[index]?.comments.map(({ body }) => body);

test("drift opens an issue with what it means and what to do", async () => {
  const [done] = await update(drift());
  const [issue] = standIn.issues;
  assert.equal(done, `dev: opened issue ${issue?.number}`);
  assert.equal(issue?.title, "Drift in dev: 1 resource changed outside Terraform");
  assert.deepEqual(issue?.labels, [{ name: "drift" }]);
  assert.match(
    issue?.body ?? "",
    /^<!-- cognito-microsoft-sign-in: drift in dev -->\n<!-- [0-9a-f]{64} -->\n\n# What was changed/,
  );
  assert.match(issue?.body ?? "", /^## ✏️ dev: 1 resource changed outside Terraform$/m);
  assert.match(issue?.body ?? "", /`npm run plan -- dev` shows what a deploy would put back/);
});

test("drift that lasts keeps its issue, without a comment", async () => {
  await update(drift());
  const [done] = await update(drift());
  assert.equal(done, `dev: issue ${standIn.issues[0]?.number} is still right`);
  assert.equal(standIn.issues.length, 1);
  assert.deepEqual(bodiesOf(0), []);
});

test("a rule whose words change by the day updates the issue without a comment", async () => {
  const saying = (cause: string) => drift({ findings: [{ ...POOL_LOST, severity: "warning", cause }] });
  await update(saying("it expires in 9 days"));
  await update(saying("it expires in 8 days"));
  assert.match(standIn.issues[0]?.body ?? "", /it expires in 8 days\./);
  assert.deepEqual(bodiesOf(0), []);
});

test("what happens to people is told in the title, which is as long as GitHub takes, and in the comment as text", async () => {
  const effect = `Whoever can set the claim @team/${"x".repeat(300)} can be any user`;
  await update(drift());
  await update(drift({ people: [{ effect }], findings: [{ ...POOL_LOST, severity: "warning" }] }));
  const { title = "" } = standIn.issues[0] ?? {};
  assert.ok(title.startsWith("Drift in dev: Whoever can set the claim @team/xxx"), title);
  assert.equal(title.length, 256);
  assert.match(String(bodiesOf(0)), /^The drift has changed: Whoever can set the claim @\u2060team/);
});

test("drift that changes gets a comment too", async () => {
  await update(drift());
  await update(drift({ verdict: "forbidden", findings: [POOL_LOST] }));
  assert.equal(standIn.issues.length, 1);
  assert.match(standIn.issues[0]?.title ?? "", /^Drift in dev: FORBIDDEN by 1 rule/);
  assert.deepEqual(bodiesOf(0), [
    "The drift has changed: FORBIDDEN by 1 rule; 1 resource changed outside Terraform. The description is up to date.",
  ]);
});

test("drift that is gone closes its issue, and says why", async () => {
  await update(drift());
  const [done] = await update(NO_DRIFT);
  const [issue] = standIn.issues;
  assert.equal(done, `dev: closed issue ${issue?.number}`);
  assert.deepEqual([issue?.state, issue?.state_reason], ["closed", "completed"]);
  assert.deepEqual(bodiesOf(0), ["The drift is gone: the clouds have what Terraform knows."]);
});

test("drift that comes back opens another issue", async () => {
  await update(drift());
  await update(NO_DRIFT);
  await update(drift());
  assert.deepEqual(
    standIn.issues.map(({ state }) => state),
    ["closed", "open"],
  );
});

test("a secret that expires soon has an issue, though nothing was changed, until it is renewed", async () => {
  const expires = { ...POOL_LOST, id: "secret-expires", severity: "warning" } as const;
  await update({ ...NO_DRIFT, findings: [expires] });
  const [issue] = standIn.issues;
  assert.equal(issue?.title, "Drift in dev: nothing was changed outside Terraform, with 1 warning");
  assert.deepEqual(await update(NO_DRIFT), [`dev: closed issue ${issue?.number}`]);
});

test("a warning that is waived opens nothing", async () => {
  const waiver = { reason: "renewed by hand every week", until: "2099-12-31", expired: false };
  const findings = [{ ...POOL_LOST, severity: "warning", waiver } as const];
  assert.deepEqual(await update({ ...NO_DRIFT, findings }), ["dev: no drift"]);
});

test("no drift opens nothing", async () => {
  assert.deepEqual(await update(NO_DRIFT), ["dev: no drift"]);
  assert.deepEqual(standIn.requests, ["GET /repos/acme/sign-in/issues"]);
});

test("each environment has an issue of its own, among a hundred others", async () => {
  for (let count = 0; count < 120; count += 1) {
    standIn.issue("mona", { title: "Something", body: "", labels: ["drift"] });
  }
  await update(drift(), drift({ environment: "dev-2" }));
  await update(NO_DRIFT, drift({ environment: "dev-2" }));
  assert.deepEqual(
    standIn.issues.slice(120).map(({ title, state }) => `${title.split(":")[0]} ${state}`),
    ["Drift in dev closed", "Drift in dev-2 open"],
  );
});

test("an issue of somebody else stays as it is, whatever it says", async () => {
  const body = "<!-- cognito-microsoft-sign-in: drift in dev -->";
  const theirs = standIn.issue("mallory", { title: "Drift in dev", body, labels: ["drift"] });
  await update(NO_DRIFT);
  await update(drift());
  assert.deepEqual([theirs.state, theirs.body], ["open", body]);
  assert.equal(standIn.issues.length, 2);
});

test("a run that failed leaves the issue as it is", async () => {
  await update(drift());
  const failures = [{ environment: "dev", message: "no credentials" }];
  const done = await updateDriftIssues(connectGitHub(standIn.variables), { reviews: [], failures });
  assert.deepEqual(done, ["dev: there is no review, its issue stays as it is"]);
  assert.equal(standIn.issues[0]?.state, "open");
  assert.deepEqual(bodiesOf(0), []);
});

test("a repository without issues fails with what to turn on", async () => {
  standIn.hasIssues = false;
  await assert.rejects(update(drift()), {
    name: "UserError",
    message:
      "Reading the issues failed: GitHub says 410 Issues has been disabled in this repository.\nTo do: turn on issues in the settings of the repository.",
  });
});

test("a token that may not write issues fails with the permission that it needs", async () => {
  standIn.permissions = ["pull-requests"];
  await assert.rejects(update(drift()), {
    message: /^Opening an issue for dev failed: GitHub says 403 Resource not accessible by integration\./,
  });
});
