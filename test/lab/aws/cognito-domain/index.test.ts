import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as openid from "openid-client";
import { type Answer, RunningAws } from "../running-aws";
import { cognitoRequest, key } from "../signed-request";
import { deployApp } from "./deploy-app";
import { FakeProvider } from "./fake-provider";
import { ada, Browser } from "./fixture";

const provider = new FakeProvider();
let aws: RunningAws;

before(async () => {
  aws = await RunningAws.start(provider.wire);
});

after(() => aws.close());

const cognito = (operation: string, input: object) => aws.cognito(operation, input);

const deploy = (domain: object) => deployApp(cognito, domain);

/** What an app does that knows the issuer and its client id, and trusts nothing else. */
async function signIn(
  { UserPoolId, ClientId }: { UserPoolId: string; ClientId: string },
  issuerHost = "cognito-idp.us-east-1.amazonaws.com",
) {
  const config = await openid.discovery(
    new URL(`https://${issuerHost}/${UserPoolId}`),
    ClientId,
    undefined,
    openid.None(),
    { [openid.customFetch]: async (url, init) => aws.cloud.fetch(new Request(url, init as RequestInit)) },
  );
  openid.enableNonRepudiationChecks(config);
  const pkceCodeVerifier = openid.randomPKCECodeVerifier();
  const [expectedState, expectedNonce] = [openid.randomState(), openid.randomNonce()];
  const begin = openid.buildAuthorizationUrl(config, {
    redirect_uri: "https://app.example/cb",
    scope: "openid email profile",
    state: expectedState,
    nonce: expectedNonce,
    code_challenge: await openid.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: "S256",
    identity_provider: "Microsoft",
  });
  const browser = new Browser(aws.cloud.fetch, begin.host);
  const toProvider = await browser.redirect(begin.href);
  const callback = await browser.redirect("/oauth2/idpresponse", {
    code: provider.code(ada),
    state: toProvider.searchParams.get("state") ?? "",
  });
  const tokens = await openid.authorizationCodeGrant(config, callback, {
    pkceCodeVerifier,
    expectedState,
    expectedNonce,
  });
  return { config, tokens };
}

test("an app that only knows the issuer signs people in at a new domain", async () => {
  const deployed = await deploy({ Domain: "acme" });
  assert(aws.cloud.owns("acme.auth.us-east-1.amazoncognito.com"));
  const { config, tokens } = await signIn(deployed);
  const { authorization_endpoint, end_session_endpoint, userinfo_endpoint } = config.serverMetadata();
  assert.equal(authorization_endpoint, "https://acme.auth.us-east-1.amazoncognito.com/oauth2/authorize");
  assert.equal(end_session_endpoint, "https://acme.auth.us-east-1.amazoncognito.com/logout");
  assert.equal(userinfo_endpoint, "https://acme.auth.us-east-1.amazoncognito.com/oauth2/userInfo");
  const claims = tokens.claims();
  assert.equal(claims?.["cognito:username"], "Microsoft_windowslive|ada");
  assert.equal(claims?.email_verified, false);
  const info = await openid.fetchUserInfo(config, tokens.access_token, claims?.sub ?? "");
  assert.equal(info.email, "ada@acme.example");
  const refreshed = await openid.refreshTokenGrant(config, tokens.refresh_token ?? "");
  assert.equal(refreshed.claims()?.sub, claims?.sub);
});

test("a pool whose issuer is updated has it in its tokens, at a host of its own", async () => {
  const deployed = await deploy({ Domain: "issuing" });
  const { UserPoolId } = deployed;
  await cognito("UpdateUserPool", { UserPoolId, IssuerConfiguration: { Type: "UPDATED" } });
  const host = "issuer-cognito-idp.us-east-1.amazonaws.com";
  const { tokens } = await signIn(deployed, host);
  assert.equal(tokens.claims()?.iss, `https://${host}/${UserPoolId}`);
  // An app that has the old issuer is told the new one, and doesn't trust it.
  await assert.rejects(signIn(deployed), { code: "OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED" });

  await cognito("UpdateUserPool", { UserPoolId });
  assert.equal(
    (await signIn(deployed)).tokens.claims()?.iss,
    `https://cognito-idp.us-east-1.amazonaws.com/${UserPoolId}`,
  );
});

