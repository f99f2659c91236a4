import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { Answer } from "../../../running-aws";
import { cognito, createPool, refusal } from "../../../shared-aws";

let UserPoolId: string;

before(async () => {
  UserPoolId = await createPool({ Schema: [{ Name: "tenant", AttributeDataType: "String", Mutable: true }] });
  for (const [Username, attributes] of Object.entries({
    ada: { email: "ada@acme.example", given_name: 'Ada "The Countess"', "custom:tenant": "acme" },
    bob: { email: "bob@acme.example", "custom:tenant": "acme" },
    Eve: { email: "eve@evil.example" },
  })) {
    await cognito("AdminCreateUser", {
      UserPoolId,
      Username,
      UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
    });
  }
  await cognito("AdminDisableUser", { UserPoolId, Username: "Eve" });
  await cognito("AdminSetUserPassword", {
    UserPoolId,
    Username: "bob",
    Password: "Correct-horse-1",
    Permanent: true,
  });
});

async function usernames(input: object): Promise<string[]> {
  const { Users } = await cognito("ListUsers", { UserPoolId, ...input });
  return Users.map(({ Username }: Answer) => Username);
}

test("a filter finds by what can be searched, as a whole or by its beginning", async () => {
  for (const [Filter, found] of [
    ["", ["ada", "bob", "Eve"]],
    ['email = "ada@acme.example"', ["ada"]],
    ['email^="bob"', ["bob"]],
    ['  email  ^=  "b"  ', ["bob"]],
    ['email = "ada"', []],
    ['given_name = "Ada \\"The Countess\\""', ["ada"]],
    ['family_name ^= ""', []],
    ['username = "eve"', []],
    ['username = "Eve"', ["Eve"]],
    ['status = "Disabled"', ["Eve"]],
    ['status = "disabled"', []],
    ['cognito:user_status = "confirmed"', ["bob"]],
    ['cognito:user_status ^= "FORCE"', ["ada", "Eve"]],
  ] as const) {
    assert.deepEqual(await usernames({ Filter }), found, Filter);
  }
  const { Users } = await cognito("ListUsers", { UserPoolId, Filter: 'username = "ada"' });
  const sub = Users[0].Attributes.find(({ Name }: Answer) => Name === "sub").Value;
  assert.deepEqual(await usernames({ Filter: `sub = "${sub}"` }), ["ada"]);
});

test("a filter that Cognito can't read is refused", async () => {
  for (const Filter of [
    "foo",
    'email like "x"',
    "email = ada",
    'email = "ada" or name = "x"',
    'email ^= "".".@x"',
    'email = "a',
  ]) {
    assert.equal(
      await refusal("ListUsers", { UserPoolId, Filter }),
      "400 InvalidParameterException: Error while parsing filter.",
      Filter,
    );
  }
  for (const name of ["custom:tenant", "phone_number_verified", "toString"]) {
    assert.equal(
      await refusal("ListUsers", { UserPoolId, Filter: `${name} = "acme"` }),
      `400 InvalidParameterException: Invalid search attribute: ${name}`,
    );
  }
});

test("users come with the attributes that are asked for, if everyone has them", async () => {
  const ask = (input: object) => cognito("ListUsers", { UserPoolId, ...input });
  const { Users } = await ask({ AttributesToGet: ["email"] });
  assert.deepEqual(
    Users.map(({ Attributes }: Answer) => Attributes),
    ["ada@acme.example", "bob@acme.example", "eve@evil.example"].map((Value) => [{ Name: "email", Value }]),
  );
  const [ada] = (await ask({ AttributesToGet: ["given_name"], Filter: 'username = "ada"' })).Users;
  assert.deepEqual(ada.Attributes, [{ Name: "given_name", Value: 'Ada "The Countess"' }]);
  const [first] = (await ask({ AttributesToGet: [] })).Users;
  assert.deepEqual(first.Attributes, []);
  for (const input of [
    { AttributesToGet: ["given_name"] },
    { AttributesToGet: ["email", "nonsense"] },
    { AttributesToGet: ["nonsense"], Filter: 'username = "nobody"' },
    // Everyone in the pool must have what can't be searched.
    { AttributesToGet: ["custom:tenant"], Filter: 'username = "ada"' },
  ]) {
    assert.equal(
      await refusal("ListUsers", { UserPoolId, ...input }),
      "400 InvalidParameterException: One or more requested attributes do not exist.",
    );
  }
});

test("a page has as many users as its limit says, and the token of the next one", async () => {
  const first = await cognito("ListUsers", { UserPoolId, Limit: 2 });
  assert.equal(first.Users.length, 2);
  assert.deepEqual(await usernames({ Limit: 2, PaginationToken: first.PaginationToken }), ["Eve"]);
  assert.equal((await cognito("ListUsers", { UserPoolId, Limit: 3 })).PaginationToken, undefined);
  assert.deepEqual(await usernames({ Limit: 0 }), ["ada", "bob", "Eve"]);
  assert.equal(
    await refusal("ListUsers", { UserPoolId, PaginationToken: "nonsense" }),
    "400 InvalidParameterException: Invalid pagination token.",
  );
  assert.match(
    await refusal("ListUsers", { UserPoolId, Limit: 61 }),
    /^400 InvalidParameterException: 1 validation error detected: Value '61' at 'limit'/,
  );
});
