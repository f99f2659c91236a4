import assert from "node:assert/strict";
import { test } from "node:test";
import { endpointsOf } from "../../stacks/endpoints";
import { environmentWith, MINIMAL } from "../support/environment";

test("every URL of the chain follows from the environment alone", () => {
  assert.deepEqual(endpointsOf(MINIMAL), {
    broker: {
      host: "acme-dev.eu.auth0.com",
      issuer: "https://acme-dev.eu.auth0.com/",
      authorizationEndpoint: "https://acme-dev.eu.auth0.com/authorize",
      tokenEndpoint: "https://acme-dev.eu.auth0.com/oauth/token",
      userinfoEndpoint: "https://acme-dev.eu.auth0.com/userinfo",
      jwksUri: "https://acme-dev.eu.auth0.com/.well-known/jwks.json",
      logoutEndpoint: "https://acme-dev.eu.auth0.com/v2/logout",
      callbackUrls: ["https://acme-dev.eu.auth0.com/login/callback"],
    },
    pool: {
      host: "acme-dev.auth.eu-west-1.amazoncognito.com",
      authorizationEndpoint: "https://acme-dev.auth.eu-west-1.amazoncognito.com/oauth2/authorize",
      tokenEndpoint: "https://acme-dev.auth.eu-west-1.amazoncognito.com/oauth2/token",
      userinfoEndpoint: "https://acme-dev.auth.eu-west-1.amazoncognito.com/oauth2/userInfo",
      revocationEndpoint: "https://acme-dev.auth.eu-west-1.amazoncognito.com/oauth2/revoke",
      logoutEndpoint: "https://acme-dev.auth.eu-west-1.amazoncognito.com/logout",
      callbackUrl: "https://acme-dev.auth.eu-west-1.amazoncognito.com/oauth2/idpresponse",
    },
  });
});

test("a custom domain of Auth0 has every broker endpoint, and Entra gets both hosts' callbacks", () => {
  const { broker } = endpointsOf(environmentWith({ auth0: { customDomain: "login.dev.acme.com" } }));
  const { callbackUrls, host, ...urls } = broker;
  assert.equal(host, "login.dev.acme.com");
  assert.deepEqual([...new Set(Object.values(urls).map((url) => new URL(url).host))], ["login.dev.acme.com"]);
  assert.equal(broker.issuer, "https://login.dev.acme.com/");
  assert.deepEqual(callbackUrls, [
    "https://acme-dev.eu.auth0.com/login/callback",
    "https://login.dev.acme.com/login/callback",
  ]);
});

test("a user pool with a custom domain has its endpoints there", () => {
  const domain = {
    name: "login.acme.com",
    certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/1ab00000",
  };
  const { pool } = endpointsOf(environmentWith({ cognito: { domain } }));
  assert.equal(pool.host, "login.acme.com");
  assert.equal(pool.callbackUrl, "https://login.acme.com/oauth2/idpresponse");
});
