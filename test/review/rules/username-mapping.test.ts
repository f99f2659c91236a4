import assert from "node:assert/strict";
import { test } from "node:test";
import { usernameMapping } from "../../../review/rules/username-mapping";
import { UNKNOWN, type Value } from "../../../review/value";
import { ADDRESSES } from "../../../stacks/addresses";
import { findings } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const address = ADDRESSES.identityProvider;
const found = (before: Value | undefined, after: Value | undefined) =>
  findings(usernameMapping, {
    [address]: {
      before: { "attribute_mapping.username": before },
      after: { "attribute_mapping.username": after },
    },
  }).map(({ address: about, means }) => {
    assert.equal(about, address);
    return means;
  });

test("names that come from sub, or without users, are right", () => assertQuiet(usernameMapping));

test("another claim than sub renames everyone and lets others in as them", () => {
  assert.deepEqual(found("sub", "email"), [
    "Every user gets a new user ID, and whoever can set the claim email can be any user: user names come from the claim `email` instead of `sub`.",
  ]);
});

test("back to sub renames everyone", () => {
  assert.deepEqual(found("email", "sub"), [
    "Every user gets a new user ID: user names come from the claim `sub` instead of `email`.",
  ]);
});

test("another claim that stays lets others in", () => {
  const means =
    "Whoever can set the claim email can be any user: user names come from the claim `email` instead of `sub`.";
  assert.deepEqual(found("email", "email"), [means]);
  assert.deepEqual(
    findings(usernameMapping, {
      [address]: { before: null, after: { "attribute_mapping.username": "email" } },
    }),
    [{ address, means }],
  );
});

test("a missing mapping means Cognito's own, which is sub", () => {
  assert.deepEqual(found("sub", undefined), []);
  assert.deepEqual(found(undefined, "sub"), []);
});

test("other attributes give nobody a new user ID, and an unknown value is not judged", () => {
  assert.deepEqual(
    findings(usernameMapping, { [address]: { after: { "attribute_mapping.name": "nickname" } } }),
    [],
  );
  assert.deepEqual(found("sub", UNKNOWN), []);
});
