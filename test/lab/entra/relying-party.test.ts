import assert from "node:assert/strict";
import { before, test } from "node:test";
import * as oauth from "oauth4webapi";
import * as oidc from "openid-client";
import { OTHER_ORGANIZATIONS, PERSONAL_TENANT } from "../../../lab/people/cast";
import { Entra, LOGIN, REDIRECT_URI, TENANT } from "./fixture";
import { SignIn } from "./sign-in";

const entra = new Entra();
const wire = async (url: string, init?: object) => entra.cloud.fetch(new Request(url, init));
let signIn: SignIn;

before(async () => {
  signIn = new SignIn(entra, await entra.webApplication());
});

/** Signs in through openid-client, with all of its checks. */
async function signInWith(authority: string, account: string) {
  const { appId, secret } = signIn.application;
  const server = new URL(`${LOGIN}/${authority}/v2.0`);
  const config = await oidc.discovery(server, appId, secret, undefined, { [oidc.customFetch]: wire });
  const verifier = oidc.randomPKCECodeVerifier();
  const [nonce, state] = [oidc.randomNonce(), oidc.randomState()];
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: REDIRECT_URI,
    scope: "openid profile email",
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    prompt: "select_account",
    nonce,
    state,
  });
  const picked = await signIn.browser.submit(await signIn.browser.open(url.href), { account });
  const visit = picked.status === 302 ? picked : await signIn.accept(picked);
  const tokens = await oidc.authorizationCodeGrant(config, new URL(visit.headers.get("Location") ?? ""), {
    expectedNonce: nonce,
    expectedState: state,
    pkceCodeVerifier: verifier,
  });
  const claims = tokens.claims();
  assert.ok(claims);
  const userInfo = await oidc.fetchUserInfo(config, tokens.access_token, claims.sub);
  return { claims, userInfo };
}

const ENDPOINTS: readonly [string, string, string][] = [
  ["common", "carla", OTHER_ORGANIZATIONS.contoso],
  ["common", "pia", PERSONAL_TENANT],
  ["organizations", "felix", OTHER_ORGANIZATIONS.fabrikam],
  ["consumers", "pia", PERSONAL_TENANT],
  [TENANT, "hana", TENANT],
  [TENANT, "gus", TENANT],
];

for (const [authority, account, tenant] of ENDPOINTS) {
  test(`openid-client signs ${account} in at /${authority}`, async () => {
    const { claims, userInfo } = await signInWith(authority, account);

    assert.equal(claims.iss, `${LOGIN}/${tenant}/v2.0`);
    assert.equal(userInfo.sub, claims.sub);
  });
}

test("a library that compares the issuer literally cannot use the common endpoint", async () => {
  const server = new URL(`${LOGIN}/common/v2.0`);
  const response = await wire(`${server}/.well-known/openid-configuration`);

  await assert.rejects(oauth.processDiscoveryResponse(server, response), {
    code: "OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED",
  });
});

test("a library that compares the issuer literally can use a tenant's endpoint", async () => {
  const server = new URL(`${LOGIN}/${TENANT}/v2.0`);
  const response = await wire(`${server}/.well-known/openid-configuration`);

  assert.equal((await oauth.processDiscoveryResponse(server, response)).issuer, server.href);
});
