import assert from "node:assert/strict";
import { test } from "node:test";
import { cognito, createPool, refusal } from "../../../shared-aws";

const toList = (attributes: Readonly<Record<string, string>>) =>
  Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));

/** A user of a new pool, with ways to change and read their attributes. */
async function createUser(attributes: Readonly<Record<string, string>>, pool: object = {}) {
  const UserPoolId = await createPool(pool);
  const user = { UserPoolId, Username: "ada" };
  await cognito("AdminCreateUser", { ...user, UserAttributes: toList(attributes) });
  const update = (changes: Readonly<Record<string, string>>) => ({
    ...user,
    UserAttributes: toList(changes),
  });
  return {
    ...user,
    update: (changes: Readonly<Record<string, string>>) =>
      cognito("AdminUpdateUserAttributes", update(changes)),
    refusedUpdate: (changes: Readonly<Record<string, string>>) =>
      refusal("AdminUpdateUserAttributes", update(changes)),
    async attributes() {
      const { UserAttributes } = await cognito("AdminGetUser", user);
      const { sub, ...others } = Object.fromEntries(
        UserAttributes.map(({ Name, Value }: { Name: string; Value: string }) => [Name, Value]),
      );
      assert.match(sub, /^[0-9a-f-]{36}$/);
      return others;
    },
  };
}

test("an update changes what it names, and deletes what it gives no text", async () => {
  const user = await createUser({ name: "Ada", nickname: "A" });
  assert.deepEqual(await user.update({ name: "Ada Lovelace", nickname: "", locale: "en" }), {});
  assert.deepEqual(await user.attributes(), { name: "Ada Lovelace", locale: "en" });
});

test("an address that changes is unverified, unless the update says that it is verified", async () => {
  const user = await createUser({ email: "ada@acme.example", email_verified: "true" });
  await user.update({ email: "ada@acme.example", name: "Ada" });
  assert.equal((await user.attributes()).email_verified, "true");
  await user.update({ email: "lovelace@acme.example" });
  assert.equal((await user.attributes()).email_verified, "false");
  await user.update({ email_verified: "true" });
  await user.update({ email: "king@acme.example", email_verified: "true" });
  assert.deepEqual(await user.attributes(), {
    email: "king@acme.example",
    email_verified: "true",
    name: "Ada",
  });
});

test("an update that Cognito refuses changes nothing", async () => {
  const user = await createUser(
    { name: "Ada", "custom:id": "1" },
    {
      Schema: [
        { Name: "name", Required: true },
        { Name: "id", AttributeDataType: "String", Mutable: false },
        {
          Name: "tag",
          AttributeDataType: "String",
          Mutable: true,
          StringAttributeConstraints: { MinLength: "2" },
        },
      ],
    },
  );
  for (const [changes, message] of [
    [{ "custom:role": "root" }, "user.custom:role: Attribute does not exist in the schema.\n"],
    [
      { "custom:role": "root", other: "x" },
      "user.custom:role: Attribute does not exist in the schema.\nuser.other: Attribute does not exist in the schema.\n",
    ],
    [{ "custom:id": "2" }, "user.custom:id: Attribute cannot be updated.\n"],
    [{ "custom:tag": "x" }, "user.custom:tag: String must be no shorter than 2 characters\n"],
    [{ name: "" }, "user.name: The attribute is required\n"],
    [{ sub: "1" }, "Cannot modify the non-mutable attribute sub"],
    [{ identities: "[]" }, "user.identities: Attribute does not exist in the schema.\n"],
    [{ nickname: "x", email: "nonsense" }, "Invalid email address format."],
    [{ email_verified: "true" }, "Attribute value for email must not be null"],
  ] as const) {
    assert.equal(await user.refusedUpdate(changes), `400 InvalidParameterException: ${message}`);
  }
  assert.deepEqual(await user.attributes(), { name: "Ada", "custom:id": "1" });
});

test("a deletion takes attributes that the user has, and passes over those that they have not", async () => {
  const { UserPoolId, Username, ...user } = await createUser({
    email: "ada@acme.example",
    email_verified: "true",
    nickname: "A",
  });
  const remove = (...UserAttributeNames: string[]) => ({ UserPoolId, Username, UserAttributeNames });
  assert.deepEqual(await cognito("AdminDeleteUserAttributes", remove("email", "locale")), {});
  assert.deepEqual(await user.attributes(), { nickname: "A" });
  assert.equal(
    await refusal("AdminDeleteUserAttributes", remove("nickname", "custom:foo", "custom:bar")),
    "400 InvalidParameterException: Invalid user attributes: user.custom:foo: Attribute does not exist in the schema.\nuser.custom:bar: Attribute does not exist in the schema.\n",
  );
  assert.equal(
    await refusal("AdminDeleteUserAttributes", remove("sub")),
    "400 InvalidParameterException: Cannot modify the non-mutable attribute sub",
  );
  assert.deepEqual(await user.attributes(), { nickname: "A" });
});

test("a new address that must be verified first needs a message, which the lab doesn't send", async () => {
  const user = await createUser(
    { email: "ada@acme.example", email_verified: "true" },
    {
      AutoVerifiedAttributes: ["email"],
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ["email"] },
    },
  );
  assert.equal(
    await user.refusedUpdate({ email: "new@acme.example" }),
    "400 UnknownOperationException: The lab's Cognito does not have verification messages: set email_verified to true in the same request.",
  );
  await user.update({ email: "new@acme.example", email_verified: "true" });
  assert.equal((await user.attributes()).email, "new@acme.example");
});

test("a verified address moves to the user who gets it, and a username stays", async () => {
  const user = await createUser(
    { email: "shared@acme.example", email_verified: "true" },
    { AliasAttributes: ["email"] },
  );
  const { UserPoolId } = user;
  await cognito("AdminCreateUser", { UserPoolId, Username: "bob" });
  await cognito("AdminUpdateUserAttributes", {
    UserPoolId,
    Username: "bob",
    UserAttributes: toList({ email: "shared@acme.example", email_verified: "true" }),
  });
  assert.equal((await user.attributes()).email_verified, "false");

  const named = await createPool({ UsernameAttributes: ["email"] });
  for (const Username of ["ada@acme.example", "bob@acme.example"]) {
    await cognito("AdminCreateUser", { UserPoolId: named, Username });
  }
  assert.equal(
    await refusal("AdminUpdateUserAttributes", {
      UserPoolId: named,
      Username: "bob@acme.example",
      UserAttributes: toList({ email: "ada@acme.example" }),
    }),
    "400 AliasExistsException: An account with the given email already exists.",
  );
});
