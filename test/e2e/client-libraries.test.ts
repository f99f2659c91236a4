import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { OAuth2Client } from "@badgateway/oauth2-client";
import { CognitoJwtVerifier } from "aws-jwt-verify";
import { SimpleJwksCache } from "aws-jwt-verify/jwk";
import { createRemoteJWKSet, customFetch, jwtVerify } from "jose";
import * as oidc from "openid-client";
import { Person } from "../../lab/people/person";
import { endpointsOf } from "../../stacks/endpoints";
import { DeployedChain } from "../support/deployed-chain";

/** The app clients of the deployed chain. */
type App = "web" | "server";
const SCOPE = ["openid", "email", "profile"];
const STATE = "state of the test";
const VERIFIER = "a-code-verifier-of-43-to-128-characters-that-is-known";

let chain: DeployedChain;
let secret: string;
before(async () => {
  chain = await DeployedChain.raise();
  const { clientId: ClientId } = chain.deployed("server");
  const which = { UserPoolId: chain.userPoolId, ClientId };
  secret = (await chain.apis.cognito("DescribeUserPoolClient", which)).UserPoolClient.ClientSecret;
});
after(() => chain.close());

for (const [app, kind] of [
  ["web", "a public client"],
  ["server", "a confidential client"],
] as const) {
  test(`@badgateway/oauth2-client signs in with PKCE as ${kind}, and refreshes`, async () => {
    const client = oauth2Client(app);
    const callback = await callbackOf(app);
    const token = await client.authorizationCode.getTokenFromCodeRedirect(callback, {
      redirectUri: chain.callbackUrl(app),
      state: STATE,
      codeVerifier: VERIFIER,
    });
    assert.ok(token.refreshToken !== null && token.expiresAt !== null && token.expiresAt > Date.now());
    const refreshed = await client.refreshToken(token);
    assert.notEqual(refreshed.accessToken, token.accessToken);
    assert.equal(await usernameAt(refreshed.accessToken), await usernameAt(token.accessToken));
  });
}

test("openid-client signs in as a confidential client, by either way to show a secret", async () => {
  for (const authentication of [oidc.ClientSecretBasic(secret), oidc.ClientSecretPost(secret)]) {
    const configuration = await openidClient("server", authentication);
    const tokens = await oidc.authorizationCodeGrant(configuration, await callbackOf("server"), {
      pkceCodeVerifier: VERIFIER,
      expectedState: STATE,
      idTokenExpected: true,
    });
    const subject = tokens.claims()?.sub ?? "";
    const user = await oidc.fetchUserInfo(configuration, tokens.access_token, subject);
    assert.deepEqual([user.name, user.email], ["Carla Contoso", "carla@contoso.example"]);
  }
});

test("jose accepts the ID token by the pool's issuer, keys and app client", async () => {
  const { id_token = "" } = await tokensOf("web");
  const { issuer, clientId } = chain.deployed();
  const { payload } = await jwtVerify(id_token, keys(), { issuer, audience: clientId });
  assert.equal(payload.email, "carla@contoso.example");
  assert.match(String(payload["cognito:username"]), /^Microsoft_oauth2\|/);
});

test("jose refuses the ID token for another app client", async () => {
  const { id_token = "" } = await tokensOf("web");
  const { issuer } = chain.deployed();
  await assert.rejects(jwtVerify(id_token, keys(), { issuer, audience: chain.deployed("server").clientId }), {
    code: "ERR_JWT_CLAIM_VALIDATION_FAILED",
    message: 'unexpected "aud" claim value',
  });
});

test("aws-jwt-verify accepts the ID token and the access token, each as what it is", async () => {
  const { id_token = "", access_token } = await tokensOf("web");
  assert.equal((await cognitoVerifier("id").verify(id_token)).token_use, "id");
  const access = await cognitoVerifier("access").verify(access_token);
  assert.deepEqual([access.client_id, access.scope], [chain.deployed().clientId, SCOPE.join(" ")]);
  await assert.rejects(cognitoVerifier("access").verify(id_token), /Token use not allowed: id/);
});

