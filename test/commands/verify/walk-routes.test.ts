import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Check } from "../../../commands/verify/check";
import { deployedOf } from "../../../commands/verify/deployed";
import { joinRoutes, walkRoutes } from "../../../commands/verify/walk-routes";
import { routedIn } from "../../support/environment-in";
import { fakeProbe } from "./fake-probe";

const AUTH0 = "https://acme-dev.eu.auth0.com";
const ISSUER = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf123";

const MICROSOFT = "tenantId: 3f2c1d4e-0000-4000-8000-000000000001";
const POOL = `
  accountId: "123456789012"
  region: eu-west-1
  domain: acme-dev`;
const CLIENTS = `
  clients:
    web:
      callbackUrls: [https://dev.acme.com/auth/callback]
      logoutUrls: [https://dev.acme.com/]`;

const MOVING = routedIn(`
route: entra
microsoft: { ${MICROSOFT}, displayName: Acme }
cognito:${POOL}${CLIENTS}
  providerName: Acme
former:
  route: broker
  microsoft: { ${MICROSOFT}, accounts: organizations }
  auth0: { domain: acme-dev.eu.auth0.com }`);

const JOINED = routedIn(`
microsoft: { ${MICROSOFT}, accounts: organizations }
auth0: { domain: acme-dev.eu.auth0.com }
cognito:${POOL}
  userPool: eu-west-1_AbCdEf123`);

const SIGN_OUT = `${AUTH0}/v2/logout?client_id=auth0client&returnTo=https%3A%2F%2Facme-dev.auth.eu-west-1.amazoncognito.com%2Flogout`;

/** A state with these outputs, and what Cognito was given of Auth0. */
const stateWith = (outputs: Readonly<Record<string, unknown>>) => ({
  serial: 1,
  lineage: "a",
  text: "",
  outputs: { issuer: ISSUER, ...outputs },
  resources: [
    {
      address: "aws_cognito_identity_provider.cognito_identity-provider",
      type: "aws_cognito_identity_provider",
      attributes: {
        provider_details: {
          client_id: "auth0client",
          client_secret: "s3cret",
          token_url: `${AUTH0}/oauth/token`,
        },
      },
    },
  ],
});

describe("an environment that moves to another route", () => {
  test("has its user pool looked at once, and both ways to Microsoft", async () => {
    const state = stateWith({
      client_ids: { web: "webclient" },
      former: { sign_out_urls: { web: SIGN_OUT } },
    });
    const probe = fakeProbe({});
    const checks = await walkRoutes(MOVING, deployedOf(MOVING, state), probe);
    const names = checks.map(({ id, of }) => `${id} ${of}`);
    assert.deepEqual(names, [...new Set(names)]);
    for (const each of [
      "cognito-app-client web",
      "cognito-provider Acme",
      "cognito-provider Microsoft",
      "broker-issuer Microsoft",
      "broker-connection dev-microsoft",
      "broker-sign-out web",
    ]) {
      assert.ok(names.includes(each), each);
    }
    assert.ok(probe.sent.includes(`GET ${SIGN_OUT}`));
  });

  test("has the worse of two looks at the same thing", () => {
    const check = (verdict: Check["verdict"], hop: Check["hop"], of?: string): Check => ({
      id: `${hop}-keys`,
      hop,
      verdict,
      statement: "",
      ...(of !== undefined && { of }),
    });
    const present = [check("passed", "cognito", "web"), check("failed", "cognito"), check("passed", "entra")];
    const former = [check("failed", "cognito", "web"), check("passed", "cognito"), check("failed", "entra")];
    assert.deepEqual(joinRoutes(present, former, "Acme"), [
      check("failed", "cognito", "web"),
      check("failed", "cognito"),
      check("passed", "entra"),
      check("failed", "entra", "Acme"),
    ]);
  });
});

describe("a joined pool without app clients of its own", () => {
  test("is walked from Auth0 on, by what Cognito was given", async () => {
    const probe = fakeProbe({});
    const checks = await walkRoutes(JOINED, deployedOf(JOINED, stateWith({})), probe);
    assert.deepEqual(
      checks.filter(({ hop }) => hop === "cognito").map(({ id }) => id),
      ["cognito-issuer", "cognito-keys"],
    );
    assert.ok(checks.some(({ id, of }) => id === "broker-connection" && of === "dev-microsoft"));
    assert.ok(probe.sent.some((each) => each.startsWith(`GET ${AUTH0}/authorize?client_id=auth0client&`)));
    assert.ok(probe.sent.some((each) => each.startsWith(`POST ${AUTH0}/oauth/token?`)));
  });
});

describe("an environment that was never deployed", () => {
  test("is one error", () => {
    assert.throws(() => deployedOf(JOINED, undefined), {
      code: "not-deployed",
      message:
        "dev: is not deployed, so there is no chain to verify.\nTo do: npm run plan -- dev, and deploy it; then run the same command again. A chain that was made elsewhere: npm run verify -- 'https://<domain>/oauth2/authorize?client_id=…'",
    });
  });
});

test("an app client that the state does not have could not be seen, and is nothing that passed", async () => {
  const environment = routedIn(`
route: entra
microsoft: { ${MICROSOFT}, displayName: Acme }
cognito:${POOL}${CLIENTS}`);
  const checks = await walkRoutes(environment, deployedOf(environment, stateWith({})), fakeProbe({}));
  const [client] = checks.filter(({ id }) => id === "cognito-app-client");
  assert.deepEqual(
    [client?.verdict, client?.of, client?.toDo],
    ["unseen", "web", "npm run plan -- dev, and deploy it"],
  );
});
