import assert from "node:assert/strict";
import { test } from "node:test";
import { issuerMismatch } from "../../../review/rules/issuer-mismatch";
import { UNKNOWN } from "../../../review/value";
import { ADDRESSES } from "../../../stacks/addresses";
import { findings } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const address = ADDRESSES.identityProvider;
const issuerIs = (issuer: string, others = {}) =>
  findings(issuerMismatch, { [address]: { after: { "provider_details.oidc_issuer": issuer, ...others } } });

test("a new, unchanged or destroyed environment has its issuer", () => assertQuiet(issuerMismatch));

test("an issuer without the slash at its end lets nobody in", () => {
  assert.deepEqual(issuerIs("https://acme-dev.eu.auth0.com"), [
    {
      address,
      means:
        'Nobody can sign in: Cognito expects the issuer `https://acme-dev.eu.auth0.com`, but Auth0 writes `https://acme-dev.eu.auth0.com/` ("Bad id_token issuer").',
    },
  ]);
});

test("an issuer on another host than people are sent to lets nobody in", () => {
  assert.deepEqual(issuerIs("https://login.acme.com/"), [
    {
      address,
      means:
        'Nobody can sign in: Cognito expects the issuer `https://login.acme.com/`, but Auth0 writes `https://acme-dev.eu.auth0.com/` ("Bad id_token issuer").',
    },
  ]);
});

test("an issuer whose authorize_url is not written out is compared with the environment's", () => {
  assert.equal(
    issuerIs("https://login.acme.com/", { "provider_details.authorize_url": undefined }).length,
    1,
  );
});

test("endpoint-mismatch reports an issuer that moves with the authorize_url, or an authorize_url that moves alone", () => {
  const moved = { "provider_details.authorize_url": "https://login.acme.com/authorize" };
  assert.deepEqual(issuerIs("https://login.acme.com/", moved), []);
  assert.deepEqual(issuerIs("https://acme-dev.eu.auth0.com/", moved), []);
});

test("an unknown issuer is not judged", () => {
  assert.deepEqual(
    findings(issuerMismatch, { [address]: { after: { "provider_details.oidc_issuer": UNKNOWN } } }),
    [],
  );
});
