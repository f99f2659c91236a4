import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeJwt } from "jose";
import type { Switches } from "../../../../../lab/switches";
import { ada, Fixture } from "../fixture";

const CLAIM = "https://acme.example/tenant_id";
const ATTRIBUTE = "custom:tenant_id";

/** A pool with a custom attribute that is mapped from a claim whose name is a URL. */
const open = (switches: Partial<Switches> = {}) =>
  Fixture.open((backend) => {
    backend.schema.push({ Name: ATTRIBUTE, Mutable: true });
    const { Microsoft } = backend.providers;
    if (Microsoft === undefined) return;
    backend.providers.Microsoft = {
      ...Microsoft,
      AttributeMapping: { ...Microsoft.AttributeMapping, [ATTRIBUTE]: CLAIM },
    };
  }, switches);

const storedIn = ({ backend }: Fixture) => [...backend.users.values()][0]?.attributes[ATTRIBUTE];

test("a custom attribute is mapped at every sign-in anew", async () => {
  const fixture = await open();
  await fixture.signIn({ ...ada, [CLAIM]: "fab" });
  assert.equal(storedIn(fixture), "fab");
  await fixture.signIn({ ...ada, [CLAIM]: "con" });
  assert.equal(storedIn(fixture), "con");
  await fixture.signIn(ada);
  assert.equal(storedIn(fixture), "con", "without the claim it stays");
});

const OF_ID_TOKEN = { idToken: { [CLAIM]: "of the ID token" } };
const OF_USER_INFO = { userInfo: { [CLAIM]: "of userInfo" } };
const OF_BOTH = { ...OF_ID_TOKEN, ...OF_USER_INFO };
for (const [cognitoMapsClaimsOf, ofIdToken, ofUserInfo, ofBoth] of [
  ["id_token first", "of the ID token", "of userInfo", "of the ID token"],
  ["userInfo first", "of the ID token", "of userInfo", "of userInfo"],
  ["userInfo", undefined, "of userInfo", "of userInfo"],
  ["id_token", "of the ID token", undefined, "of the ID token"],
] as const) {
  test(`claims of ${cognitoMapsClaimsOf} are mapped`, async () => {
    for (const [signIn, value] of [
      [OF_ID_TOKEN, ofIdToken],
      [OF_USER_INFO, ofUserInfo],
      [OF_BOTH, ofBoth],
    ] as const) {
      const fixture = await open({ cognitoMapsClaimsOf });
      await fixture.signIn({ sub: ada.sub }, signIn);
      assert.equal(storedIn(fixture), value);
    }
  });
}

test("tenant and object ID of Entra come from the ID token, since its userInfo has neither", async () => {
  const fixture = await Fixture.open((backend) => {
    const { Microsoft } = backend.providers;
    if (Microsoft === undefined) return;
    const AttributeMapping = { ...Microsoft.AttributeMapping, "custom:tid": "tid", "custom:oid": "oid" };
    backend.schema.push({ Name: "custom:tid", Mutable: true }, { Name: "custom:oid", Mutable: true });
    backend.providers.Microsoft = { ...Microsoft, AttributeMapping };
  });
  await fixture.signIn(ada, { idToken: { tid: "a tenant", oid: "an object" } });
  const { attributes } = [...fixture.backend.users.values()][0] ?? assert.fail("nobody");
  assert.equal(attributes["custom:tid"], "a tenant");
  assert.equal(attributes["custom:oid"], "an object");
});

test("a token of the provider can be mapped, up to what an attribute holds", async () => {
  for (const [token, isTooLong] of [
    ["id_token", false],
    ["access_token", false],
    ["id_token", true],
  ] as const) {
    const fixture = await Fixture.open((backend) => {
      backend.schema.push({ Name: ATTRIBUTE, Mutable: true });
      const { Microsoft } = backend.providers;
      if (Microsoft) backend.providers.Microsoft = { ...Microsoft, AttributeMapping: { [ATTRIBUTE]: token } };
    });
    if (isTooLong) {
      assert.equal(
        await fixture.refusal(ada, { idToken: { padding: "x".repeat(2048) } }),
        `user.${ATTRIBUTE}: String must be no longer than 2048 characters\n `,
      );
    } else {
      await fixture.signIn();
      assert.ok(storedIn(fixture), token);
    }
  }
});

for (const [scope, read, isThere] of [
  ["openid profile", [], true],
  ["openid profile", [ATTRIBUTE], true],
  ["openid profile", ["name"], false],
  ["openid", [ATTRIBUTE], true],
  ["openid email", ["email", "email_verified", ATTRIBUTE], false],
] as const) {
  const reader = read.length === 0 ? "every attribute" : read.join(", ");
  test(`an ID token for ${scope} of an app client that reads ${reader} ${isThere ? "has" : "lacks"} it`, async () => {
    const fixture = await open();
    await fixture.deploy(({ clients, schema }) => {
      schema.push({ Name: "email_verified", Mutable: true });
      clients.web = { ...clients.web, ReadAttributes: [...read] };
    });
    const callback = await fixture.signIn({ ...ada, [CLAIM]: "fab" }, {}, { query: { scope } });
    const answer = await fixture.post("/oauth2/token", {
      grant_type: "authorization_code",
      client_id: "web",
      code: String(callback.searchParams.get("code")),
      redirect_uri: "https://app.example/cb",
    });
    const { id_token, access_token } = (await answer.json()) as { id_token: string; access_token: string };
    assert.equal(decodeJwt(id_token)[ATTRIBUTE], isThere ? "fab" : undefined);
    assert.equal(decodeJwt(access_token)[ATTRIBUTE], undefined, "an access token never has attributes");
  });
}
