import assert from "node:assert/strict";
import { test } from "node:test";
import { secretExpires } from "../../../review/rules/secret-expires";
import { UNKNOWN, type Value } from "../../../review/value";
import { ADDRESSES, PASSWORDS } from "../../../stacks/addresses";
import { findings, planWith } from "../support/plans";
import { assertQuiet } from "../support/quiet";
import { B, findingsIn, SWITCHED } from "../support/rotation";

const address = ADDRESSES.password;
/** It is noon of 2026-11-24. */
const found = (end_date: Value | undefined) =>
  findings(secretExpires, { [address]: { after: { end_date } } });

test("a secret that is new, destroyed or far from its end is not reported", () => assertQuiet(secretExpires));

for (const [end, day, left] of [
  ["2026-12-24T12:00:00Z", "2026-12-24", "30 days"],
  ["2026-12-10T11:05:19Z", "2026-12-10", "15 days"],
  ["2026-11-25T12:00:00.5Z", "2026-11-25", "1 day"],
  ["2026-11-24T12:00:01Z", "2026-11-24", "less than a day"],
] as const) {
  test(`a secret that expires in ${left} is reported`, () => {
    assert.deepEqual(found(end), [
      {
        address,
        fix: "Renew it in time: `npm run rotate -- dev` shows each step.",
        means: `Nobody can sign in from ${day} on: the app registration's client secret expires then, in ${left} (AADSTS7000222).`,
      },
    ]);
  });
}

test("a secret that has expired lets nobody in", () => {
  for (const end of ["2026-11-24T12:00:00Z", "2026-11-24T01:00:00Z"]) {
    assert.deepEqual(found(end), [
      {
        address,
        fix: "Renew it: `npm run rotate -- dev` shows each step.",
        means:
          "Nobody can sign in: the app registration's client secret expired on 2026-11-24 (AADSTS7000222).",
      },
    ]);
  }
});

test("a secret that is far from its end, or has an unknown end, is not reported", () => {
  assert.deepEqual(found("2026-12-24T12:00:01Z"), []);
  assert.deepEqual(found(UNKNOWN), []);
  assert.deepEqual(found(undefined), []);
});

test("of two secrets the one in use counts", () => {
  const soon = { after: { end_date: "2026-12-10T00:00:00Z" } };
  const ofSlot = (address: string) =>
    findingsIn(secretExpires, planWith({ [address]: soon }, SWITCHED), { active: "b", a: "first", b: B });
  assert.deepEqual(ofSlot(PASSWORDS.a), []);
  assert.deepEqual(
    ofSlot(PASSWORDS.b).map(({ address }) => address),
    [PASSWORDS.b],
  );
});
