import assert from "node:assert/strict";
import { test } from "node:test";
import { callbackNotRegistered } from "../../../review/rules/callback-not-registered";
import { UNKNOWN, type Value } from "../../../review/value";
import { ADDRESSES } from "../../../stacks/addresses";
import { findings } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const address = ADDRESSES.auth0Client;
const CALLBACK = "https://acme-dev.auth.eu-west-1.amazoncognito.com/oauth2/idpresponse";
const found = (callbacks: Value | undefined, domain = "acme-dev") =>
  findings(callbackNotRegistered, {
    [address]: { after: { callbacks } },
    [ADDRESSES.domain]: { action: "replace", after: { domain } },
  });

test("a new, unchanged or destroyed environment has its callback", () => assertQuiet(callbackNotRegistered));

test("a callback that differs from Cognito's in one letter lets nobody in", () => {
  assert.deepEqual(found([`${CALLBACK}/`, "https://other.acme.com/"]), [
    {
      address,
      means: `Nobody can sign in: Cognito's callback URL is \`${CALLBACK}\`, but Auth0's client for Cognito has \`${CALLBACK}/\`, \`https://other.acme.com/\` ("Callback URL mismatch").`,
    },
  ]);
});

test("a client without callbacks lets nobody in", () => {
  assert.deepEqual(
    [[], undefined].map((callbacks) => found(callbacks).map(({ means }) => means)),
    Array(2).fill([
      `Nobody can sign in: Cognito's callback URL is \`${CALLBACK}\`, but Auth0's client for Cognito has (none) ("Callback URL mismatch").`,
    ]),
  );
});

test("the callback is that of the domain as planned, a prefix or a custom one", () => {
  assert.equal(found([CALLBACK], "acme-next").length, 1);
  assert.deepEqual(
    found(["https://acme-next.auth.eu-west-1.amazoncognito.com/oauth2/idpresponse"], "acme-next"),
    [],
  );
  assert.deepEqual(found(["https://login.acme.com/oauth2/idpresponse"], "login.acme.com"), []);
});

test("other rules judge callbacks besides Cognito's", () => {
  assert.deepEqual(found([CALLBACK, "https://*.acme.com/callback"]), []);
});

test("unknown callbacks, or callbacks of a destroyed domain, are not judged", () => {
  assert.deepEqual(found(UNKNOWN), []);
  assert.deepEqual(found([UNKNOWN]), []);
  assert.deepEqual(
    findings(callbackNotRegistered, {
      [address]: { after: { callbacks: [] } },
      [ADDRESSES.domain]: { after: null },
    }),
    [],
  );
});
