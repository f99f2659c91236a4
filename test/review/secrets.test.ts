import assert from "node:assert/strict";
import { test } from "node:test";
import { Secrets } from "../../review/secrets";
import { Secret, UNKNOWN } from "../../review/value";

const SECRET = "s3cr3t-of-the-test";

function hidden(value: unknown, marks: unknown = {}, unknown: unknown = {}) {
  const secrets = new Secrets();
  secrets.learn(value, marks);
  return { shown: secrets.hide(value, marks, unknown), secrets };
}

test("what Terraform marks is hidden", () => {
  const { shown } = hidden({ a: SECRET, b: "x" }, { a: true });
  assert.deepEqual(shown, { a: new Secret(SECRET), b: "x" });
  assert.ok(!JSON.stringify(shown).includes(SECRET));
});

for (const name of [
  "client_secret",
  "password",
  "private_key",
  "api_key",
  "signing_keys",
  "access_token_value_token",
  "client_assertion",
]) {
  test(`${name} is hidden though nothing marks it`, () => {
    const { shown } = hidden({ [name]: SECRET });
    assert.ok(!JSON.stringify(shown).includes(SECRET), JSON.stringify(shown));
  });
}

for (const name of [
  "token_endpoint",
  "password_policy",
  "id_token_issuance_enabled",
  "token_url",
  "requested_access_token_version",
  "preferredTokenSigningKeyThumbprint",
  "tokenEncryptionKeyId",
  "encrypts_assertions",
]) {
  test(`${name} is shown: it only sounds like a secret`, () => {
    assert.deepEqual(hidden({ [name]: "https://a" }).shown, { [name]: "https://a" });
  });
}

test("a secret is hidden wherever else it occurs, also inside a text", () => {
  const { shown } = hidden({
    client_secret: SECRET,
    description: `made with ${SECRET}`,
    nested: [{ note: SECRET }],
  });
  assert.ok(!JSON.stringify(shown).includes(SECRET));
});

test("an unset secret is not hidden, because it matters that it is empty", () => {
  const nothing = { client_secret: "", password: [], private_key: {} };
  assert.deepEqual(hidden(nothing).shown, nothing);
});

test("a switch or a number whose name sounds like a secret is shown", () => {
  const values = { generate_secret: true, temporary_password_validity_days: 7 };
  assert.deepEqual(hidden(values).shown, values);
});

test("an unknown value is neither hidden nor left out", () => {
  const { shown } = hidden({ name: "a" }, { secret: true }, { id: true, inner: { secret: true } });
  assert.deepEqual(shown, { name: "a", id: UNKNOWN, inner: { secret: UNKNOWN } });
});

test("a message loses the secrets in it", () => {
  const { secrets } = hidden({ a: SECRET }, { a: true });
  assert.equal(
    secrets.redact(`failed with ${SECRET} twice ${SECRET}`),
    "failed with (secret) twice (secret)",
  );
});

test("a short secret is not searched for elsewhere", () => {
  assert.deepEqual(hidden({ password: "abc", name: "abc" }).shown, {
    password: new Secret("abc"),
    name: "abc",
  });
});

test("the value of a header may be a credential, and its name is none", () => {
  const { shown } = hidden({
    custom_headers: [{ header: "Authorization", value: SECRET }],
    value: "shown here",
  });
  assert.deepEqual(shown, {
    custom_headers: [{ header: "Authorization", value: new Secret(SECRET) }],
    value: "shown here",
  });
});
