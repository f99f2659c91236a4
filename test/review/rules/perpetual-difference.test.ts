import assert from "node:assert/strict";
import { test } from "node:test";
import { perpetualDifference } from "../../../review/rules/perpetual-difference";
import { Secret, UNKNOWN } from "../../../review/value";
import { ADDRESSES, addressOfConnection } from "../../../stacks/addresses";
import { type Edit, findings } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const waad = addressOfConnection("waad");
const about = (address: string, edit: Edit) => findings(perpetualDifference, { [address]: edit });

test("a new, unchanged or destroyed environment has no perpetual difference", () =>
  assertQuiet(perpetualDifference));

test("an update between two ways to write 'not set' changes nothing", () => {
  const after = { "options.0.domain": null, "options.0.auth_params": null, show_as_button: true };
  assert.deepEqual(about(waad, { after }), [
    {
      address: waad,
      means:
        "Nothing changes for anybody: Auth0's connection waad is updated to the values that it already has.",
    },
  ]);
});

test("an update to the same in another order, or to the same secret, changes nothing", () => {
  const { application, identityProvider } = ADDRESSES;
  const order = ["https://a/", "https://b/"];
  const edit = { before: { identifier_uris: order }, after: { identifier_uris: [...order].reverse() } };
  assert.equal(about(application, edit).length, 1);
  const secret = { "provider_details.client_secret": new Secret("same") };
  assert.equal(about(identityProvider, { before: secret, after: secret }).length, 1);
});

test("an attribute that changes by itself changes nothing", () => {
  const after = { estimated_number_of_users: 7, last_modified_date: UNKNOWN };
  assert.equal(about(ADDRESSES.pool, { after }).length, 1);
});

test("an update of another attribute, or to an unknown value, is a change", () => {
  assert.deepEqual(about(ADDRESSES.pool, { after: { estimated_number_of_users: 7, name: "other" } }), []);
  assert.deepEqual(about(waad, { after: { "options.0.client_id": UNKNOWN } }), []);
});

test("a replacement changes something, even with the same values", () => {
  assert.deepEqual(about(waad, { action: "replace" }), []);
});
