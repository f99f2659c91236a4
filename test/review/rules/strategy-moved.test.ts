import assert from "node:assert/strict";
import { test } from "node:test";
import { chainOf } from "../../../review/chain-of";
import type { Change, Plan } from "../../../review/plan";
import { reviewOf } from "../../../review/review";
import { strategyMoved } from "../../../review/rules/strategy-moved";
import { isSame } from "../../../review/value";
import { addressOfConnection, addressOfConnectionClients } from "../../../stacks/addresses";
import { BOTH, environmentWith } from "../../support/environment";
import { CONNECTION, findingsOfPlan, microsoftWith, settledPlan } from "../support/microsoft";
import { findings, NOW, PLANNED, planWith } from "../support/plans";
import { assertQuietUnlessLost } from "../support/quiet-unless-lost";

const GUIDE = "`docs/move-strategy.md` says what a move costs, and how to make it.";

/** From both of Auth0's own connections to the one with Microsoft's endpoints, as Terraform plans it without protection. */
function moving(): Plan {
  const deployed = new Map(planWith({}).resources.map((change) => [change.address, change]));
  const planned = settledPlan().resources.map(({ before: _, ...change }): Change => {
    const { before } = deployed.get(change.address) ?? {};
    if (before === undefined) return { ...change, action: "create" };
    return { ...change, action: isSame(before, change.after) ? "nothing" : "update", before };
  });
  const left = planWith(
    Object.fromEntries(
      (["waad", "windowslive"] as const).flatMap((strategy) => [
        [addressOfConnection(strategy), { after: null }],
        [addressOfConnectionClients(strategy), { after: null }],
      ]),
    ),
  ).resources.filter(({ action }) => action === "delete");
  return { ...settledPlan(), resources: [...planned, ...left] };
}

test("an environment that keeps its connections moves nobody", () => {
  assertQuietUnlessLost(strategyMoved);
  assert.deepEqual(
    findings(strategyMoved, {}, environmentWith({ ...BOTH, auth0: { strategy: "waad" } })),
    [],
  );
  assert.deepEqual(findingsOfPlan(strategyMoved, settledPlan(), microsoftWith()), []);
});

test("a move to the strategy microsoft gives everyone another user ID", () => {
  assert.deepEqual(findingsOfPlan(strategyMoved, moving(), microsoftWith()), [
    {
      address: CONNECTION,
      means:
        "Everyone comes back as a new user, and loses their account in the apps: `auth0.strategy` is `microsoft`, the default, and `both` is deployed, so user IDs become `oauth2|…` instead of `windowslive|…` and `waad|…`.",
      fix: `Write \`auth0.strategy: both\` into the file. ${GUIDE}`,
    },
  ]);
});

test("a move back does so, too", () => {
  const waad = environmentWith({ ...BOTH, auth0: { ...BOTH.auth0, strategy: "waad" } });
  assert.deepEqual(findingsOfPlan(strategyMoved, settledPlan(), waad), [
    {
      address: addressOfConnection("waad"),
      means:
        "Everyone comes back as a new user, and loses their account in the apps: `auth0.strategy` is `waad`, and `microsoft` is deployed, so user IDs become `waad|…` instead of `oauth2|…`.",
      fix: `Write \`auth0.strategy: microsoft\` into the file. ${GUIDE}`,
    },
  ]);
});

test("a move is found though Terraform refuses the plan, which then lacks the connections", () => {
  assert.equal(findingsOfPlan(strategyMoved, planWith({}), microsoftWith()).length, 1);
});

test("a move is one finding, and no list of its consequences", () => {
  const { findings } = reviewOf(moving(), microsoftWith(), { now: NOW });
  assert.deepEqual(
    findings.map(({ id }) => id),
    ["strategy-moved"],
  );
});

test("drift is judged by what was deployed, so nothing moves", () => {
  const chain = chainOf({ ...planWith({}), kind: "drift" }, microsoftWith(), NOW);
  assert.equal(chain.environment.auth0.strategy, PLANNED.auth0.strategy);
  assert.deepEqual(strategyMoved.find(chain), []);
});