test("a code is not redeemed with another PKCE verifier", async () => {
  const { code } = await codeOf("web");
  assert.deepEqual(await redeem("web", code, { code_verifier: `${VERIFIER}s` }), {
    status: 400,
    body: { error: "invalid_grant" },
  });
});

test("a code is not redeemed without the PKCE verifier", async () => {
  const { code } = await codeOf("web");
  const { status, body } = await redeem("web", code, { code_verifier: undefined });
  assert.deepEqual([status, body.error], [400, "invalid_grant"]);
});

test("a code is redeemed once", async () => {
  const { code } = await codeOf("web");
  assert.equal((await redeem("web", code)).status, 200);
  assert.deepEqual(await redeem("web", code), { status: 400, body: { error: "invalid_grant" } });
});

test("a code is redeemed by the app client that it was given to", async () => {
  const { code } = await codeOf("web");
  const { status, body } = await redeem("server", code, { redirect_uri: chain.callbackUrl("web") });
  assert.deepEqual([status, body.error], [400, "invalid_grant"]);
});

test("a confidential client has to show its secret", async () => {
  const { code } = await codeOf("server");
  const { status, body } = await redeem("server", code, { client_secret: "another" });
  assert.deepEqual([status, body.error], [400, "invalid_client"]);
});

test("a revoked refresh token refreshes nothing, and its access token opens nothing", async () => {
  const configuration = await openidClient("web", oidc.None());
  const tokens = await tokensOf("web");
  const refreshToken = tokens.refresh_token ?? "";
  await oidc.refreshTokenGrant(configuration, refreshToken);
  await oidc.tokenRevocation(configuration, refreshToken);
  await assert.rejects(oidc.refreshTokenGrant(configuration, refreshToken), {
    code: "OAUTH_RESPONSE_BODY_ERROR",
    error: "invalid_grant",
  });
  assert.equal((await userInfo(tokens.access_token)).status, 401);
});

test("a second sign-in asks nothing, and one after a sign-out starts at the broker's page", async () => {
  const person = new Person(chain.wire);
  await callbackOf("web", person);
  const { pool, broker } = endpointsOf(chain.environment);
  assert.deepEqual(await hostsOf("web", person), [pool.host]);

  const { end } = await chain.walk(
    "carla",
    chain.deployed().signOutUrl,
    person,
    ({ href }) => href === logoutUrl(),
  );
  assert.equal(end.href, logoutUrl());
  assert.deepEqual(await hostsOf("web", person), [
    pool.host,
    broker.host,
    "login.microsoftonline.com",
    broker.host,
    pool.host,
  ]);
});

test("a sign-out from the pool alone leaves the broker's session, and a sign-in asks nothing", async () => {
  const person = new Person(chain.wire);
  await callbackOf("web", person);
  const { pool, broker } = endpointsOf(chain.environment);
  const logout = new URL(pool.logoutEndpoint);
  logout.search = String(
    new URLSearchParams({ client_id: chain.deployed().clientId, logout_uri: logoutUrl() }),
  );
  await chain.walk("carla", logout.href, person, ({ href }) => href === logoutUrl());
  assert.deepEqual(await hostsOf("web", person), [pool.host, broker.host, pool.host]);
});

