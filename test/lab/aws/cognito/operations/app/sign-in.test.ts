import assert from "node:assert/strict";
import { test } from "node:test";
import { createLocalJWKSet, decodeJwt, type JSONWebKeySet, type JWTPayload, jwtVerify } from "jose";
import { cognito, fetchAws, refusal } from "../../../shared-aws";
import {
  addClient,
  addUser,
  ask,
  call,
  type Deployed,
  deploy,
  PASSWORD,
  passwordAuth,
  refused,
  Site,
  secretHash,
  signIn,
} from "./app";
import { SrpClient } from "./srp-client";

async function verified({ UserPoolId }: Deployed, token: string): Promise<JWTPayload> {
  const issuer = `https://cognito-idp.us-east-1.amazonaws.com/${UserPoolId}`;
  const keys = (await (
    await fetchAws(new Request(`${issuer}/.well-known/jwks.json`))
  ).json()) as JSONWebKeySet;
  return (await jwtVerify(token, createLocalJWKSet(keys), { issuer })).payload;
}

/** A user pool with ada in it. */
async function deployWithAda(client?: object, pool?: object): Promise<Deployed> {
  const deployed = await deploy({ ...(client && { client }), ...(pool && { pool }) });
  await addUser(deployed, "ada", { email: "ada@acme.example", email_verified: "true" });
  return deployed;
}

test("a password gives tokens, whose access token has the scope of this API alone", async () => {
  const deployed = await deployWithAda({
    AccessTokenValidity: 20,
    IdTokenValidity: 30,
    TokenValidityUnits: { AccessToken: "minutes", IdToken: "minutes" },
  });
  const output = await call("InitiateAuth", passwordAuth(deployed));
  assert.deepEqual(Object.keys(output), ["AuthenticationResult", "ChallengeParameters"]);
  const { AccessToken, IdToken, RefreshToken, ...rest } = output.AuthenticationResult;
  assert.deepEqual(rest, { ExpiresIn: 1200, TokenType: "Bearer" });
  assert.equal(RefreshToken.split(".").length, 5);

  const access = await verified(deployed, AccessToken);
  assert.equal(access.scope, "aws.cognito.signin.user.admin");
  assert.equal(access.token_use, "access");
  assert.equal(access.client_id, deployed.ClientId);
  assert.equal(access.username, "ada");
  assert.equal((access.exp ?? 0) - (access.iat ?? 0), 1200);
  const id = await verified(deployed, IdToken);
  assert.equal(id.aud, deployed.ClientId);
  assert.equal(id["cognito:username"], "ada");
  assert.equal(id.email, "ada@acme.example");
  assert.equal(id.email_verified, true);
  assert.equal((id.exp ?? 0) - (id.iat ?? 0), 1800);
  assert.equal(id.sub, access.sub);
});

test("an ID token only has the attributes that the app client may read", async () => {
  const deployed = await deployWithAda({ ReadAttributes: ["name"] });
  assert.equal(decodeJwt((await signIn(deployed)).IdToken).email, undefined);
});

test("a signature on an app's request is not looked at", async () => {
  const deployed = await deployWithAda();
  const headers = { authorization: "AWS4-HMAC-SHA256 Credential=nobody" };
  assert.equal((await ask("InitiateAuth", passwordAuth(deployed), { headers })).status, 200);
});

test("an app client is known in its own region only", async () => {
  const deployed = await deploy();
  const words = (ClientId: string) => `User pool client ${ClientId} does not exist.`;
  const elsewhere = await ask("InitiateAuth", passwordAuth(deployed), { region: "eu-west-1" });
  assert.equal(elsewhere.status, 400);
  assert.deepEqual(await elsewhere.json(), {
    __type: "ResourceNotFoundException",
    message: words(deployed.ClientId),
  });
  for (const [operation, input] of [
    ["InitiateAuth", { AuthFlow: "USER_PASSWORD_AUTH" }],
    ["RespondToAuthChallenge", { ChallengeName: "PASSWORD_VERIFIER" }],
    ["GetTokensFromRefreshToken", { RefreshToken: "x" }],
    ["RevokeToken", { Token: "x" }],
    ["SignUp", { Username: "ada", Password: PASSWORD }],
    ["ConfirmSignUp", { Username: "ada", ConfirmationCode: "000000" }],
    ["ResendConfirmationCode", { Username: "ada" }],
    ["ForgotPassword", { Username: "ada" }],
    ["ConfirmForgotPassword", { Username: "ada", ConfirmationCode: "000000", Password: PASSWORD }],
  ] as const) {
    assert.equal(
      await refused(operation, { ClientId: "nobody", ...input }),
      `400 ResourceNotFoundException: ${words("nobody")}`,
      operation,
    );
  }
});

