import assert from "node:assert/strict";
import { test } from "node:test";
import { appClientReplaced } from "../../../review/rules/app-client-replaced";
import { ADDRESSES, addressOfAppClient } from "../../../stacks/addresses";
import { type Edit, findings } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const address = addressOfAppClient("web");
const found = (edit: Edit) => findings(appClientReplaced, { [address]: edit });

test("an app client that is new, stays or goes is not replaced", () => assertQuiet(appClientReplaced));

test("an app client that is replaced has to be made known to its app", () => {
  assert.deepEqual(found({ action: "replace", replacedFor: ["generate_secret"] }), [
    {
      address,
      means:
        "Everyone is signed out of web, and nobody can sign in to it until the app has its new client id: the app client is replaced, because of generate_secret.",
    },
  ]);
});

test("an app client that is updated or destroyed is not replaced", () => {
  assert.deepEqual(found({ after: { refresh_token_validity: 1 } }), []);
  assert.deepEqual(found({ after: null }), []);
});

test("with the pool goes more than an app client", () => {
  const edit: Edit = { action: "replace" };
  assert.deepEqual(findings(appClientReplaced, { [ADDRESSES.pool]: edit, [address]: edit }), []);
});

test("other resources that are replaced are no app clients", () => {
  assert.deepEqual(findings(appClientReplaced, { [ADDRESSES.auth0Client]: { action: "replace" } }), []);
});
