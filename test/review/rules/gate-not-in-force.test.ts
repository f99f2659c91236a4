import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { reviewOf } from "../../../review/review";
import { gateNotInForce } from "../../../review/rules/gate-not-in-force";
import { ADDRESSES } from "../../../stacks/addresses";
import { BOUND_GATE, bound, chainOfGate, ENVIRONMENT, factsWith, planOfGate } from "../support/auth0-facts";
import { NOW, tellAll } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const ACTION = "the Action `Sign-in gate (dev)`";
const LATER = bound("Link accounts");
const { gate: _, ...NO_GATE } = factsWith({ bound: [] });

/** What somebody deleted in Auth0, and a plan makes again. */
const GONE = { action: "replace", isGone: true } as const;

/** What Auth0 may have, and what it means. */
const FAULTS = {
  missing: {
    facts: NO_GATE,
    address: ADDRESSES.gate,
    means: `Whoever another connection of the Auth0 tenant lets in can sign in: the gate, ${ACTION}, is not in Auth0`,
  },
  "other code": {
    facts: factsWith({ gate: { deployed: "// another" } }),
    address: ADDRESSES.gate,
    means: `Auth0 may let in people whom the environment file does not admit: other code is in force in the gate, ${ACTION}`,
  },
  "changes that are not deployed": {
    facts: factsWith({ gate: { draft: "// another", isAllDeployed: false } }),
    address: ADDRESSES.gate,
    means: `Whoever deploys the gate at Auth0 changes who gets in: ${ACTION} has changes that are not deployed`,
  },
  "no binding": {
    facts: factsWith({ bound: [LATER] }),
    address: ADDRESSES.gateBinding,
    means: `Whoever another connection of the Auth0 tenant lets in can sign in: the gate, ${ACTION}, is not bound to \`post-login\``,
  },
  "another Action behind it": {
    facts: factsWith({ bound: [BOUND_GATE, LATER] }),
    address: ADDRESSES.gateBinding,
    means: `An Action may change who somebody is after the gate has let them in: \`Link accounts\` runs after the gate, ${ACTION}`,
  },
};

test("a plan that nobody looked beside has no findings", () => assertQuiet(gateNotInForce));

test("a gate in force, bound and last is as it should be, before and behind the gates of other environments", () => {
  const prod = bound("Sign-in gate (prod)");
  for (const order of [
    [LATER, BOUND_GATE],
    [BOUND_GATE, prod],
    [prod, BOUND_GATE],
  ]) {
    for (const kind of ["plan", "drift"] as const) {
      assert.deepEqual(tellAll(gateNotInForce, chainOfGate(factsWith({ bound: order }), {}, kind)), []);
    }
  }
});

test("an environment that was deployed without a gate, or makes its first one, has none to be in force", () => {
  const made = { [ADDRESSES.gate]: { before: null } };
  for (const kind of ["plan", "drift"] as const) {
    assert.deepEqual(tellAll(gateNotInForce, chainOfGate(NO_GATE, made, kind)), []);
  }
});

test("a gate that is destroyed need not be in force", () => {
  const gone = { [ADDRESSES.gate]: { after: null } };
  assert.deepEqual(tellAll(gateNotInForce, chainOfGate(NO_GATE, gone)), []);
});

for (const [what, { facts, address, means }] of Object.entries(FAULTS)) {
  test(`${what} is forbidden in drift`, () => {
    assert.deepEqual(tellAll(gateNotInForce, chainOfGate(facts, {}, "drift")), [
      { address, means: `${means}.` },
    ]);
    const { verdict } = reviewOf(planOfGate({}, "drift"), ENVIRONMENT, { now: NOW, auth0: facts });
    assert.equal(verdict, "forbidden");
  });
}

describe("a plan whose deploy puts the gate right", () => {
  const repairs = (
    fault: keyof typeof FAULTS,
    repair: string,
    edits: Parameters<typeof planOfGate>[0] = {},
  ): void => {
    const { facts, address, means } = FAULTS[fault];
    assert.deepEqual(tellAll(gateNotInForce, chainOfGate(facts, edits)), [
      {
        address,
        means: `${means}; ${repair}.`,
        severity: "warning",
        fix: "Deploy this plan. Ask whoever changed it in Auth0 (its logs say who).",
      },
    ]);
    const review = reviewOf(planOfGate(edits), ENVIRONMENT, { now: NOW, auth0: facts });
    assert.equal(
      review.verdict,
      "changes",
      "so that npm run deploy applies it, though Terraform has nothing to do",
    );
  };

  test("warns of it, and says what the deploy does", () => {
    repairs("other code", "this deploy puts the environment's code in force");
    repairs("changes that are not deployed", "this deploy puts the environment's code in force");
    repairs("no binding", "this deploy binds it again");
    repairs("another Action behind it", "this deploy moves it behind");
  });

  test("warns of it too where Terraform makes what is gone", () => {
    repairs("missing", "this deploy makes it again", {
      [ADDRESSES.gate]: GONE,
      [ADDRESSES.gateBinding]: GONE,
    });
    repairs("no binding", "this deploy binds it again", { [ADDRESSES.gateBinding]: GONE });
  });

  test("says nothing of code that Terraform itself replaces", () => {
    const edits = { [ADDRESSES.gate]: { after: { code: "// new" } } };
    for (const fault of ["other code", "changes that are not deployed"] as const) {
      assert.deepEqual(tellAll(gateNotInForce, chainOfGate(FAULTS[fault].facts, edits)), []);
    }
  });
});

test("a place that no deploy can change without a loss is forbidden in a plan too", () => {
  const withSecrets = bound("Link accounts", { hasSecrets: true });
  const facts = factsWith({ bound: [BOUND_GATE, withSecrets] });
  assert.deepEqual(tellAll(gateNotInForce, chainOfGate(facts)), [
    {
      address: ADDRESSES.gateBinding,
      means: `${FAULTS["another Action behind it"].means}.`,
      fix: "Move the gate to the end of the trigger post-login in Auth0's dashboard (Actions, Triggers), then plan again. A deploy would lose the secrets of another Action's binding there.",
    },
  ]);
  const review = reviewOf(planOfGate(), ENVIRONMENT, { now: NOW, auth0: facts });
  assert.equal(review.verdict, "forbidden");
});

test("a waived finding forbids nothing, and makes no change of its own", () => {
  const environment = {
    ...ENVIRONMENT,
    waivers: [{ rule: "gate-not-in-force", reason: "a test", until: "2026-12-31" }] as const,
  };
  const auth0 = FAULTS["other code"].facts;
  for (const kind of ["plan", "drift"] as const) {
    const review = reviewOf(
      planOfGate({}, kind),
      { ...environment, waivers: [...environment.waivers] },
      { now: NOW, auth0 },
    );
    assert.equal(review.verdict, "nothing");
    assert.equal(review.people[0]?.waivedUntil, "2026-12-31");
  }
});
