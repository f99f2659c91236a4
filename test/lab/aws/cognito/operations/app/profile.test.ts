import assert from "node:assert/strict";
import { test } from "node:test";
import { cognito, sentMessages } from "../../../shared-aws";
import { addUser, call, codeFor, deploy, PASSWORD, passwordAuth, refused, Site, signIn } from "./app";

const attributes = (list: readonly { Name: string; Value: string }[]) =>
  Object.fromEntries(list.map(({ Name, Value }) => [Name, Value]));

const toList = (values: Readonly<Record<string, string>>) =>
  Object.entries(values).map(([Name, Value]) => ({ Name, Value }));

/** A signed-in user with an address of their own. */
async function signedIn({ pool = {}, client = {} } = {}) {
  const email = `ada-${crypto.randomUUID()}@acme.example`;
  const deployed = await deploy({ pool, client });
  await addUser(deployed, "ada", { email, email_verified: "true", name: "Ada" });
  const { AccessToken } = await signIn(deployed);
  return {
    deployed,
    email,
    AccessToken,
    update: (values: Readonly<Record<string, string>>) => ({ AccessToken, UserAttributes: toList(values) }),
    user: async () => attributes((await call("GetUser", { AccessToken })).UserAttributes),
  };
}

test("a user reads what the app client may read", async () => {
  const { AccessToken, email } = await signedIn();
  const { Username, UserAttributes, ...rest } = await call("GetUser", { AccessToken });
  assert.equal(Username, "ada");
  assert.deepEqual(rest, {});
  const { sub, ...all } = attributes(UserAttributes);
  assert.match(sub ?? "", /^[0-9a-f-]{36}$/);
  assert.deepEqual(all, { email, email_verified: "true", name: "Ada" });

  const narrow = await signedIn({ client: { ReadAttributes: ["name"] } });
  assert.deepEqual(Object.keys(await narrow.user()), ["sub", "name"]);
});

test("a user of an identity provider reads which account they have there", async () => {
  const site = await Site.deploy();
  const { access_token: AccessToken } = await site.signIn();
  const { Username, UserAttributes } = await call("GetUser", { AccessToken });
  assert.equal(Username, "Microsoft_windowslive|ada");
  const [identity] = JSON.parse(attributes(UserAttributes).identities ?? "[]");
  assert.equal(identity.userId, "windowslive|ada");
});

test("a user changes what the app client may write", async () => {
  const { update, user } = await signedIn({ client: { WriteAttributes: ["name", "given_name"] } });
  const unauthorized = "400 NotAuthorizedException: A client attempted to write unauthorized attribute";
  for (const change of [{ nickname: "A" }, { name: "B", nickname: "A" }, { email_verified: "true" }]) {
    assert.equal(await refused("UpdateUserAttributes", update(change)), unauthorized);
  }
  assert.deepEqual(await call("UpdateUserAttributes", update({ name: "Countess", given_name: "Ada" })), {
    CodeDeliveryDetailsList: [],
  });
  const { name, given_name, nickname } = await user();
  assert.deepEqual(
    { name, given_name, nickname },
    { name: "Countess", given_name: "Ada", nickname: undefined },
  );
  // A value without text deletes.
  await call("UpdateUserAttributes", update({ given_name: "" }));
  assert.equal((await user()).given_name, undefined);
});

test("a change takes effect in the tokens of the next refresh, and in userInfo at once", async () => {
  const site = await Site.deploy();
  const { access_token: AccessToken, refresh_token } = await site.signIn();
  await call("UpdateUserAttributes", { AccessToken, UserAttributes: toList({ name: "Countess" }) });
  const form = { grant_type: "refresh_token", refresh_token: refresh_token ?? "" };
  const { id_token } = (await (await site.post("/oauth2/token", form)).json()) as Record<string, string>;
  const claims = JSON.parse(Buffer.from(id_token?.split(".")[1] ?? "", "base64url").toString());
  assert.equal(claims.name, "Countess");
});

