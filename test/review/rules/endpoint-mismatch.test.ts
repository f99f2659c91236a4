import assert from "node:assert/strict";
import { test } from "node:test";
import { endpointMismatch } from "../../../review/rules/endpoint-mismatch";
import { UNKNOWN, type Value } from "../../../review/value";
import { ADDRESSES } from "../../../stacks/addresses";
import { environmentWith } from "../../support/environment";
import { findings } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const address = ADDRESSES.identityProvider;
const detailsAre = (details: Record<string, Value | undefined>, environment = environmentWith({})) =>
  findings(
    endpointMismatch,
    {
      [address]: {
        after: Object.fromEntries(
          Object.entries(details).map(([name, value]) => [`provider_details.${name}`, value]),
        ),
      },
    },
    environment,
  );

test("a new, unchanged or destroyed environment has its endpoints", () => assertQuiet(endpointMismatch));

for (const [name, path] of [
  ["authorize_url", "authorize"],
  ["token_url", "oauth/token"],
  ["attributes_url", "userinfo"],
  ["jwks_uri", ".well-known/jwks.json"],
] as const) {
  test(`${name} on another host breaks sign-in`, () => {
    assert.deepEqual(detailsAre({ [name]: `https://login.acme.com/${path}` }), [
      {
        address,
        means: `Sign-in breaks for everyone: not all of the identity provider's endpoints are the broker's: \`${name}\` is \`https://login.acme.com/${path}\` instead of \`https://acme-dev.eu.auth0.com/${path}\`.`,
      },
    ]);
  });
}

test("one finding names every differing endpoint, also one that is not written out", () => {
  assert.deepEqual(
    detailsAre({ token_url: "http://acme-dev.eu.auth0.com/oauth/token", jwks_uri: undefined }).map(
      ({ means }) => means,
    ),
    [
      "Sign-in breaks for everyone: not all of the identity provider's endpoints are the broker's: `token_url` is `http://acme-dev.eu.auth0.com/oauth/token` instead of `https://acme-dev.eu.auth0.com/oauth/token`, `jwks_uri` is (none) instead of `https://acme-dev.eu.auth0.com/.well-known/jwks.json`.",
    ],
  );
});

const AT_ANOTHER_HOST = {
  oidc_issuer: "https://login.acme.com/",
  authorize_url: "https://login.acme.com/authorize",
  token_url: "https://login.acme.com/oauth/token",
  attributes_url: "https://login.acme.com/userinfo",
  jwks_uri: "https://login.acme.com/.well-known/jwks.json",
};

test("endpoints that are all at another host put everyone in the hands of whoever runs it", () => {
  assert.deepEqual(detailsAre(AT_ANOTHER_HOST), [
    {
      address,
      means:
        "Whoever runs login.acme.com decides who people are: the identity provider has all its endpoints there, but the environment file's broker is `acme-dev.eu.auth0.com`.",
    },
  ]);
});

test("endpoints at the environment file's custom domain are as they should be", () => {
  const environment = environmentWith({ auth0: { customDomain: "login.acme.com" } });
  assert.deepEqual(detailsAre(AT_ANOTHER_HOST, environment), []);
});

test("issuer-mismatch reports an issuer that differs", () => {
  assert.deepEqual(detailsAre({ oidc_issuer: "https://login.acme.com/" }), []);
});

test("unknown endpoints are not judged", () => {
  assert.deepEqual(detailsAre({ token_url: UNKNOWN }), []);
  assert.deepEqual(findings(endpointMismatch, { [address]: { after: { provider_details: UNKNOWN } } }), []);
});
