import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { parseEnv } from "node:util";
import { decodeJwt } from "jose";
import * as oidc from "openid-client";
import { readAppSettings } from "../../commands/env/app/app-settings";
import { findDeployedClient } from "../../commands/env/app/deployed-client";
import { renderApp } from "../../commands/env/app/render-app";
import { ROOT } from "../../commands/setup/paths";
import { Person } from "../../lab/people/person";
import { DeployedChain } from "../support/deployed-chain";

/** The app clients of the deployed chain: a public and a confidential one. */
type App = "web" | "server";

let chain: DeployedChain;
before(async () => {
  chain = await DeployedChain.raise();
});
after(() => chain.close());

const deployed = (app: App) => findDeployedClient(chain.environment, app, chain.state);

/** Carla's way from the start of a sign-in to the app's callback. */
async function callbackOf(start: string, callbackUrl: string): Promise<URL> {
  const isEnd = ({ origin, pathname }: URL) => origin + pathname === callbackUrl;
  return (await chain.walk("carla", start, undefined, isEnd)).end;
}

test("npm run env -- app prints the configuration, and says beside it how to get the secret", async () => {
  const { code, stdout, stderr } = await chain.command("env", "app", "dev", "server", "--for", "spring");
  assert.equal(code, 0);
  assert.equal(`${stdout}\n`, renderApp(readAppSettings(deployed("server")), "spring"));
  assert.match(stderr, /Next: npm run -s env -- secret dev server$/);
  assert.equal(`${stdout}${stderr}`.includes(deployed("server").secret ?? ""), false);
});

test("npm run env -- secret prints the secret that Cognito has, and nothing else", async () => {
  const which = { UserPoolId: chain.userPoolId, ClientId: readAppSettings(deployed("server")).clientId };
  const { UserPoolClient } = await chain.apis.cognito("DescribeUserPoolClient", which);
  assert.deepEqual(await chain.command("env", "secret", "dev", "server"), {
    code: 0,
    stdout: UserPoolClient.ClientSecret,
    stderr: "",
  });
});

test("npm run env -- secret refuses a public app client", async () => {
  const { code, stdout, stderr } = await chain.command("env", "secret", "dev", "web");
  assert.deepEqual([code, stdout], [1, ""]);
  assert.match(stderr, /^\ndev: web is a public app client, which has no secret/);
});

for (const app of ["web", "server"] as const) {
  test(`the variables for ${app} let openid-client sign in, refresh and read the claims`, async () => {
    const { configuration, tokens } = await signInByVariables(app);
    const { sub = "" } = tokens.claims() ?? {};
    const user = await oidc.fetchUserInfo(configuration, tokens.access_token, sub);
    assert.equal(user.email, "carla@contoso.example");
    const refreshToken = tokens.refresh_token ?? "";
    assert.ok((await oidc.refreshTokenGrant(configuration, refreshToken)).access_token);
    await oidc.tokenRevocation(configuration, refreshToken);
  });
}

/** What the guide for app developers says. */
const GUIDE = readFileSync(join(ROOT, "docs", "apps.md"), "utf8");

test("the claims that docs/apps.md explains are in the ID token, and its lifetimes are right", async () => {
  const { tokens } = await signInByVariables("web");
  const [, table = ""] = /^\| claim .*\n\|[ -|]+\n((?:\|.*\n)+)/m.exec(GUIDE) ?? [];
  const explained = [...table.matchAll(/^\| (.*?) \|/gm)].flatMap(([, cell = ""]) =>
    [...cell.matchAll(/`([\w:]+)`/g)].map(([, name]) => String(name)),
  );
  const claims = Object(tokens.claims());
  assert.deepEqual(
    explained.filter((name) => !(name in claims)),
    [],
  );
  assert.match(claims["cognito:username"], /^Microsoft_oauth2\|dev-microsoft\|/);
  assert.equal(claims["cognito:username"], `Microsoft_${claims.identities[0].userId}`);
  assert.equal(claims.email_verified, true);
  const access = decodeJwt(tokens.access_token);
  assert.deepEqual(
    [access.sub, access.username, access.client_id, access.token_use, access.aud],
    [claims.sub, claims["cognito:username"], claims.aud, "access", undefined],
  );
  assert.deepEqual([claims.token_use, claims.exp - claims.iat, tokens.expires_in], ["id", 3600, 3600]);
});

