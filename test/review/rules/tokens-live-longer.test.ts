import assert from "node:assert/strict";
import { test } from "node:test";
import { chainOf } from "../../../review/chain-of";
import { tokensLiveLonger } from "../../../review/rules/tokens-live-longer";
import { UNKNOWN, type Value } from "../../../review/value";
import { addressOfAppClient } from "../../../stacks/addresses";
import { findings, NOW, PLANNED, planWith, tellAll } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const address = addressOfAppClient("web");

/** An app client's lifetimes: numbers with units, like `[15, "minutes"]`; null is not set. */
type Life = readonly [amount: number | null, unit: string | null];
const lives = (access: Life, id: Life, refresh: Life): Record<string, Value> => ({
  access_token_validity: access[0],
  id_token_validity: id[0],
  refresh_token_validity: refresh[0],
  token_validity_units:
    access[1] === null ? [] : [{ access_token: access[1], id_token: id[1], refresh_token: refresh[1] }],
});
const DEFAULT = lives([0, null], [0, null], [30, null]);
const SHORT = lives([15, "minutes"], [15, "minutes"], [8, "hours"]);
const found = (before: Record<string, Value>, after: Record<string, Value>) =>
  findings(tokensLiveLonger, { [address]: { before, after } });

test("no token of a new, unchanged or destroyed environment lives longer than before", () =>
  assertQuiet(tokensLiveLonger));

test("tokens that live longer are named, with how long they lived before", () => {
  assert.deepEqual(found(SHORT, lives([1, "hours"], [15, "minutes"], [24, "hours"])), [
    {
      address,
      means:
        "People whom their organisation shuts out can use web for longer: its access token lives `1 hour` instead of `15 minutes`; its refresh token lives `24 hours` instead of `8 hours`.",
    },
  ]);
});

test("a token that lives ten times as long is forbidden", () => {
  const severitiesOf = (hours: number) =>
    found(SHORT, lives([15, "minutes"], [15, "minutes"], [hours, "hours"])).map(({ severity }) => severity);
  assert.deepEqual(severitiesOf(80), ["forbidden"]);
  assert.deepEqual(severitiesOf(79), [undefined]);
});

test("a unit that is lost, which makes 15 minutes 15 hours, is forbidden", () => {
  assert.deepEqual(found(SHORT, lives([15, null], [15, null], [8, null])), [
    {
      address,
      means:
        "People whom their organisation shuts out can use web for longer: its access token lives `15 hours` instead of `15 minutes`; its ID token lives `15 hours` instead of `15 minutes`; its refresh token lives `8 days` instead of `8 hours`.",
      severity: "forbidden",
    },
  ]);
});

test("what is not set is Cognito's default, and so is the same with its units", () => {
  assert.deepEqual(found(DEFAULT, lives([1, "hours"], [60, "minutes"], [30, "days"])), []);
  assert.deepEqual(found(lives([1, "hours"], [1, "hours"], [30, "days"]), DEFAULT), []);
  assert.equal(found(SHORT, DEFAULT).length, 1);
});

test("shorter lives, a new app client and what is not known are not reported", () => {
  assert.deepEqual(found(DEFAULT, SHORT), []);
  assert.deepEqual(findings(tokensLiveLonger, { [address]: { before: null } }), []);
  assert.deepEqual(
    found(SHORT, { ...DEFAULT, access_token_validity: UNKNOWN, token_validity_units: UNKNOWN }),
    [],
  );
});

test("lives that were made longer in Cognito are reported as drift", () => {
  const plan = { ...planWith({ [address]: { before: SHORT, after: DEFAULT } }), kind: "drift" as const };
  assert.equal(tellAll(tokensLiveLonger, chainOf(plan, PLANNED, NOW)).length, 1);
});
