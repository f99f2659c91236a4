import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeJwt, SignJWT } from "jose";
import { cognito } from "../../../shared-aws";
import { addClient, addUser, ask, call, deploy, refused, Site, signIn } from "./app";

const rotation = (RetryGracePeriodSeconds: number) => ({
  ExplicitAuthFlows: ["ALLOW_USER_PASSWORD_AUTH"],
  RefreshTokenRotation: { Feature: "ENABLED", RetryGracePeriodSeconds },
});

test("a refresh keeps the scopes of a sign-in in the browser, and has no new refresh token", async () => {
  const site = await Site.deploy();
  const { ClientId } = site.deployed;
  const scope = "openid phone aws.cognito.signin.user.admin";
  const tokens = await site.signIn(scope);
  const RefreshToken = tokens.refresh_token ?? "";
  const byFlow = {
    ClientId,
    AuthFlow: "REFRESH_TOKEN_AUTH",
    AuthParameters: { REFRESH_TOKEN: RefreshToken },
  };
  for (const [operation, input] of [
    ["InitiateAuth", byFlow],
    ["InitiateAuth", { ...byFlow, AuthFlow: "REFRESH_TOKEN" }],
    ["GetTokensFromRefreshToken", { ClientId, RefreshToken }],
  ] as const) {
    const { AuthenticationResult } = await call(operation, input);
    assert.deepEqual(Object.keys(AuthenticationResult), ["AccessToken", "ExpiresIn", "IdToken", "TokenType"]);
    const [before, after] = [tokens.access_token ?? "", AuthenticationResult.AccessToken].map(decodeJwt);
    for (const claim of ["scope", "origin_jti", "event_id", "auth_time", "sub"]) {
      assert.equal(after?.[claim], before?.[claim], claim);
    }
    assert.equal(after?.scope, scope);
    await call("GetUser", { AccessToken: AuthenticationResult.AccessToken });
  }
});

test("a sign-in without openid is refreshed without an ID token", async () => {
  const site = await Site.deploy();
  const { refresh_token, id_token } = await site.signIn("aws.cognito.signin.user.admin");
  assert.equal(id_token, undefined);
  const input = { ClientId: site.deployed.ClientId, RefreshToken: refresh_token };
  const { AuthenticationResult } = await call("GetTokensFromRefreshToken", input);
  assert.deepEqual(Object.keys(AuthenticationResult), ["AccessToken", "ExpiresIn", "TokenType"]);
});

test("a refresh token of another kind, client or user is refused", async () => {
  const deployed = await deploy();
  const { UserPoolId, ClientId } = deployed;
  await addUser(deployed);
  const { RefreshToken, AccessToken } = await signIn(deployed);
  const refresh = (token: string, client = ClientId) =>
    refused("GetTokensFromRefreshToken", { ClientId: client, RefreshToken: token });
  const byFlow = (REFRESH_TOKEN: string) =>
    refused("InitiateAuth", { ClientId, AuthFlow: "REFRESH_TOKEN_AUTH", AuthParameters: { REFRESH_TOKEN } });
  for (const token of ["nonsense", AccessToken]) {
    assert.equal(await refresh(token), "400 NotAuthorizedException: Invalid Refresh Token.");
    assert.equal(await byFlow(token), "400 NotAuthorizedException: Invalid Refresh Token");
  }
  const other = await addClient(UserPoolId);
  assert.equal(
    await refresh(RefreshToken, other.ClientId),
    "400 NotAuthorizedException: Refresh Token has different Client",
  );
  const user = { UserPoolId, Username: "ada" };
  await cognito("AdminDisableUser", user);
  assert.equal(await refresh(RefreshToken), "400 NotAuthorizedException: User is disabled.");
  await cognito("AdminDeleteUser", user);
  await addUser(deployed);
  assert.equal(await refresh(RefreshToken), "400 NotAuthorizedException: Invalid Refresh Token.");
});

