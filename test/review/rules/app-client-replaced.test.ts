import assert from "node:assert/strict";
import { test } from "node:test";
import { appClientReplaced } from "../../../review/rules/app-client-replaced";
import { ADDRESSES, addressOfAppClient } from "../../../stacks/addresses";
import { type Edit, findings } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const address = addressOfAppClient("web");
const found = (edit: Edit) => findings(appClientReplaced, { [address]: edit });

test("a new, unchanged or destroyed app client is not replaced", () => assertQuiet(appClientReplaced));

test("a replaced app client needs its app to learn the new client ID", () => {
  assert.deepEqual(found({ action: "replace", replacedFor: ["generate_secret"] }), [
    {
      address,
      means:
        "Nobody can sign in to web until the app has its new client ID: the app client is replaced, because of `generate_secret` (`cognito.clients.web.kind`), and everyone is signed out of it.",
    },
  ]);
});

test("an app client that is updated or destroyed is not replaced", () => {
  assert.deepEqual(found({ after: { refresh_token_validity: 1 } }), []);
  assert.deepEqual(found({ after: null }), []);
});

test("more than an app client goes with the pool", () => {
  const edit: Edit = { action: "replace" };
  assert.deepEqual(findings(appClientReplaced, { [ADDRESSES.pool]: edit, [address]: edit }), []);
});

test("replacing other resources replaces no app client", () => {
  assert.deepEqual(findings(appClientReplaced, { [ADDRESSES.auth0Client]: { action: "replace" } }), []);
});