test("a flow must be one of the operation", async () => {
  const deployed = await deploy();
  for (const AuthFlow of ["ADMIN_USER_PASSWORD_AUTH", "ADMIN_NO_SRP_AUTH"]) {
    assert.equal(
      await refused("InitiateAuth", { ...passwordAuth(deployed), AuthFlow }),
      "400 InvalidParameterException: Initiate Auth method not supported.",
    );
  }
  assert.equal(
    await refusal("AdminInitiateAuth", { ...passwordAuth(deployed), UserPoolId: deployed.UserPoolId }),
    "400 InvalidParameterException: Initiate Auth method not supported.",
  );
});

test("a flow must be one of the app client", async () => {
  const { UserPoolId } = await deploy();
  const REFUSALS: Readonly<Record<string, string>> = {
    USER_PASSWORD_AUTH: "USER_PASSWORD_AUTH flow not enabled for this client",
    USER_SRP_AUTH: "USER_SRP_AUTH is not enabled for the client.",
    CUSTOM_AUTH: "CUSTOM_AUTH is not enabled for the client.",
    USER_AUTH: "USER_AUTH is not enabled for the client.",
    REFRESH_TOKEN_AUTH: "REFRESH_TOKEN_AUTH is not enabled for the client.",
    REFRESH_TOKEN: "REFRESH_TOKEN_AUTH is not enabled for the client.",
  };
  const refresh = ["REFRESH_TOKEN_AUTH", "REFRESH_TOKEN"];
  for (const [ExplicitAuthFlows, allowed] of [
    [["ALLOW_CUSTOM_AUTH"], ["CUSTOM_AUTH"]],
    [
      ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_AUTH"],
      [...refresh, "USER_AUTH"],
    ],
    [["ALLOW_USER_PASSWORD_AUTH"], ["USER_PASSWORD_AUTH"]],
    [["ALLOW_USER_SRP_AUTH"], ["USER_SRP_AUTH"]],
    // None means the defaults.
    [[], ["USER_SRP_AUTH", "CUSTOM_AUTH", ...refresh]],
    // The old names.
    [["USER_PASSWORD_AUTH"], ["USER_PASSWORD_AUTH", "USER_SRP_AUTH", "CUSTOM_AUTH", ...refresh]],
    [["CUSTOM_AUTH_FLOW_ONLY"], ["CUSTOM_AUTH", ...refresh]],
  ] as const) {
    const { ClientId } = await addClient(UserPoolId, { ExplicitAuthFlows });
    for (const [AuthFlow, words] of Object.entries(REFUSALS)) {
      const isAllowed = allowed.some((flow) => flow === AuthFlow);
      const refusal = await refused("InitiateAuth", { ClientId, AuthFlow });
      const isRefused = refusal === `400 InvalidParameterException: ${words}`;
      assert.equal(isRefused, !isAllowed, `${ExplicitAuthFlows}: ${refusal}`);
    }
    assert.equal(
      await refusal("AdminInitiateAuth", { UserPoolId, ClientId, AuthFlow: "ADMIN_USER_PASSWORD_AUTH" }),
      "400 InvalidParameterException: Auth flow not enabled for this client",
    );
  }
});

test("an account signs a user in where the app client lets it, by the new or the old name", async () => {
  const deployed = await deployWithAda();
  const { UserPoolId } = deployed;
  const { AuthParameters } = passwordAuth(deployed);
  for (const name of ["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ADMIN_NO_SRP_AUTH"]) {
    const { ClientId } = await addClient(UserPoolId, { ExplicitAuthFlows: [name] });
    for (const AuthFlow of ["ADMIN_USER_PASSWORD_AUTH", "ADMIN_NO_SRP_AUTH"]) {
      const input = { UserPoolId, ClientId, AuthFlow, AuthParameters };
      const { AuthenticationResult } = await cognito("AdminInitiateAuth", input);
      assert.equal(decodeJwt(AuthenticationResult.AccessToken).client_id, ClientId);
    }
  }
  const other = await deploy();
  const input = { UserPoolId: other.UserPoolId, ClientId: deployed.ClientId, AuthFlow: "USER_SRP_AUTH" };
  assert.equal(
    await refusal("AdminInitiateAuth", input),
    `400 ResourceNotFoundException: User pool client ${deployed.ClientId} does not exist.`,
  );
});

