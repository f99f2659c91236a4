import assert from "node:assert/strict";
import { test } from "node:test";
import { OTHER_ORGANIZATIONS, PERSONAL_TENANT } from "../../../lab/people/cast";
import { Entra, LOGIN, TENANT } from "./fixture";

const entra = new Entra();
const configuration = (authority: string) =>
  entra.fetch(`${LOGIN}/${authority}/v2.0/.well-known/openid-configuration`);
const keys = (authority: string) => entra.fetch(`${LOGIN}/${authority}/discovery/v2.0/keys`);

test("a tenant's OpenID configuration names the tenant's issuer and endpoints", async () => {
  const { status, headers, body } = await configuration(TENANT);

  assert.equal(status, 200);
  assert.equal(headers.get("Access-Control-Allow-Origin"), "*");
  assert.equal(headers.get("Cache-Control"), "max-age=86400, private");
  assert.equal(body.issuer, `${LOGIN}/${TENANT}/v2.0`);
  assert.equal(body.authorization_endpoint, `${LOGIN}/${TENANT}/oauth2/v2.0/authorize`);
  assert.equal(body.token_endpoint, `${LOGIN}/${TENANT}/oauth2/v2.0/token`);
  assert.equal(body.end_session_endpoint, `${LOGIN}/${TENANT}/oauth2/v2.0/logout`);
  assert.equal(body.jwks_uri, `${LOGIN}/${TENANT}/discovery/v2.0/keys`);
  assert.equal(body.userinfo_endpoint, "https://graph.microsoft.com/oidc/userinfo");
  assert.deepEqual(body.subject_types_supported, ["pairwise"]);
});

for (const authority of ["common", "organizations"]) {
  test(`the issuer of ${authority} is a template`, async () => {
    const { body } = await configuration(authority);

    assert.equal(body.issuer, `${LOGIN}/{tenantid}/v2.0`);
    assert.equal(body.token_endpoint, `${LOGIN}/${authority}/oauth2/v2.0/token`);
    assert.equal((await keys(authority)).body.keys[0].issuer, `${LOGIN}/{tenantid}/v2.0`);
  });
}

test("the issuer of consumers is the personal tenant's", async () => {
  const { body } = await configuration("consumers");

  assert.equal(body.issuer, `${LOGIN}/${PERSONAL_TENANT}/v2.0`);
  assert.equal(body.token_endpoint, `${LOGIN}/consumers/oauth2/v2.0/token`);
});

test("the other organisations and the personal tenant exist besides the home tenants", async () => {
  for (const tenant of [...Object.values(OTHER_ORGANIZATIONS), PERSONAL_TENANT]) {
    assert.equal((await configuration(tenant)).body.issuer, `${LOGIN}/${tenant}/v2.0`);
  }
});

test("every authority has the same keys, and no private ones", async () => {
  const { body } = await keys("common");
  const [key] = body.keys;

  assert.deepEqual(Object.keys(key), ["kty", "use", "kid", "n", "e", "issuer"]);
  assert.equal((await keys(TENANT)).body.keys[0].kid, key.kid);
});

test("a tenant id is read in any case", async () => {
  const tenant = OTHER_ORGANIZATIONS.contoso;

  assert.equal(
    (await configuration(tenant.toUpperCase())).body.issuer,
    (await configuration(tenant)).body.issuer,
  );
});

test("an unknown tenant is refused with AADSTS90002", async () => {
  const { status, body } = await configuration("nobody.example");

  assert.equal(status, 400);
  assert.equal(body.error, "invalid_tenant");
  assert.match(body.error_description, /^AADSTS90002: Tenant 'nobody\.example' not found\./);
});
