import assert from "node:assert/strict";
import { test } from "node:test";
import { cognito } from "../../../shared-aws";
import { call, PASSWORD, passwordAuth, refused, Site } from "./app";

/** A pool as this project deploys it: only identity providers create users, and only the browser signs them in. */
async function deployChain() {
  const site = await Site.deploy();
  const { UserPoolId } = site.deployed;
  await cognito("UpdateUserPool", { UserPoolId, AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } });
  return site;
}

test("a stranger cannot sign up where only an account creates users", async () => {
  const { deployed } = await deployChain();
  const { ClientId } = deployed;
  assert.equal(
    await refused("SignUp", {
      ClientId,
      Username: "eve",
      Password: PASSWORD,
      UserAttributes: [{ Name: "email", Value: "ada@acme.example" }],
    }),
    "400 NotAuthorizedException: SignUp is not permitted for this user pool",
  );
});

test("a stranger cannot confirm a user with a guess", async () => {
  const { deployed } = await deployChain();
  const confirm = { ClientId: deployed.ClientId, Username: "eve", ConfirmationCode: "000000" };
  assert.equal(
    await refused("ConfirmSignUp", confirm),
    "400 UserNotFoundException: Username/client id combination not found.",
  );
});

test("a password is no way in for an app client without that flow", async () => {
  const { deployed } = await deployChain();
  assert.equal(
    await refused("InitiateAuth", passwordAuth(deployed, "eve")),
    "400 InvalidParameterException: USER_PASSWORD_AUTH flow not enabled for this client",
  );
});

test("an access token without the scope for it neither reads nor changes the user", async () => {
  const site = await deployChain();
  const { access_token: AccessToken } = await site.signIn("openid email profile");
  const UserAttributes = [{ Name: "name", Value: "Eve" }];
  for (const [operation, input] of [
    ["GetUser", {}],
    ["UpdateUserAttributes", { UserAttributes }],
    ["DeleteUserAttributes", { UserAttributeNames: ["name"] }],
    ["GetUserAttributeVerificationCode", { AttributeName: "email" }],
    ["VerifyUserAttribute", { AttributeName: "email", Code: "000000" }],
    ["ChangePassword", { PreviousPassword: PASSWORD, ProposedPassword: PASSWORD }],
    ["DeleteUser", {}],
    ["GlobalSignOut", {}],
  ] as const) {
    assert.equal(
      await refused(operation, { AccessToken, ...input }),
      "400 NotAuthorizedException: Access Token does not have required scopes",
      operation,
    );
  }
  assert.equal(await site.userInfoStatus(AccessToken), 200);
});

test("the refresh token of a sign-in in the browser refreshes, and a revocation revokes it", async () => {
  const site = await deployChain();
  const { ClientId } = site.deployed;
  const tokens = await site.signIn();
  const Token = tokens.refresh_token ?? "";
  const refresh = { ClientId, AuthFlow: "REFRESH_TOKEN_AUTH", AuthParameters: { REFRESH_TOKEN: Token } };
  const { AuthenticationResult } = await call("InitiateAuth", refresh);
  assert.equal(await site.userInfoStatus(AuthenticationResult.AccessToken), 200);

  assert.deepEqual(await call("RevokeToken", { ClientId, Token }), {});
  assert.equal(
    await refused("InitiateAuth", refresh),
    "400 NotAuthorizedException: Refresh Token has been revoked",
  );
  assert.equal(await site.refreshStatus(Token), 400);
  for (const token of [tokens.access_token, AuthenticationResult.AccessToken]) {
    assert.equal(await site.userInfoStatus(token), 401);
    assert.equal(
      await refused("GetUser", { AccessToken: token }),
      "400 NotAuthorizedException: Access Token has been revoked",
    );
  }
});