test("an app client that lists no attributes may write all but the marks that an address is verified", async () => {
  const Schema = [
    { Name: "role", AttributeDataType: "String", Mutable: true },
    { Name: "tenant", AttributeDataType: "String", Mutable: false },
  ];
  const { update, user } = await signedIn({ pool: { Schema } });
  await call("UpdateUserAttributes", update({ "custom:role": "admin" }));
  assert.equal((await user())["custom:role"], "admin");
  for (const [change, words] of [
    [
      { email_verified: "true" },
      "NotAuthorizedException: A client attempted to write unauthorized attribute",
    ],
    [{ identities: "[]" }, "NotAuthorizedException: A client attempted to write unauthorized attribute"],
    [{ sub: "mine" }, "InvalidParameterException: Cannot modify the non-mutable attribute sub"],
    [
      { "custom:tenant": "x" },
      "InvalidParameterException: user.custom:tenant: Attribute cannot be updated.\n",
    ],
    [
      { "custom:none": "x" },
      "InvalidParameterException: user.custom:none: Attribute does not exist in the schema.\n",
    ],
  ] as const) {
    assert.equal(await refused("UpdateUserAttributes", update(change)), `400 ${words}`);
  }
});

test("an address that changes is unverified until its code comes", async () => {
  const { AccessToken, update, user, email } = await signedIn({
    pool: { AutoVerifiedAttributes: ["email"] },
  });
  const address = `new-${email}`;
  assert.deepEqual(await call("UpdateUserAttributes", update({ email: address })), {
    CodeDeliveryDetailsList: [{ AttributeName: "email", DeliveryMedium: "EMAIL", Destination: "n***@a***" }],
  });
  assert.equal((await user()).email, address);
  assert.equal((await user()).email_verified, "false");
  const verify = (Code: string) => ({ AccessToken, AttributeName: "email", Code });
  const wrong = (await codeFor(address)) === "000000" ? "000001" : "000000";
  assert.equal(
    await refused("VerifyUserAttribute", verify(wrong)),
    "400 CodeMismatchException: Invalid verification code provided, please try again.",
  );
  assert.deepEqual(await call("VerifyUserAttribute", verify(await codeFor(address))), {});
  assert.equal((await user()).email_verified, "true");
  // A code works once.
  assert.equal(
    await refused("VerifyUserAttribute", verify(await codeFor(address))),
    "400 ExpiredCodeException: Invalid code provided, please request a code again.",
  );
});

test("an address that must be verified first stays until its code comes", async () => {
  const { AccessToken, update, user, email } = await signedIn({
    pool: {
      AutoVerifiedAttributes: ["email"],
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ["email"] },
    },
  });
  const address = `new-${email}`;
  await call("UpdateUserAttributes", update({ email: address, name: "Countess" }));
  const { email: now, email_verified, name } = await user();
  assert.deepEqual({ now, email_verified, name }, { now: email, email_verified: "true", name: "Countess" });
  await call("VerifyUserAttribute", { AccessToken, AttributeName: "email", Code: await codeFor(address) });
  assert.equal((await user()).email, address);
  assert.equal((await user()).email_verified, "true");
});

test("a user asks for a code for an address of theirs", async () => {
  const { AccessToken, update, email } = await signedIn();
  const ask = (AttributeName: string) => ({ AccessToken, AttributeName });
  const before = (await sentMessages()).length;
  await call("UpdateUserAttributes", update({ email: `new-${email}` }));
  assert.equal((await sentMessages()).length, before); // the pool verifies no e-mail by itself
  assert.deepEqual(await call("GetUserAttributeVerificationCode", ask("email")), {
    CodeDeliveryDetails: { AttributeName: "email", DeliveryMedium: "EMAIL", Destination: "n***@a***" },
  });
  await call("VerifyUserAttribute", { ...ask("email"), Code: await codeFor(`new-${email}`) });
  assert.equal(
    await refused("GetUserAttributeVerificationCode", ask("phone_number")),
    "400 InvalidParameterException: User does not have the attribute phone_number",
  );
  assert.equal(
    await refused("GetUserAttributeVerificationCode", ask("name")),
    "400 InvalidParameterException: Attribute name cannot be verified",
  );
});

