import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Report, StartResult } from "../../../commands/lab/deploy-chain";
import { renderReport } from "../../../commands/lab/render-report";
import { renderChanges, renderSeconds, renderSummary } from "../../../commands/lab/render-summary";
import type { Check } from "../../../commands/verify/check";
import { reviewOf } from "../../../review/review";
import { RULES } from "../../../review/rules";
import { addressOfAppClient } from "../../../stacks/addresses";
import { endpointsOf } from "../../../stacks/endpoints";
import { NOW, planWith } from "../../review/support/plans";
import { appClientWith, BOTH, environmentWith, MINIMAL } from "../../support/environment";

const ENVIRONMENT = environmentWith({
  ...BOTH,
  name: "lab",
  cognito: {
    clients: {
      web: appClientWith({ callbackUrls: ["http://localhost:3000/callback"], logoutUrls: [] }),
    },
  },
});

const URLS = { callback_urls: ["http://localhost:3000/callback"], logout_urls: [] };
const SENT_ON: Check = {
  id: "cognito-sends",
  hop: "cognito",
  verdict: "passed",
  statement: "Cognito sends people to Auth0",
};

/** A plan that changes nothing of what that file has. */
const SECOND_PLAN = planWith({
  [addressOfAppClient("web")]: { action: "nothing", before: URLS, after: URLS },
});

const signIn = (account: string, kind: string, other: Partial<Report["signIns"][number]> = {}) =>
  ({
    ...{ account, kind, expected: "signed in", seen: "signed in", reason: null },
    ...{ username: `Microsoft_waad|${account}`, issuers: ["https://a.example/", "https://b.example/"] },
    ...other,
  }) as Report["signIns"][number];

const REFUSED: Partial<Report["signIns"][number]> = {
  seen: "refused",
  username: null,
  issuers: [],
  reason: "Sorry AADSTS50057: The user account is disabled. Trace ID: 1",
};

const RESOURCES = Array.from({ length: 16 }, (_, index) => ({ address: `r.${index}`, id: `id-${index}` }));
const all = (action: string) => RESOURCES.map(({ address }) => ({ address, action }));

function resultWith(changes: Partial<Report> = {}): StartResult {
  return {
    report: {
      environment: "lab",
      resources: RESOURCES,
      changes: all("create"),
      secondPlan: { changes: 0 },
      endpoints: endpointsOf(ENVIRONMENT),
      seconds: {
        load: 0.949,
        setup: 0.251,
        lab: 0.34,
        synth: 0.4,
        apply: 12.149,
        plan: 4.05,
        verify: 0.2,
        signIns: 0.7,
        why: 1,
      },
      verification: { checks: [SENT_ON], milliseconds: 200 },
      signIns: [
        ...["hana", "carla", "felix", "pia", "gus", "nora", "mallory"].map((name) => signIn(name, "home")),
        signIn("dora", "disabled", { ...REFUSED, expected: "refused" }),
      ],
      why: ["1. Without a broker", "   hana   refused"],
      ...changes,
    },
    review: reviewOf(SECOND_PLAN, ENVIRONMENT, { now: NOW }),
  };
}

const summaryOf = (result: StartResult) =>
  renderSummary(result, { ...ENVIRONMENT, auth0: MINIMAL.auth0 }, ".lab/start.txt");

