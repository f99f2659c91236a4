import assert from "node:assert/strict";
import { test } from "node:test";
import { wayInRemoved } from "../../../review/rules/way-in-removed";
import { UNKNOWN, type Value } from "../../../review/value";
import { ADDRESSES, addressOfAppClient } from "../../../stacks/addresses";
import { findings } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const address = addressOfAppClient("web");
const ALL = ["Microsoft", "Google", "COGNITO"];
const edit = (after: Value, before: Value = ALL) => ({
  [address]: {
    before: { supported_identity_providers: before },
    after: { supported_identity_providers: after },
  },
});

test("a new, unchanged or destroyed environment takes no way in away", () => assertQuiet(wayInRemoved));

test("people of each identity provider that is removed are told", () => {
  assert.deepEqual(findings(wayInRemoved, edit(["Microsoft"])), [
    {
      address,
      means: "People of Google can't sign in to web any more: its app client no longer supports `Google`.",
    },
    {
      address,
      means:
        "People with a password can't sign in to web any more: its app client no longer supports `COGNITO`.",
    },
  ]);
});

test("what stays, what is not known, and an app client or a pool that goes are not reported", () => {
  assert.deepEqual(findings(wayInRemoved, edit(ALL)), []);
  assert.deepEqual(findings(wayInRemoved, edit(UNKNOWN)), []);
  assert.deepEqual(findings(wayInRemoved, { [address]: { after: null } }), []);
  const lost = { ...edit(["Microsoft"]), [ADDRESSES.pool]: { action: "replace" as const } };
  assert.deepEqual(findings(wayInRemoved, lost), []);
});
