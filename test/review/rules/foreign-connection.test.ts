import assert from "node:assert/strict";
import { test } from "node:test";
import { renderText } from "../../../review/render/text";
import { reviewOf } from "../../../review/review";
import { foreignConnection } from "../../../review/rules/foreign-connection";
import { AUTH0_CLIENTS } from "../../../stacks/addresses";
import { chainOfGate, ENVIRONMENT, factsWith, ownIds, planOfGate } from "../support/auth0-facts";
import { NOW, tellAll } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const { clientId, connectionId } = ownIds();
const OWN = { id: connectionId, name: "dev-ours", strategy: "oauth2" };
const GOOGLE = { id: "con_google", name: "google-oauth2", strategy: "google-oauth2" };

const enabled = (...connections: readonly (typeof OWN)[]) =>
  factsWith({ clients: [{ clientId, connections }] });

const MEANS = `People of the connection google-oauth2 can try to sign in, and are turned away: \`google-oauth2\` is enabled for Auth0's client for Cognito, \`${clientId}\`, and is not the environment's`;

test("a plan that nobody looked beside has no findings", () => assertQuiet(foreignConnection));

test("the environment's own connections may be enabled", () => {
  for (const kind of ["plan", "drift"] as const) {
    assert.deepEqual(tellAll(foreignConnection, chainOfGate(enabled(OWN), {}, kind)), []);
  }
});

test("another connection is told in drift", () => {
  assert.deepEqual(tellAll(foreignConnection, chainOfGate(enabled(OWN, GOOGLE), {}, "drift")), [
    { address: AUTH0_CLIENTS.first, means: `${MEANS}.` },
  ]);
});

test("another connection is told in a plan, which takes it off and so changes something", () => {
  const auth0 = enabled(OWN, GOOGLE);
  assert.deepEqual(tellAll(foreignConnection, chainOfGate(auth0)), [
    {
      address: AUTH0_CLIENTS.first,
      means: `${MEANS}; this deploy takes it off.`,
      fix: "Deploy this plan. If its people should get in, they need an Auth0 client of their own.",
    },
  ]);
  const review = reviewOf(planOfGate(), ENVIRONMENT, { now: NOW, auth0 });
  assert.equal(review.verdict, "changes");
  assert.match(
    renderText(review).split("\n")[0] ?? "",
    /^dev: People of the connection google-oauth2 can try to sign in, and are turned away\. No resource would change, but Auth0 has what Terraform does not see, with 1 warning$/,
  );
  const drift = reviewOf(planOfGate({}, "drift"), ENVIRONMENT, { now: NOW, auth0 });
  assert.equal(drift.verdict, "changes");
  assert.match(
    renderText(drift).split("\n")[0] ?? "",
    /\. Auth0 has what Terraform does not see, with 1 warning$/,
  );
});

test("a connection that is enabled for several clients is told once, with each of them", () => {
  const facts = factsWith({
    clients: [
      { clientId, connections: [GOOGLE] },
      { clientId: "second", connections: [GOOGLE, OWN] },
    ],
  });
  const [{ means } = { means: "" }, ...others] = tellAll(foreignConnection, chainOfGate(facts));
  assert.deepEqual(others, []);
  assert.ok(means.includes(`\`${clientId}\`, \`second\``), means);
});