test("an address to sign in with belongs to one user", async () => {
  const { deployed, update, email } = await signedIn({ pool: { UsernameAttributes: ["email"] } }).catch(() =>
    signedIn({ pool: { AliasAttributes: ["email"], AutoVerifiedAttributes: ["email"] } }),
  );
  const other = `bob-${email}`;
  await addUser(deployed, "bob", { email: other, email_verified: "true" });
  const { CodeDeliveryDetailsList } = await call("UpdateUserAttributes", update({ email: other }));
  assert.equal(CodeDeliveryDetailsList.length, 1);
  const { AccessToken } = update({});
  assert.equal(
    await refused("VerifyUserAttribute", { AccessToken, AttributeName: "email", Code: await codeFor(other) }),
    "400 AliasExistsException: An account with the given email already exists.",
  );
});

test("a user deletes what the app client may write and the pool does not require", async () => {
  const Schema = [{ Name: "name", Required: true, AttributeDataType: "String", Mutable: true }];
  const { AccessToken, user } = await signedIn({
    pool: { Schema },
    client: { WriteAttributes: ["name", "email"] },
  });
  const remove = (...UserAttributeNames: string[]) => ({ AccessToken, UserAttributeNames });
  assert.equal(
    await refused("DeleteUserAttributes", remove("nickname")),
    "400 NotAuthorizedException: A client attempted to write unauthorized attribute",
  );
  assert.equal(
    await refused("DeleteUserAttributes", remove("name")),
    "400 InvalidParameterException: Invalid user attributes: user.name: The attribute is required\n",
  );
  assert.deepEqual(await call("DeleteUserAttributes", remove("email")), {});
  assert.deepEqual(Object.keys(await user()).sort(), ["name", "sub"]);
});

test("a user changes their password with the old one", async () => {
  const { AccessToken, deployed } = await signedIn();
  const ProposedPassword = "Battery-staple-2";
  const change = (PreviousPassword: string, proposed = ProposedPassword) => ({
    AccessToken,
    PreviousPassword,
    ProposedPassword: proposed,
  });
  assert.equal(
    await refused("ChangePassword", { AccessToken, ProposedPassword }),
    "400 InvalidParameterException: Missing required parameter OldPassword",
  );
  assert.equal(
    await refused("ChangePassword", change("Guess-1234", "short")),
    "400 NotAuthorizedException: Incorrect username or password.",
  );
  assert.equal(
    await refused("ChangePassword", change(PASSWORD, "battery-staple-2")),
    "400 InvalidPasswordException: Password does not conform to policy: Password must have uppercase characters",
  );
  assert.deepEqual(await call("ChangePassword", change(PASSWORD)), {});
  await call("InitiateAuth", passwordAuth(deployed, "ada", ProposedPassword));
});

test("a user of an identity provider has no password to change", async () => {
  const site = await Site.deploy();
  const { access_token: AccessToken } = await site.signIn();
  assert.equal(
    await refused("ChangePassword", { AccessToken, PreviousPassword: PASSWORD, ProposedPassword: PASSWORD }),
    "400 NotAuthorizedException: Incorrect username or password.",
  );
});

test("a user deletes themselves, and their sessions end", async () => {
  const site = await Site.deploy();
  const { UserPoolId } = site.deployed;
  const { access_token: AccessToken, refresh_token } = await site.signIn();
  assert.deepEqual(await call("DeleteUser", { AccessToken }), {});
  assert.deepEqual((await cognito("ListUsers", { UserPoolId })).Users, []);
  assert.equal(await refused("GetUser", { AccessToken }), "400 UserNotFoundException: User does not exist.");
  assert.equal(await site.userInfoStatus(AccessToken), 401);
  assert.equal(await site.refreshStatus(refresh_token), 400);
  // Whoever signs in again is a new user.
  const again = await site.signIn();
  assert.equal(await site.userInfoStatus(AccessToken), 401);
  assert.equal(await site.userInfoStatus(again.access_token), 200);
});