test("the host of issuers has no API", async () => {
  const url = "https://issuer-cognito-idp.us-east-1.amazonaws.com/";
  const request = cognitoRequest("ListUserPools", { MaxResults: 1 });
  const { headers } = request;
  const answer = await aws.cloud.fetch(
    new Request(url, { method: "POST", headers, body: await request.text() }),
  );
  assert.equal(answer.status, 400);
  assert.deepEqual(await answer.json(), {
    __type: "UnknownOperationException",
    message: "The lab's Cognito does not have an API at the host of issuers.",
  });
});

test("a custom domain works at once, and ends with its deletion", async () => {
  const Domain = "login.acme.example";
  const CertificateArn = `arn:aws:acm:us-east-1:${key.accountId}:certificate/a`;
  assert(!aws.cloud.owns(Domain));
  const deployed = await deploy({ Domain, CustomDomainConfig: { CertificateArn } });
  assert(aws.cloud.owns(Domain));
  const { config } = await signIn(deployed);
  assert.equal(config.serverMetadata().token_endpoint, "https://login.acme.example/oauth2/token");
  await cognito("DeleteUserPoolDomain", { UserPoolId: deployed.UserPoolId, Domain });
  assert(!aws.cloud.owns(Domain));
});

test("people who signed in are users of the pool, and changes to them take effect", async () => {
  const deployed = await deploy({ Domain: "people" });
  const { UserPoolId } = deployed;
  const { tokens } = await signIn(deployed);
  const Username = "Microsoft_windowslive|ada";

  const { Users } = await cognito("ListUsers", { UserPoolId });
  assert.equal(Users.length, 1);
  const [{ Username: name, UserStatus, Enabled, Attributes }] = Users;
  assert.deepEqual(
    { name, UserStatus, Enabled },
    { name: Username, UserStatus: "EXTERNAL_PROVIDER", Enabled: true },
  );
  const { sub, identities, ...attributes } = Object.fromEntries(
    Attributes.map(({ Name, Value }: { Name: string; Value: string }) => [Name, Value]),
  );
  assert.equal(sub, tokens.claims()?.sub);
  assert.equal(JSON.parse(identities)[0].userId, "windowslive|ada");
  assert.deepEqual(attributes, { email: "ada@acme.example", email_verified: "false", name: "Ada Lovelace" });

  const { Groups } = await cognito("AdminListGroupsForUser", { UserPoolId, Username });
  assert.equal(Groups[0].GroupName, `${UserPoolId}_Microsoft`);
  assert.deepEqual(tokens.claims()?.["cognito:groups"], [`${UserPoolId}_Microsoft`]);

  await cognito("AdminDisableUser", { UserPoolId, Username });
  await assert.rejects(signIn(deployed), {
    error: "invalid_request",
    error_description: "User is not enabled",
  });
  await cognito("AdminDeleteUser", { UserPoolId, Username });
  assert.notEqual((await signIn(deployed)).tokens.claims()?.sub, sub);
});

test("domains, people, keys, refresh tokens and revocations survive a restart of the lab", async () => {
  const deployed = await deploy({ Domain: "lasting" });
  const first = await signIn(deployed);
  const other = await signIn(deployed);
  await openid.tokenRevocation(other.config, other.tokens.refresh_token ?? "");
  await aws.restart();
  assert(aws.cloud.owns("lasting.auth.us-east-1.amazoncognito.com"));
  const refreshed = await openid.refreshTokenGrant(first.config, first.tokens.refresh_token ?? "");
  assert.equal(refreshed.claims()?.sub, first.tokens.claims()?.sub);
  await assert.rejects(openid.refreshTokenGrant(other.config, other.tokens.refresh_token ?? ""), {
    error: "invalid_grant",
  });
  assert.equal((await signIn(deployed)).tokens.claims()?.sub, first.tokens.claims()?.sub);
});

test("the discovery document of a pool without a domain names endpoints that nobody serves", async () => {
  const { UserPool } = await cognito("CreateUserPool", { PoolName: "acme" });
  const issuer = `https://cognito-idp.us-east-1.amazonaws.com/${UserPool.Id}`;
  const answer = await aws.cloud.fetch(new Request(`${issuer}/.well-known/openid-configuration`));
  const document = (await answer.json()) as Answer;
  assert.equal(document.issuer, issuer);
  assert.equal(document.jwks_uri, `${issuer}/.well-known/jwks.json`);
  assert.equal(document.authorization_endpoint, `${issuer}/authorize`);
});
