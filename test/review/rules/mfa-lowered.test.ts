import assert from "node:assert/strict";
import { test } from "node:test";
import { chainOf } from "../../../review/chain-of";
import { withoutLeft } from "../../../review/left-to-others";
import { mfaLowered } from "../../../review/rules/mfa-lowered";
import { UNKNOWN, type Value } from "../../../review/value";
import { ADDRESSES } from "../../../stacks/addresses";
import { findings, NOW, PLANNED, planWith, tellAll } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const address = ADDRESSES.pool;
type Pool = Readonly<Record<string, Value>>;
const found = (before: Pool, after: Pool) => findings(mfaLowered, { [address]: { before, after } });
const level = (mfa_configuration: Value): Pool => ({ mfa_configuration });
const APP = { software_token_mfa_configuration: [{ enabled: true }] };

test("a new, unchanged or destroyed pool lowers nothing", () => assertQuiet(mfaLowered));

test("a second factor that is no longer asked for is named", () => {
  assert.deepEqual(found(level("ON"), level("OFF")), [
    {
      address,
      means:
        "Whoever knows somebody's password in the user pool gets in, as nobody is asked for a second factor: the user pool has `mfa_configuration` `OFF` instead of `ON`.",
    },
  ]);
  assert.equal(found(level("OPTIONAL"), level(null)).length, 1);
});

test("a second factor that becomes a choice is named", () => {
  assert.deepEqual(
    found(level("ON"), level("OPTIONAL")).map(({ means }) => means),
    [
      "People with a password in the user pool can do without a second factor: the user pool has `mfa_configuration` `OPTIONAL` instead of `ON`.",
    ],
  );
});

test("a kind of second factor that goes is named while the pool asks for one", () => {
  const gone = { software_token_mfa_configuration: [] };
  assert.deepEqual(
    found({ ...level("OPTIONAL"), ...APP }, { ...level("OPTIONAL"), ...gone }).map(({ means }) => means),
    [
      "People whose second factor is an authenticator app can't sign in, or do so without it: the user pool no longer has `software_token_mfa_configuration`.",
    ],
  );
  assert.equal(found({ ...level("ON"), ...APP }, { ...level("OFF"), ...gone }).length, 1, "all are off");
});

test("what is raised, stays or is not known is not reported", () => {
  assert.deepEqual(found(level("OFF"), level("ON")), []);
  assert.deepEqual(found({ ...level("ON"), ...APP }, { ...level("ON"), ...APP }), []);
  assert.deepEqual(found(level("ON"), level(UNKNOWN)), []);
});

test("with the pool everything is lost", () => {
  const edit = { before: level("ON"), after: level("OFF"), action: "replace" } as const;
  assert.deepEqual(findings(mfaLowered, { [address]: edit }), []);
});

test("what others lowered is left to them", () => {
  const edits = { [address]: { before: level("ON"), after: level("OFF") } };
  const plan = { ...planWith(edits), kind: "drift" as const };
  assert.deepEqual(tellAll(mfaLowered, chainOf(withoutLeft(plan, PLANNED), PLANNED, NOW)), []);
});