test("a client with rotation gets a new refresh token, and knows an old one that comes again", async () => {
  const deployed = await deploy({ client: rotation(0) });
  const { ClientId } = deployed;
  await addUser(deployed);
  const { RefreshToken: first } = await signIn(deployed);
  const { AuthenticationResult } = await call("GetTokensFromRefreshToken", { ClientId, RefreshToken: first });
  assert.notEqual(AuthenticationResult.RefreshToken, first);
  assert.equal(
    await refused("GetTokensFromRefreshToken", { ClientId, RefreshToken: first }),
    "400 RefreshTokenReuseException: Refresh Token has been rotated",
  );
  await call("GetTokensFromRefreshToken", { ClientId, RefreshToken: AuthenticationResult.RefreshToken });
  await call("GetUser", { AccessToken: AuthenticationResult.AccessToken });
});

test("in the grace period an old refresh token works on", async () => {
  const deployed = await deploy({ client: rotation(60) });
  const { ClientId } = deployed;
  await addUser(deployed);
  const { RefreshToken } = await signIn(deployed);
  await call("GetTokensFromRefreshToken", { ClientId, RefreshToken });
  const { AuthenticationResult } = await call("GetTokensFromRefreshToken", { ClientId, RefreshToken });
  assert.notEqual(AuthenticationResult.RefreshToken, RefreshToken);
});

test("a client with rotation cannot refresh by REFRESH_TOKEN_AUTH", async () => {
  const deployed = await deploy({ client: rotation(0) });
  const { ClientId } = deployed;
  await addUser(deployed);
  const { RefreshToken: REFRESH_TOKEN } = await signIn(deployed);
  assert.equal(
    await refused("InitiateAuth", {
      ClientId,
      AuthFlow: "REFRESH_TOKEN_AUTH",
      AuthParameters: { REFRESH_TOKEN },
    }),
    "400 InvalidParameterException: REFRESH_TOKEN_AUTH is not enabled for the client.",
  );
});

test("a confidential client refreshes and revokes with its secret", async () => {
  const site = await Site.deploy({ GenerateSecret: true });
  const { ClientId, ClientSecret = "" } = site.deployed;
  const browser = await site.signIn().catch(() => undefined);
  assert.equal(browser, undefined); // its token request lacks the secret
  for (const [operation, input, code] of [
    ["GetTokensFromRefreshToken", { RefreshToken: "x" }, "NotAuthorizedException"],
    ["RevokeToken", { Token: "x" }, "UnauthorizedException"],
  ] as const) {
    for (const secret of [undefined, `${ClientSecret}x`]) {
      assert.equal(
        await refused(operation, { ClientId, ...input, ...(secret && { ClientSecret: secret }) }),
        `400 ${code}: Unable to verify secret for client ${ClientId}`,
      );
    }
  }
  assert.deepEqual(await call("RevokeToken", { ClientId, ClientSecret, Token: "x" }), {});
});

test("a revocation takes a refresh token of its own client, which has revocation", async () => {
  const deployed = await deploy();
  const { UserPoolId, ClientId } = deployed;
  await addUser(deployed);
  const { AccessToken, IdToken, RefreshToken } = await signIn(deployed);
  for (const Token of [AccessToken, IdToken]) {
    assert.equal(
      await refused("RevokeToken", { ClientId, Token }),
      "400 UnsupportedTokenTypeException: Unsupported token type",
    );
  }
  const other = await addClient(UserPoolId);
  assert.equal(
    await refused("RevokeToken", { ...other, Token: RefreshToken }),
    `400 UnauthorizedException: The token was not issued to client ${other.ClientId}`,
  );
  const without = await addClient(UserPoolId, { EnableTokenRevocation: false });
  assert.equal(
    await refused("RevokeToken", { ...without, Token: RefreshToken }),
    `400 UnsupportedOperationException: Token revocation is not enabled for client ${without.ClientId}`,
  );
  await call("GetUser", { AccessToken });
  assert.deepEqual(await call("RevokeToken", { ClientId, Token: RefreshToken }), {});
  // Again, and nothing happens.
  assert.deepEqual(await call("RevokeToken", { ClientId, Token: RefreshToken }), {});
  assert.equal(
    await refused("GetTokensFromRefreshToken", { ClientId, RefreshToken }),
    "400 NotAuthorizedException: Refresh Token has been revoked",
  );
});

