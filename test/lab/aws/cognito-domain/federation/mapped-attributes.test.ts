import assert from "node:assert/strict";
import { test } from "node:test";
import {
  mappedAttributes,
  userIdOf,
} from "../../../../../lab/aws/cognito-domain/federation/mapped-attributes";
import { OIDC_ERRORS } from "../../../../../lab/aws/cognito-domain/federation/oidc-errors";
import type { Claims } from "../../../../../lab/aws/cognito-domain/federation/provider";
import type { PoolUser } from "../../../../../lab/aws/user-pools/pool-user";
import type { SchemaAttribute } from "../../../../../lab/aws/user-pools/types";

const idp = (AttributeMapping: Record<string, string>) =>
  ({ ProviderName: "Microsoft", ProviderType: "OIDC", AttributeMapping }) as const;

const provider = idp({ username: "sub", email: "email", name: "name", picture: "picture" });
const claims: Claims = { sub: "1", email: "ada@acme.example", name: "Ada" };
const schema: SchemaAttribute[] = ["email", "name", "picture"].map((Name) => ({ Name, Mutable: true }));
const known: PoolUser = {
  username: "Microsoft_1",
  enabled: true,
  status: "EXTERNAL_PROVIDER",
  sub: "1",
  attributes: {},
  identities: [],
  groups: [],
  roles: [],
  preferredRole: undefined,
};
const target = { schema, client: {}, user: undefined, skipsUnwritable: false, errors: OIDC_ERRORS };

function refusal(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    assert.equal((error as Error).name, "SignInError");
    return (error as Error).message;
  }
  return assert.fail("it passes");
}

test("the mapped claim identifies the person, and is required", () => {
  assert.equal(userIdOf(provider, claims), "1");
  assert.equal(userIdOf(idp({ username: "oid" }), { ...claims, oid: 7 }), "7");
  assert.equal(userIdOf(idp({}), claims), "1");
  for (const oid of [undefined, null, ""]) {
    assert.equal(
      refusal(() => userIdOf(idp({ username: "oid" }), { ...claims, oid })),
      "username attribute mapping required",
    );
  }
});

test("only mapped attributes with a value are written; an address is unverified by default", () => {
  assert.deepEqual(mappedAttributes(provider, { ...claims, tid: "x", picture: null }, target), {
    email: "ada@acme.example",
    email_verified: "false",
    name: "Ada",
  });
  const verifying = idp({ email: "email", email_verified: "email_verified" });
  assert.deepEqual(mappedAttributes(verifying, { ...claims, email_verified: true }, target), {
    email: "ada@acme.example",
    email_verified: "true",
  });
});

test("an address is unverified again after each sign-in that doesn't say otherwise", () => {
  const user = { ...known, attributes: { email: "ada@acme.example", email_verified: "true" } };
  assert.equal(mappedAttributes(provider, claims, { ...target, user }).email_verified, "false");
  const { email: _, ...withoutEmail } = claims;
  assert.equal(mappedAttributes(provider, withoutEmail, { ...target, user }).email_verified, undefined);
});

test("every value becomes text", () => {
  const mapped = (value: Claims[string]) =>
    mappedAttributes(idp({ name: "name" }), { sub: "1", name: value }, target).name;
  assert.equal(mapped(1.5), "1.5");
  assert.equal(mapped(false), "false");
  assert.equal(mapped(["a b/c", "d"]), "[a+b%2Fc, d]");
  assert.equal(mapped({ a: 1 }), '{"a":1}');
});

test("a value that is too long for its attribute is refused", () => {
  const long = "x".repeat(2049);
  assert.equal(
    refusal(() => mappedAttributes(provider, { ...claims, picture: long }, target)),
    "user.picture: String must be no longer than 2048 characters\n ",
  );
  const tight = [{ Name: "name", StringAttributeConstraints: { MinLength: "4", MaxLength: "5" } }];
  const into = { ...target, schema: tight };
  assert.equal(
    refusal(() => mappedAttributes(provider, claims, into)),
    "user.name: String must be no shorter than 4 characters\n ",
  );
  mappedAttributes(provider, { ...claims, name: "Grace", picture: long }, into);
});

test("an immutable attribute is written by the first sign-in and refused by each later one", () => {
  const immutable = [{ Name: "email", Mutable: false }];
  mappedAttributes(provider, claims, { ...target, schema: immutable });
  assert.equal(
    refusal(() =>
      mappedAttributes(provider, claims, {
        ...target,
        schema: immutable,
        user: { ...known, attributes: { email: "ada@acme.example" } },
      }),
    ),
    "user.email: Attribute cannot be updated.\n ",
  );
  const { email: _, ...withoutEmail } = claims;
  mappedAttributes(provider, withoutEmail, { ...target, schema: immutable, user: known });
});

test("a required attribute must come from the provider, or from an earlier sign-in", () => {
  const required = ["sub", "email", "name", "family_name"].map((Name) => ({ Name, Required: true }));
  const into = { ...target, schema: required };
  assert.equal(
    refusal(() => mappedAttributes(provider, { sub: "1" }, into)),
    "attributes required: [email, name, family_name]",
  );
  mappedAttributes(provider, claims, {
    ...into,
    user: { ...known, attributes: { family_name: "Lovelace" } },
  });
});

test("the app client must be able to write what is mapped, except for what Cognito itself writes", () => {
  const mapping = idp({ email: "email", email_verified: "email_verified" });
  const verified = { ...claims, email_verified: true };
  const writing = (WriteAttributes: string[]) => ({ ...target, client: { WriteAttributes } });
  mappedAttributes(mapping, verified, writing(["email"]));
  mappedAttributes(mapping, verified, writing([]));
  assert.equal(
    refusal(() => mappedAttributes(mapping, verified, writing(["name"]))),
    "A client attempted to write unauthorized attribute",
  );
  mappedAttributes(mapping, { sub: "1" }, writing(["name"]));
});

test("on the other side of the switch, what the app client may not write is left out in silence", () => {
  const mapping = idp({ email: "email", name: "name" });
  const into = { ...target, client: { WriteAttributes: ["name"] }, skipsUnwritable: true };
  assert.deepEqual(mappedAttributes(mapping, claims, into), { name: "Ada" });
});

test("a claim whose name is a URL fills a custom attribute like any other", () => {
  const claim = "https://acme.example/tenant_id";
  const into = { ...target, schema: [...schema, { Name: "custom:tenant_id", Mutable: true }] };
  const mapping = idp({ "custom:tenant_id": claim });
  assert.deepEqual(mappedAttributes(mapping, { ...claims, [claim]: "fab" }, into), {
    "custom:tenant_id": "fab",
  });
  assert.deepEqual(mappedAttributes(mapping, claims, into), {});
});
