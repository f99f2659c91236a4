import assert from "node:assert/strict";
import { test } from "node:test";
import { wildcardUrl } from "../../../review/rules/wildcard-url";
import { UNKNOWN } from "../../../review/value";
import { ADDRESSES, addressOfAppClient } from "../../../stacks/addresses";
import { findings } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const URL_WITH_WILDCARD = "https://*.acme.com/callback";

test("a new, unchanged or destroyed environment has no wildcard", () => assertQuiet(wildcardUrl));

for (const [address, attribute, what] of [
  [addressOfAppClient("web"), "callback_urls", "a callback URL of Cognito's app client web"],
  [addressOfAppClient("web"), "logout_urls", "a logout URL of Cognito's app client web"],
  [ADDRESSES.auth0Client, "callbacks", "a callback URL of Auth0's client for Cognito"],
  [ADDRESSES.auth0Client, "allowed_logout_urls", "a logout URL of Auth0's client for Cognito"],
  [ADDRESSES.auth0Client, "web_origins", "a web origin of Auth0's client for Cognito"],
  [ADDRESSES.auth0Client, "allowed_origins", "an allowed origin of Auth0's client for Cognito"],
  [ADDRESSES.application, "web.0.redirect_uris", "a redirect URI of Entra's app registration"],
  [
    ADDRESSES.application,
    "single_page_application.0.redirect_uris",
    "a redirect URI for single-page apps of Entra's app registration",
  ],
  [
    ADDRESSES.application,
    "public_client.0.redirect_uris",
    "a redirect URI for native apps of Entra's app registration",
  ],
] as const) {
  test(`a wildcard in ${what} opens sign-in to others`, () => {
    const urls = ["https://dev.acme.com/", URL_WITH_WILDCARD];
    assert.deepEqual(findings(wildcardUrl, { [address]: { after: { [attribute]: urls } } }), [
      {
        address,
        means: `Others can take part in people's sign-ins or sign-outs: \`${URL_WITH_WILDCARD}\` is ${what}, and anyone may own a URL that matches it.`,
      },
    ]);
  });
}

test("a wildcard in Entra's logout URL opens sign-out to others", () => {
  assert.deepEqual(
    findings(wildcardUrl, { [ADDRESSES.application]: { after: { "web.0.logout_url": URL_WITH_WILDCARD } } }),
    [
      {
        address: ADDRESSES.application,
        means: `Others can take part in people's sign-ins or sign-outs: \`${URL_WITH_WILDCARD}\` is the logout URL of Entra's app registration, and anyone may own a URL that matches it.`,
      },
    ],
  );
});

test("URLs that are written out, in whatever scheme, or unknown, have no wildcard", () => {
  const urls = ["myapp://callback", "https://dev.acme.com/%2A", UNKNOWN];
  assert.deepEqual(
    findings(wildcardUrl, { [addressOfAppClient("web")]: { after: { callback_urls: urls } } }),
    [],
  );
});