test("a sign-out goes to no address but the app client's own", async () => {
  const person = new Person(chain.wire);
  const logout = new URL(endpointsOf(chain.environment).pool.logoutEndpoint);
  logout.search = String(
    new URLSearchParams({ client_id: chain.deployed().clientId, logout_uri: "https://evil.example/" }),
  );
  const { stuckOn } = await chain.walk("carla", logout.href, person);
  assert.match(
    stuckOn?.html ?? "",
    /Required String parameter (&#39;|')redirect_uri(&#39;|') is not present/,
  );
});

const logoutUrl = () => chain.environment.cognito.clients.web?.logoutUrls[0] ?? "";

/** Carla's way through a sign-in of the app. @returns the callback that she comes back to */
async function walk(app: App, person: Person) {
  const url = await oauth2Client(app).authorizationCode.getAuthorizeUri({
    redirectUri: chain.callbackUrl(app),
    state: STATE,
    codeVerifier: VERIFIER,
    scope: SCOPE,
    extraParams: { identity_provider: "Microsoft" },
  });
  const isEnd = ({ origin, pathname }: URL) => origin + pathname === chain.callbackUrl(app);
  return chain.walk("carla", url, person, isEnd);
}

async function callbackOf(app: App, person = new Person(chain.wire)): Promise<URL> {
  return (await walk(app, person)).end;
}

/** The hosts on the way through a sign-in, without the app's. */
async function hostsOf(app: App, person: Person): Promise<string[]> {
  const hosts = (await walk(app, person)).way.map(({ host }) => host);
  return hosts.slice(0, -1).filter((host, index) => host !== hosts[index - 1]);
}

async function codeOf(app: App): Promise<{ code: string }> {
  return { code: (await callbackOf(app)).searchParams.get("code") ?? "" };
}

async function tokensOf(app: App): Promise<oidc.TokenEndpointResponse> {
  const { code } = await codeOf(app);
  const { status, body } = await redeem(app, code);
  assert.equal(status, 200, JSON.stringify(body));
  return body as unknown as oidc.TokenEndpointResponse;
}

/** Redeems a code as the app would by hand, with some parameters changed, or left out where undefined. */
async function redeem(
  app: App,
  code: string,
  changes: Record<string, string | undefined> = {},
): Promise<{ status: number; body: Record<string, string> }> {
  const parameters = {
    grant_type: "authorization_code",
    client_id: chain.deployed(app).clientId,
    ...(app === "server" && { client_secret: secret }),
    redirect_uri: chain.callbackUrl(app),
    code_verifier: VERIFIER,
    code,
    ...changes,
  };
  const body = new URLSearchParams(
    Object.entries(parameters).filter((each): each is [string, string] => each[1] !== undefined),
  );
  const { tokenEndpoint } = endpointsOf(chain.environment).pool;
  const response = await chain.wire(new Request(tokenEndpoint, { method: "POST", body }));
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}

function userInfo(accessToken: string): Promise<Response> {
  const { userinfoEndpoint } = endpointsOf(chain.environment).pool;
  return chain.wire(new Request(userinfoEndpoint, { headers: { authorization: `Bearer ${accessToken}` } }));
}

async function usernameAt(accessToken: string): Promise<string> {
  return ((await (await userInfo(accessToken)).json()) as { username: string }).username;
}

function fetchOverWire(url: string | URL | Request, options?: object): Promise<Response> {
  return chain.wire(new Request(url, options));
}

function oauth2Client(app: App): OAuth2Client {
  return new OAuth2Client({
    clientId: chain.deployed(app).clientId,
    ...(app === "server" && { clientSecret: secret, authenticationMethod: "client_secret_basic" }),
    authorizationEndpoint: endpointsOf(chain.environment).pool.authorizationEndpoint,
    tokenEndpoint: endpointsOf(chain.environment).pool.tokenEndpoint,
    fetch: fetchOverWire,
  });
}

function openidClient(app: App, authentication: oidc.ClientAuth): Promise<oidc.Configuration> {
  const { issuer, clientId } = chain.deployed(app);
  return oidc.discovery(new URL(issuer), clientId, undefined, authentication, {
    [oidc.customFetch]: fetchOverWire,
  });
}

function keys() {
  return createRemoteJWKSet(new URL(`${chain.deployed().issuer}/.well-known/jwks.json`), {
    [customFetch]: fetchOverWire,
  });
}

function cognitoVerifier<Use extends "id" | "access">(tokenUse: Use) {
  const fetch = async (uri: string) => (await fetchOverWire(uri)).arrayBuffer();
  return CognitoJwtVerifier.create(
    { userPoolId: chain.userPoolId, clientId: chain.deployed().clientId, tokenUse },
    { jwksCache: new SimpleJwksCache({ fetcher: { fetch } }) },
  );
}