describe("the end of npm start", () => {
  test("has 22 lines of 80 columns at most: who got in, what was done, and what to do next", () => {
    const lines = summaryOf(resultWith()).split("\n");
    assert.equal(lines.length, 22);
    assert.deepEqual(
      lines.filter((line) => line.length > 80),
      [],
    );
    assert.equal(
      lines.join("\n"),
      `
Sign-ins of 8 accounts, each as expected:
  hana     home           signed in
  carla    home           signed in
  felix    home           signed in
  pia      home           signed in
  gus      home           signed in
  nora     home           signed in
  mallory  home           signed in
  dora     disabled       refused, AADSTS50057: The user account is disabled
Let in, by one button: every organisation, and personal accounts. Nobody else.

16 resources created (20.0 s).
A second plan, reviewed by ${RULES.length} rules: no changes.
The live chain, verified: 1 check passed.
Each step, resource and issuer: .lab/start.txt, or npm start -- --verbose.

Next: npm run lab -- browser      sign in yourself, at http://localhost:3000
      npm run lab -- why          see why there is a broker
      eval "$(npm run -s lab -- env)" && npm run plan -- lab
      npm run env -- new <name>   describe an environment of real clouds
      npm run lab -- down         stop the lab`,
    );
  });

  test("counts the sign-ins that did not end as expected, and marks them", () => {
    const signIns = [signIn("hana", "home", REFUSED), signIn("dora", "disabled", { expected: "refused" })];
    assert.match(
      summaryOf(resultWith({ signIns })),
      /^\nSign-ins of 2 accounts, 2 NOT as expected:\n {2}hana {5}home {11}NOT as expected: refused, AADSTS50057: .*\n {2}dora {5}disabled {7}NOT as expected: signed in\n/,
    );
  });

  test("says why nobody signed in if the environment has no app client where the lab's app is", () =>
    assert.match(
      summaryOf(resultWith({ signIns: [] })),
      /^\nNobody signed in: the app client web of environments\/lab\.yaml has no callback URL at http:\/\/localhost:3000, where the lab's app is\.\n/,
    ));
});

describe("what a start did", () => {
  const done = (changes: Report["changes"]) => renderChanges({ changes, resources: RESOURCES });

  test("is named by number and kind, and by how many resources are deployed", () => {
    assert.equal(done(all("create")), "16 resources created");
    assert.equal(done([]), "Nothing to change: 16 resources deployed");
    assert.equal(done(all("update").slice(0, 9)), "9 resources changed; 16 deployed");
    assert.equal(done(all("update").slice(0, 1)), "1 resource changed; 16 deployed");
    assert.equal(
      done([
        { address: "a", action: "delete" },
        { address: "b", action: "replace" },
        { address: "c", action: "create" },
        { address: "d", action: "update" },
        { address: "e", action: "update" },
        { address: "f", action: "forget" },
      ]),
      "1 resource created, 2 changed, 1 replaced, 1 destroyed, 1 forget; 16 deployed",
    );
  });
});

test("the times of the phases add up to the whole, as they are shown", () => {
  const { total, phases } = renderSeconds(resultWith().report.seconds);
  const shown = [...phases.matchAll(/[\d.]+/g)].map(([time]) => Number(time));
  assert.equal(shown.length, 9);
  assert.equal(total, `${shown.reduce((sum, time) => sum + time, 0).toFixed(1)} s`);
});

test("the report has every resource, hop, issuer and phase", () => {
  const text = renderReport(resultWith(), ENVIRONMENT);
  assert.match(text, /^16 resources created\n {2}create {3}r\.0 +id-0\n/);
  assert.match(text, /\nThe chain, hop by hop\n {2}app {6}web: http:\/\/localhost:3000\/callback\n/);
  assert.match(text, /\nThe review of a second plan, by \d+ rules\n {2}lab: no changes\n\n/);
  assert.match(
    text,
    /\n {2}hana {5}home {11}signed in {2}signed in\n {11}Microsoft_waad\|hana\n {11}https:\/\/a\.example\/\n {11}https:\/\/b\.example\/\n/,
  );
  assert.match(text, /\nWhy there is a broker\n {2}1\. Without a broker\n/);
  assert.match(
    text,
    /\n20\.0 s in all: loading 0\.9, set-up 0\.3, lab 0\.3, synth 0\.4, plan and apply 12\.1, second plan 4\.1, verify 0\.2, sign-ins 0\.7, dead ends 1\.0$/,
  );
});