test("whoever cancels on Microsoft's consent page comes back to the app with an error and its state", async () => {
  const { start, callbackUrl, state } = await startByVariables("web");
  const { end } = await new Person(chain.wire).walk(start.href, {
    account: "felix",
    consent: "deny",
    stopAt: ({ origin, pathname }) => origin + pathname === callbackUrl,
  });
  const { error_description = "", ...others } = Object.fromEntries(end.searchParams);
  assert.deepEqual(others, { error: "invalid_request", state });
  assert.match(error_description, /AADSTS65004/);
  assert.match(GUIDE, /`error` is `invalid_request` and `error_description` has\s`AADSTS65004` in it/);
});

test("a browser of any origin may ask what an app in a browser asks", async () => {
  const { issuer, jwksUri, tokenEndpoint, userinfoEndpoint, revocationEndpoint } = readAppSettings(
    deployed("web"),
  );
  const origin = "https://dev.acme.com";
  for (const [method, url, allowed] of [
    ["GET", `${issuer}/.well-known/openid-configuration`, "*"],
    ["GET", jwksUri, "*"],
    ["POST", tokenEndpoint, origin],
    ["GET", userinfoEndpoint, origin],
    ["POST", revocationEndpoint, origin],
  ] as const) {
    const response = await fetchOverWire(url, { method, headers: { origin } });
    assert.equal(response.headers.get("access-control-allow-origin"), allowed, url);
  }
});

/** An app that is configured by the variables alone, as they are printed. */
async function startByVariables(app: App) {
  const { secret } = deployed(app);
  const variables = parseEnv(renderApp(readAppSettings(deployed(app)), "dotenv"));
  const value = (name: string) => variables[name] ?? assert.fail(`no ${name}`);
  const configuration = new oidc.Configuration(
    {
      issuer: value("COGNITO_ISSUER"),
      jwks_uri: value("COGNITO_JWKS_URI"),
      authorization_endpoint: value("COGNITO_AUTHORIZATION_ENDPOINT"),
      token_endpoint: value("COGNITO_TOKEN_ENDPOINT"),
      userinfo_endpoint: value("COGNITO_USERINFO_ENDPOINT"),
      revocation_endpoint: value("COGNITO_REVOCATION_ENDPOINT"),
    },
    value("COGNITO_CLIENT_ID"),
    undefined,
    secret === undefined ? oidc.None() : oidc.ClientSecretBasic(secret),
  );
  configuration[oidc.customFetch] = fetchOverWire;
  oidc.enableNonRepudiationChecks(configuration); // verifies the ID token with the keys
  const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
  const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
  const start = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: value("COGNITO_CALLBACK_URL"),
    scope: value("COGNITO_SCOPES"),
    identity_provider: value("COGNITO_IDENTITY_PROVIDER"),
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: "S256",
  });
  return { configuration, start, callbackUrl: value("COGNITO_CALLBACK_URL"), state, nonce, pkceCodeVerifier };
}

async function signInByVariables(app: App) {
  const { configuration, start, callbackUrl, state, nonce, pkceCodeVerifier } = await startByVariables(app);
  const tokens = await oidc.authorizationCodeGrant(configuration, await callbackOf(start.href, callbackUrl), {
    pkceCodeVerifier,
    expectedState: state,
    expectedNonce: nonce,
  });
  return { configuration, tokens };
}

/** `fetch` of the app's machine, or of its browser. */
function fetchOverWire(url: string | URL | Request, options?: object): Promise<Response> {
  return chain.wire(new Request(url, options));
}