test("what a sign-in lacks is named", async () => {
  const deployed = await deployWithAda();
  const { ClientId } = deployed;
  for (const [AuthFlow, AuthParameters, name] of [
    ["USER_PASSWORD_AUTH", {}, "USERNAME"],
    ["USER_PASSWORD_AUTH", { USERNAME: "ada" }, "PASSWORD"],
    ["USER_SRP_AUTH", { USERNAME: "ada" }, "SRP_A"],
    ["REFRESH_TOKEN_AUTH", {}, "REFRESH_TOKEN"],
  ] as const) {
    assert.equal(
      await refused("InitiateAuth", { ClientId, AuthFlow, AuthParameters }),
      `400 InvalidParameterException: Missing required parameter ${name}`,
    );
  }
});

test("a confidential client proves its secret for each user", async () => {
  const deployed = await deployWithAda({ GenerateSecret: true });
  const { ClientId } = deployed;
  const input = passwordAuth(deployed);
  const withHash = (SECRET_HASH: string) => ({
    ...input,
    AuthParameters: { ...input.AuthParameters, SECRET_HASH },
  });
  assert.equal(
    await refused("InitiateAuth", input),
    `400 NotAuthorizedException: Client ${ClientId} is configured with secret but SECRET_HASH was not received`,
  );
  for (const wrong of ["guess", secretHash(deployed, "bob")]) {
    assert.equal(
      await refused("InitiateAuth", withHash(wrong)),
      `400 NotAuthorizedException: Unable to verify secret hash for client ${ClientId}`,
    );
  }
  const { AuthenticationResult } = await call("InitiateAuth", withHash(secretHash(deployed, "ada")));
  const refresh = (SECRET_HASH: string) => ({
    ClientId,
    AuthFlow: "REFRESH_TOKEN_AUTH",
    AuthParameters: { REFRESH_TOKEN: AuthenticationResult.RefreshToken, SECRET_HASH },
  });
  assert.equal(
    await refused("InitiateAuth", refresh("guess")),
    `400 NotAuthorizedException: Unable to verify secret hash for client ${ClientId}`,
  );
  await call("InitiateAuth", refresh(secretHash(deployed, "ada")));
});

test("a public client has no secret to prove", async () => {
  const deployed = await deployWithAda();
  const input = passwordAuth(deployed);
  const AuthParameters = { ...input.AuthParameters, SECRET_HASH: "x" };
  assert.equal(
    await refused("InitiateAuth", { ...input, AuthParameters }),
    `400 InvalidParameterException: App client ${deployed.ClientId} is not configured for secret but secret hash was received`,
  );
});

test("a wrong password is refused, and so is everyone who has none", async () => {
  const deployed = await deployWithAda();
  const wrong = "400 NotAuthorizedException: Incorrect username or password.";
  assert.equal(await refused("InitiateAuth", passwordAuth(deployed, "ada", "Guess-1234")), wrong);
  assert.equal(
    await refused("InitiateAuth", passwordAuth(deployed, "eve")),
    "400 UserNotFoundException: User does not exist.",
  );
  const { UserPoolId } = deployed;
  const { ClientId } = await addClient(UserPoolId, { PreventUserExistenceErrors: "ENABLED" });
  assert.equal(await refused("InitiateAuth", passwordAuth({ ...deployed, ClientId }, "eve")), wrong);
});

