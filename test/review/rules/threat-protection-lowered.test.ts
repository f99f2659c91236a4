import assert from "node:assert/strict";
import { test } from "node:test";
import { chainOf } from "../../../review/chain-of";
import { withoutLeft } from "../../../review/left-to-others";
import { threatProtectionLowered } from "../../../review/rules/threat-protection-lowered";
import { UNKNOWN, type Value } from "../../../review/value";
import { ADDRESSES } from "../../../stacks/addresses";
import { findings, NOW, PLANNED, planWith, tellAll } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const address = ADDRESSES.pool;
type Pool = Readonly<Record<string, Value>>;
const found = (before: Pool, after: Pool) =>
  findings(threatProtectionLowered, { [address]: { before, after } });
const mode = (advanced_security_mode: Value): Pool => ({ user_pool_add_ons: [{ advanced_security_mode }] });
const NONE: Pool = { user_pool_add_ons: [] };

test("a new, unchanged or destroyed pool lowers nothing", () => assertQuiet(threatProtectionLowered));

test("threat protection that is switched off is named", () => {
  assert.deepEqual(found(mode("ENFORCED"), NONE), [
    {
      address,
      means:
        "Nobody notices sign-ins with stolen passwords any more: the user pool has `advanced_security_mode` `OFF` instead of `ENFORCED`.",
    },
  ]);
  assert.equal(found(mode("AUDIT"), mode("OFF")).length, 1);
});

test("threat protection that only records is named", () => {
  assert.deepEqual(
    found(mode("ENFORCED"), mode("AUDIT")).map(({ means }) => means),
    [
      "Sign-ins with stolen passwords are only recorded, and no longer stopped: the user pool has `advanced_security_mode` `AUDIT` instead of `ENFORCED`.",
    ],
  );
});

test("a pool that leaves the tier with threat protection is named if it has it on", () => {
  const tier = (user_pool_tier: string) => ({ user_pool_tier });
  assert.deepEqual(
    found({ ...mode("ENFORCED"), ...tier("PLUS") }, { ...mode("ENFORCED"), ...tier("ESSENTIALS") }).map(
      ({ means }) => means,
    ),
    [
      "Nobody notices sign-ins with stolen passwords any more: the user pool has `user_pool_tier` `ESSENTIALS` instead of `PLUS`.",
    ],
  );
  assert.deepEqual(found({ ...NONE, ...tier("PLUS") }, { ...NONE, ...tier("ESSENTIALS") }), []);
});

test("what is raised, stays or is not known is not reported", () => {
  assert.deepEqual(found(NONE, mode("ENFORCED")), []);
  assert.deepEqual(found(mode("AUDIT"), mode("AUDIT")), []);
  assert.deepEqual(found(mode("ENFORCED"), { user_pool_add_ons: UNKNOWN }), []);
});

test("with the pool everything is lost", () => {
  const edit = { before: mode("ENFORCED"), after: NONE, action: "replace" } as const;
  assert.deepEqual(findings(threatProtectionLowered, { [address]: edit }), []);
});

test("what others lowered is left to them", () => {
  const edits = { [address]: { before: mode("ENFORCED"), after: NONE } };
  const plan = { ...planWith(edits), kind: "drift" as const };
  assert.deepEqual(tellAll(threatProtectionLowered, chainOf(withoutLeft(plan, PLANNED), PLANNED, NOW)), []);
});