test("a revocation at the domain counts for the API", async () => {
  const site = await Site.deploy();
  const { access_token: AccessToken, refresh_token = "" } = await site.signIn();
  assert.equal((await site.post("/oauth2/revoke", { token: refresh_token })).status, 200);
  assert.equal(
    await refused("GetUser", { AccessToken }),
    "400 NotAuthorizedException: Access Token has been revoked",
  );
});

test("a global sign-out ends all sessions of the user, and no later one", async () => {
  const site = await Site.deploy();
  const { ClientId } = site.deployed;
  const [first, second] = [await site.signIn(), await site.signIn()];
  assert.deepEqual(await call("GlobalSignOut", { AccessToken: first.access_token }), {});
  for (const { access_token, refresh_token } of [first, second]) {
    assert.equal(
      await refused("GetUser", { AccessToken: access_token }),
      "400 NotAuthorizedException: Access Token has been revoked",
    );
    assert.equal(
      await refused("GetTokensFromRefreshToken", { ClientId, RefreshToken: refresh_token }),
      "400 NotAuthorizedException: Refresh Token has been revoked",
    );
    assert.equal(await site.refreshStatus(refresh_token), 400);
    assert.equal(await site.userInfoStatus(access_token), 401);
  }
  const third = await site.signIn();
  await call("GetUser", { AccessToken: third.access_token });
  assert.equal(await site.refreshStatus(third.refresh_token), 200);
  assert.equal(await site.userInfoStatus(third.access_token), 200);
});

test("an access token must be one of the pool's, and be good", async () => {
  const deployed = await deploy();
  const { UserPoolId } = deployed;
  await addUser(deployed);
  const { AccessToken, IdToken } = await signIn(deployed);
  const claims = decodeJwt(AccessToken);
  const forged = await new SignJWT(claims).setProtectedHeader({ alg: "HS256" }).sign(Buffer.alloc(32));
  const signature = AccessToken.slice(AccessToken.lastIndexOf(".") + 1);
  const prolonged = `${AccessToken.split(".")[0]}.${Buffer.from(
    JSON.stringify({ ...claims, exp: (claims.exp ?? 0) + 1 }),
  ).toString("base64url")}.${signature}`;
  for (const [token, words] of [
    ["nonsense", "Invalid Access Token"],
    [IdToken, "Invalid Access Token"],
    [forged, "Could not verify signature for Access Token"],
    [prolonged, "Could not verify signature for Access Token"],
  ] as const) {
    assert.equal(await refused("GetUser", { AccessToken: token }), `400 NotAuthorizedException: ${words}`);
  }
  const elsewhere = await ask("GetUser", { AccessToken }, { region: "eu-west-1" });
  assert.deepEqual(await elsewhere.json(), {
    __type: "NotAuthorizedException",
    message: "Invalid Access Token",
  });
  const user = { UserPoolId, Username: "ada" };
  await cognito("AdminDisableUser", user);
  assert.equal(await refused("GetUser", { AccessToken }), "400 NotAuthorizedException: User is disabled.");
  await cognito("AdminDeleteUser", user);
  assert.equal(await refused("GetUser", { AccessToken }), "400 UserNotFoundException: User does not exist.");
});

test("a token works no longer once it has expired", async (t) => {
  const deployed = await deploy();
  const { ClientId } = deployed;
  await addUser(deployed);
  const { AccessToken, RefreshToken } = await signIn(deployed);
  t.mock.timers.enable({ apis: ["Date"], now: Date.now() + 3_600_000 });
  assert.equal(
    await refused("GetUser", { AccessToken }),
    "400 NotAuthorizedException: Access Token has expired",
  );
  const { AuthenticationResult } = await call("GetTokensFromRefreshToken", { ClientId, RefreshToken });
  await call("GetUser", { AccessToken: AuthenticationResult.AccessToken });
  t.mock.timers.tick(30 * 24 * 3_600_000);
  assert.equal(
    await refused("GetTokensFromRefreshToken", { ClientId, RefreshToken }),
    "400 NotAuthorizedException: Refresh Token has expired",
  );
});
