import assert from "node:assert/strict";
import { test } from "node:test";
import { redirectUriNotRegistered } from "../../../review/rules/redirect-uri-not-registered";
import { UNKNOWN, type Value } from "../../../review/value";
import { ADDRESSES, addressOfConnection } from "../../../stacks/addresses";
import { environmentWith } from "../../support/environment";
import { findings } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const address = ADDRESSES.application;
const CALLBACK = "https://acme-dev.eu.auth0.com/login/callback";
const found = (uris: Value | undefined, environment = environmentWith({})) =>
  findings(redirectUriNotRegistered, { [address]: { after: { "web.0.redirect_uris": uris } } }, environment);

test("a new, unchanged or destroyed environment has its redirect URI", () =>
  assertQuiet(redirectUriNotRegistered));

test("a redirect URI that differs from Auth0's in one letter lets nobody in", () => {
  assert.deepEqual(found([`${CALLBACK}/`]), [
    {
      address,
      means: `Nobody can sign in through acme-dev.eu.auth0.com: the app registration lacks the redirect URI \`${CALLBACK}\` (AADSTS50011).`,
    },
  ]);
  assert.equal(found(undefined).length, 1);
});

test("a custom domain needs a redirect URI of its own", () => {
  const environment = environmentWith({ auth0: { customDomain: "login.acme.com" } });
  assert.deepEqual(
    found([CALLBACK], environment).map(({ means }) => means),
    [
      "Nobody can sign in through login.acme.com: the app registration lacks the redirect URI `https://login.acme.com/login/callback` (AADSTS50011).",
    ],
  );
  assert.deepEqual(found([CALLBACK, "https://login.acme.com/login/callback"], environment), []);
});

test("redirect URIs besides Auth0's do no harm", () => {
  assert.deepEqual(found(["https://dev.acme.com/", CALLBACK]), []);
});

test("unknown redirect URIs, or redirect URIs that no connection needs, are not judged", () => {
  assert.deepEqual(found(UNKNOWN), []);
  assert.deepEqual(
    findings(redirectUriNotRegistered, {
      [address]: { after: { "web.0.redirect_uris": [] } },
      [addressOfConnection("waad")]: { after: null },
      [addressOfConnection("windowslive")]: { after: null },
    }),
    [],
  );
});
