import assert from "node:assert/strict";
import { test } from "node:test";
import { chainOf } from "../../../review/chain-of";
import { hopsChangeTogether } from "../../../review/rules/hops-change-together";
import { Secret, UNKNOWN } from "../../../review/value";
import { ADDRESSES, addressOfConnection } from "../../../stacks/addresses";
import { findings, NOW, PLANNED, planWith } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const { domain, auth0Client, identityProvider, application } = ADDRESSES;
const CALLBACKS = { callbacks: ["https://acme-next.auth.eu-west-1.amazoncognito.com/oauth2/idpresponse"] };
const NEW_DOMAIN = {
  [domain]: { action: "replace", after: { domain: "acme-next" } },
  [auth0Client]: { after: CALLBACKS },
} as const;
const CUSTOM_ISSUER = { "provider_details.oidc_issuer": "https://login.acme.com/" };
const CALLBACK = "https://acme-dev.eu.auth0.com/login/callback";
const redirectUris = (...uris: string[]) => ({ after: { "web.0.redirect_uris": uris } });

test("a new, unchanged or destroyed environment agrees with itself", () => assertQuiet(hopsChangeTogether));

test("a domain that changes in Cognito, and as a callback in Auth0, breaks sign-in in between", () => {
  assert.deepEqual(findings(hopsChangeTogether, NEW_DOMAIN), [
    {
      address: domain,
      means:
        "Nobody can sign in while the apply runs: the user pool's domain changes from `acme-dev` to `acme-next` at Cognito's domain and Auth0's client for Cognito, one after the other.",
    },
  ]);
});

test("a broker that changes in Cognito and in Entra breaks sign-in in between", () => {
  assert.deepEqual(
    findings(hopsChangeTogether, {
      [identityProvider]: { after: CUSTOM_ISSUER },
      [application]: redirectUris(CALLBACK, "https://login.acme.com/login/callback"),
    }),
    [
      {
        address: identityProvider,
        means:
          "Nobody can sign in while the apply runs: the broker's issuer changes from `https://acme-dev.eu.auth0.com/` to `https://login.acme.com/` at Cognito's identity provider and Entra's app registration, one after the other.",
      },
    ],
  );
});

test("an Auth0 client that is replaced breaks sign-in until Cognito has its id", () => {
  assert.deepEqual(
    findings(hopsChangeTogether, {
      [auth0Client]: { action: "replace", after: { client_id: UNKNOWN } },
      [identityProvider]: { after: { provider_details: UNKNOWN } },
    }),
    [
      {
        address: auth0Client,
        means:
          "Nobody can sign in while the apply runs: the client ID of Auth0's client for Cognito changes from `x0000000000000000000000000000013` to (known after apply) at Auth0's client for Cognito and Cognito's identity provider, one after the other.",
      },
    ],
  );
});

test("an app registration that is replaced breaks sign-in until Auth0 has its id", () => {
  const after = { "options.0.client_id": UNKNOWN };
  assert.deepEqual(
    findings(hopsChangeTogether, {
      [application]: { action: "replace", after: { client_id: UNKNOWN } },
      [addressOfConnection("waad")]: { after },
      [addressOfConnection("windowslive")]: { after },
    }).map(({ means }) => means),
    [
      "Nobody can sign in while the apply runs: the client ID of the app registration changes from `00000000-0000-0000-0000-000000000001` to (known after apply) at Entra's app registration and Auth0's connection windowslive and Auth0's connection waad, one after the other.",
    ],
  );
});

test("a value that changes at only one hop is left to the mismatch rules", () => {
  for (const edits of [
    { [domain]: NEW_DOMAIN[domain] },
    { [auth0Client]: NEW_DOMAIN[auth0Client] },
    { [identityProvider]: { after: CUSTOM_ISSUER } },
    { [identityProvider]: { after: { "provider_details.client_id": "another" } } },
  ]) {
    assert.deepEqual(findings(hopsChangeTogether, edits), []);
  }
});

test("values that have nothing to do with each other may change together", () => {
  assert.deepEqual(
    findings(hopsChangeTogether, {
      [auth0Client]: NEW_DOMAIN[auth0Client],
      [identityProvider]: { after: CUSTOM_ISSUER },
      [application]: redirectUris("https://dev.acme.com/", CALLBACK),
    }),
    [],
  );
});

test("a secret that is renewed leaves the rest of the provider's details as they are", () => {
  assert.deepEqual(
    findings(hopsChangeTogether, {
      [identityProvider]: { after: { "provider_details.client_secret": new Secret("new") } },
      [application]: redirectUris(CALLBACK, "https://login.acme.com/login/callback"),
    }),
    [],
  );
});

test("drift has no steps in between", () => {
  const drift = chainOf({ ...planWith(NEW_DOMAIN), kind: "drift" }, PLANNED, NOW);
  assert.deepEqual(hopsChangeTogether.find(drift), []);
});
