import assert from "node:assert/strict";
import { test } from "node:test";
import { mappedClaims } from "../../../review/rules/mapped-claims";
import { UNKNOWN, type Value } from "../../../review/value";
import { ADDRESSES } from "../../../stacks/addresses";
import { findings } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const address = ADDRESSES.application;
const found = (value: Value) =>
  findings(mappedClaims, { [address]: { after: { "api.0.mapped_claims_enabled": value } } });

test("a new, unchanged or destroyed environment takes no mapped claims", () => assertQuiet(mappedClaims));

test("an app registration that takes mapped claims is reported, whatever the strategy", () => {
  assert.deepEqual(found(true), [
    {
      address,
      means:
        "Whoever runs an organisation chooses what apps learn of its people: the app registration has `mapped_claims_enabled` on.",
    },
  ]);
});

test("one that takes none, or that is not known, is not", () => {
  for (const value of [false, null, UNKNOWN]) assert.deepEqual(found(value), []);
});