test("a user of an identity provider has no password, not even an empty one", async () => {
  const site = await Site.deploy({ ExplicitAuthFlows: ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH"] });
  await site.signIn();
  const { ClientId, UserPoolId } = site.deployed;
  const username = "Microsoft_windowslive|ada";
  const wrong = "400 NotAuthorizedException: Incorrect username or password.";
  assert.equal(await refused("InitiateAuth", passwordAuth(site.deployed, username)), wrong);
  const { srpA } = new SrpClient(UserPoolId);
  const AuthParameters = { USERNAME: username, SRP_A: srpA };
  assert.equal(await refused("InitiateAuth", { ClientId, AuthFlow: "USER_SRP_AUTH", AuthParameters }), wrong);
});

test("nobody signs in with the ID of a user, and everybody with an alias", async () => {
  const deployed = await deployWithAda({}, { AliasAttributes: ["email"] });
  const { sub } = decodeJwt((await signIn(deployed)).IdToken);
  assert.equal(
    await refused("InitiateAuth", passwordAuth(deployed, sub)),
    "400 UserNotFoundException: User does not exist.",
  );
  assert.equal(decodeJwt((await signIn(deployed, "ada@acme.example")).AccessToken).username, "ada");
});

test("a user's state says whether they sign in", async () => {
  const deployed = await deployWithAda();
  const { UserPoolId } = deployed;
  const user = { UserPoolId, Username: "ada" };
  await cognito("AdminDisableUser", user);
  assert.equal(
    await refused("InitiateAuth", passwordAuth(deployed)),
    "400 NotAuthorizedException: User is disabled.",
  );
  await cognito("AdminEnableUser", user);
  await signIn(deployed);
  await cognito("AdminResetUserPassword", user);
  assert.equal(
    await refused("InitiateAuth", passwordAuth(deployed)),
    "400 PasswordResetRequiredException: Password reset required for the user",
  );
  await call("SignUp", { ClientId: deployed.ClientId, Username: "bob", Password: PASSWORD });
  // Whatever the password is.
  for (const password of [PASSWORD, "Guess-1234"]) {
    assert.equal(
      await refused("InitiateAuth", passwordAuth(deployed, "bob", password)),
      "400 UserNotConfirmedException: User is not confirmed.",
    );
  }
});

test("a temporary password asks for an own one, and for what the pool requires", async () => {
  const Schema = [{ Name: "name", Required: true, AttributeDataType: "String", Mutable: true }];
  const deployed = await deploy({ pool: { Schema } });
  const { UserPoolId, ClientId } = deployed;
  await cognito("AdminCreateUser", { UserPoolId, Username: "ada", TemporaryPassword: PASSWORD });
  const { Session, ...asked } = await call("InitiateAuth", passwordAuth(deployed));
  assert.deepEqual(asked, {
    ChallengeName: "NEW_PASSWORD_REQUIRED",
    ChallengeParameters: {
      USER_ID_FOR_SRP: "ada",
      requiredAttributes: '["userAttributes.name"]',
      userAttributes: "{}",
    },
  });
  const answer = (responses: object, session?: string) => ({
    ClientId,
    ChallengeName: "NEW_PASSWORD_REQUIRED",
    Session: session ?? Session,
    ChallengeResponses: { USERNAME: "ada", ...responses },
  });
  const good = { NEW_PASSWORD: "Battery-staple-2", "userAttributes.name": "Ada" };
  for (const [input, refusal] of [
    [answer(good, "the session of nobody at all"), "NotAuthorizedException: Invalid session for the user."],
    [
      { ...answer(good), Session: undefined },
      "InvalidParameterException: Missing required parameter Session",
    ],
    [
      answer({ "userAttributes.name": "Ada" }),
      "InvalidParameterException: Missing required parameter NEW_PASSWORD",
    ],
    [
      answer({ NEW_PASSWORD: "short" }),
      "InvalidPasswordException: Password does not conform to policy: Password not long enough",
    ],
    [
      answer({ NEW_PASSWORD: "Battery-staple-2" }),
      "InvalidParameterException: Invalid attributes given, name is missing",
    ],
    [
      answer({ ...good, "userAttributes.email_verified": "true" }),
      "NotAuthorizedException: A client attempted to write unauthorized attribute",
    ],
  ] as const) {
    assert.equal(await refused("RespondToAuthChallenge", input), `400 ${refusal}`);
  }
  const { AuthenticationResult } = await call("RespondToAuthChallenge", answer(good));
  assert.equal(decodeJwt(AuthenticationResult.IdToken).name, "Ada");
  assert.equal(
    await refused("RespondToAuthChallenge", answer(good)),
    "400 NotAuthorizedException: Invalid session for the user, session can only be used once.",
  );
  await call("InitiateAuth", passwordAuth(deployed, "ada", "Battery-staple-2"));
  assert.equal(
    await refused("InitiateAuth", passwordAuth(deployed)),
    "400 NotAuthorizedException: Incorrect username or password.",
  );
});

test("an account answers a challenge, too", async () => {
  const deployed = await deploy({ client: { ExplicitAuthFlows: ["ALLOW_ADMIN_USER_PASSWORD_AUTH"] } });
  const { UserPoolId, ClientId } = deployed;
  await cognito("AdminCreateUser", { UserPoolId, Username: "ada", TemporaryPassword: PASSWORD });
  const { Session, ChallengeName } = await cognito("AdminInitiateAuth", {
    ...passwordAuth(deployed),
    UserPoolId,
    AuthFlow: "ADMIN_USER_PASSWORD_AUTH",
  });
  const ChallengeResponses = { USERNAME: "ada", NEW_PASSWORD: "Battery-staple-2" };
  const input = { UserPoolId, ClientId, ChallengeName, ChallengeResponses, Session };
  const { AuthenticationResult } = await cognito("AdminRespondToAuthChallenge", input);
  assert.equal(decodeJwt(AuthenticationResult.AccessToken).username, "ada");
});

/** Signs in as Amplify does: the password itself is not sent. */
async function srp({ UserPoolId, ClientId }: Deployed, USERNAME: string, password: string) {
  const client = new SrpClient(UserPoolId);
  const AuthParameters = { USERNAME, SRP_A: client.srpA };
  const asked = await call("InitiateAuth", { ClientId, AuthFlow: "USER_SRP_AUTH", AuthParameters });
  assert.equal(asked.ChallengeName, "PASSWORD_VERIFIER");
  const ChallengeResponses = client.prove(asked.ChallengeParameters, password);
  return { ClientId, ChallengeName: "PASSWORD_VERIFIER", ChallengeResponses };
}

test("a password that is proven gives the same tokens as one that is sent", async () => {
  const deployed = await deployWithAda();
  const { AuthenticationResult } = await call("RespondToAuthChallenge", await srp(deployed, "ada", PASSWORD));
  const { scope, username } = await verified(deployed, AuthenticationResult.AccessToken);
  assert.deepEqual({ scope, username }, { scope: "aws.cognito.signin.user.admin", username: "ada" });
  await call("GetUser", { AccessToken: AuthenticationResult.AccessToken });
  const refresh = { ClientId: deployed.ClientId, RefreshToken: AuthenticationResult.RefreshToken };
  await call("GetTokensFromRefreshToken", refresh);
  assert.equal(
    await refused("RespondToAuthChallenge", await srp(deployed, "ada", "Guess-1234")),
    "400 NotAuthorizedException: Incorrect username or password.",
  );
});

test("a proof of a temporary password asks for an own one", async () => {
  const deployed = await deploy();
  const { UserPoolId } = deployed;
  await cognito("AdminCreateUser", { UserPoolId, Username: "ada", TemporaryPassword: PASSWORD });
  const asked = await call("RespondToAuthChallenge", await srp(deployed, "ada", PASSWORD));
  assert.equal(asked.ChallengeName, "NEW_PASSWORD_REQUIRED");
  const ChallengeResponses = { USERNAME: "ada", NEW_PASSWORD: "Battery-staple-2" };
  await call("RespondToAuthChallenge", { ClientId: deployed.ClientId, ...asked, ChallengeResponses });
});

test("a client that hides users gives a stranger a challenge that nobody can answer", async () => {
  const deployed = await deployWithAda({ PreventUserExistenceErrors: "ENABLED" });
  assert.equal(
    await refused("RespondToAuthChallenge", await srp(deployed, "eve", PASSWORD)),
    "400 NotAuthorizedException: Incorrect username or password.",
  );
});

test("what the lab does not have is refused, and lets nobody in", async () => {
  const deployed = await deployWithAda({ ExplicitAuthFlows: ["ALLOW_USER_AUTH", "ALLOW_CUSTOM_AUTH"] });
  const { ClientId, UserPoolId } = deployed;
  const AuthParameters = { USERNAME: "ada" };
  assert.equal(
    await refused("InitiateAuth", { ClientId, AuthFlow: "USER_AUTH", AuthParameters }),
    "400 UnknownOperationException: The lab's Cognito does not have the authentication flow USER_AUTH.",
  );
  assert.equal(
    await refused("InitiateAuth", { ClientId, AuthFlow: "CUSTOM_AUTH", AuthParameters }),
    "400 InvalidParameterException: Custom auth lambda trigger is not configured for the user pool.",
  );
  assert.equal(
    await refused("RespondToAuthChallenge", { ClientId, ChallengeName: "SMS_MFA", ChallengeResponses: {} }),
    "400 UnknownOperationException: The lab's Cognito does not have the challenge SMS_MFA.",
  );
  const LambdaConfig = { PreAuthentication: "arn:aws:lambda:us-east-1:123456789012:function:deny" };
  const withTrigger = await deployWithAda({}, { LambdaConfig });
  assert.equal(
    await refused("InitiateAuth", passwordAuth(withTrigger)),
    "400 UnknownOperationException: The lab's Cognito does not have Lambda functions, and the user pool has the trigger PreAuthentication.",
  );
  const strict = await addClient(UserPoolId);
  const SoftwareTokenMfaConfiguration = { Enabled: true };
  await cognito("SetUserPoolMfaConfig", {
    UserPoolId,
    SoftwareTokenMfaConfiguration,
    MfaConfiguration: "ON",
  });
  assert.equal(
    await refused("InitiateAuth", passwordAuth({ UserPoolId, ...strict })),
    "400 UnknownOperationException: The lab's Cognito does not have multi-factor authentication, which the user pool demands.",
  );
});
