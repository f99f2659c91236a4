import assert from "node:assert/strict";
import { test } from "node:test";
import { brokerClientSwitched } from "../../../review/rules/broker-client-switched";
import { ADDRESSES } from "../../../stacks/addresses";
import { planWith, savedPlan } from "../support/plans";
import { assertQuiet } from "../support/quiet";
import { A, A_RENEWED, B, findingsIn, SWITCH_TO_A } from "../support/rotation";

const address = ADDRESSES.identityProvider;
const SWITCHING = { active: "b", a: "first", b: B } as const;

test("a new, unchanged or destroyed environment switches no client", () => assertQuiet(brokerClientSwitched));

test("a switch costs whoever is between Cognito and Auth0 a second try, and nobody their account", () => {
  assert.deepEqual(findingsIn(brokerClientSwitched, savedPlan("secrets-switch"), SWITCHING), [
    {
      address,
      means:
        "Anyone in the middle of signing in at that moment has to start over: Cognito signs people in with Auth0's client `x0000000000000000000000000000015` (slot b) instead of `x0000000000000000000000000000016` (slot a). Everyone keeps their account.",
    },
  ]);
});

test("the switch back costs the same", () => {
  const found = findingsIn(brokerClientSwitched, planWith(SWITCH_TO_A, A_RENEWED), {
    active: "a",
    a: A,
    b: B,
  });
  assert.match(
    found[0]?.means ?? "",
    /Auth0's client `client-of-slot-a` \(slot a\) instead of `x\d+` \(slot b\)\. Everyone keeps their account\.$/,
  );
});

test("a slot that is renewed or retired switches nothing", () => {
  for (const [plan, secret] of [
    ["secrets-renew", { active: "a", a: "first", b: B }],
    ["secrets-retire", { active: "b", a: null, b: B }],
  ] as const) {
    assert.deepEqual(findingsIn(brokerClientSwitched, savedPlan(plan), secret), []);
  }
});
