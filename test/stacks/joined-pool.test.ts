import assert from "node:assert/strict";
import { test } from "node:test";
import type { Environment } from "../../environments/schema";
import { importsOf } from "../../stacks/imports";
import { environmentWith, MINIMAL } from "../support/environment";
import { synthesized } from "../support/synthesized";

const POOL = "eu-west-1_AbCdEf123";
const joined = (cognito: Partial<Environment["cognito"]> = {}) =>
  environmentWith({ cognito: { userPool: POOL, attributes: "none", ...cognito } });

test("a joined pool is read, and neither it nor its domain is declared", () => {
  const { data, resource } = synthesized(joined());
  assert.equal(data.aws_cognito_user_pool.cognito_pool.user_pool_id, POOL);
  assert.deepEqual(
    Object.keys(resource).filter((type) => type.startsWith("aws_cognito")),
    ["aws_cognito_identity_provider", "aws_cognito_user_pool_client"],
  );
  const provider = resource.aws_cognito_identity_provider["cognito_identity-provider"];
  assert.equal(provider.user_pool_id, POOL);
  assert.ok(provider.depends_on.includes("data.aws_cognito_user_pool.cognito_pool"));
  assert.equal(provider.lifecycle.prevent_destroy, true);
  assert.equal(resource.aws_cognito_user_pool_client["cognito_client-web"].user_pool_id, POOL);
});

test("a joined pool needs no app client", () => {
  const { resource, output } = synthesized(joined({ clients: {} }));
  assert.equal(resource.aws_cognito_user_pool_client, undefined);
  assert.deepEqual([output.client_ids.value, output.scopes.value], [{}, []]);
});

test("a pool that the stack has made is forgotten, and not destroyed, once the file joins it", () => {
  const lifecycle = { destroy: false };
  assert.deepEqual(synthesized(joined()).removed, [
    { from: "aws_cognito_user_pool_domain.cognito_domain", lifecycle },
    { from: "aws_cognito_user_pool.cognito_pool", lifecycle },
  ]);
  assert.equal(synthesized(MINIMAL).removed, undefined);
});

test("a plan refuses a joined pool with another domain, without a mapped attribute, or with one that Microsoft lacks", () => {
  const conditions = (environment: Environment) =>
    synthesized(environment).data.aws_cognito_user_pool.cognito_pool.lifecycle.postcondition;
  const [domain, attributes, required] = conditions(joined());
  assert.equal(domain.condition, '${coalesce(self.domain, "-") == "acme-dev"}');
  assert.match(
    domain.error_message,
    /^environments\/dev\.yaml cognito\.domain: is acme-dev, but the user pool /,
  );
  assert.match(
    attributes.condition,
    /setsubtract\(\["email","email_verified","name","given_name","family_name","picture"\], /,
  );
  assert.match(attributes.error_message, /lacks the attribute \$\{join/);
  assert.match(required.error_message, /requires \$\{join.*, which a sign-in with Microsoft does not give/);

  const [custom] = conditions(joined({ domain: { name: "login.acme.com" } }));
  assert.equal(custom.condition, '${coalesce(self.custom_domain, "-") == "login.acme.com"}');
  const names = { tenantId: "org", objectId: "person", accountType: "kind", former: [] };
  const [, named] = conditions(joined({ attributes: names }));
  assert.match(named.condition, /"custom:org","custom:person","custom:kind"/);
});

for (const [issuer, host] of [
  ["original", "cognito-idp.eu-west-1.amazonaws.com"],
  ["updated", "issuer-cognito-idp.eu-west-1.amazonaws.com"],
] as const) {
  test(`the outputs of a joined pool have its ${issuer} issuer`, () => {
    const { output } = synthesized(joined({ issuer }));
    const expected = `https://${host}/${POOL}`;
    assert.deepEqual(
      ["user_pool_id", "issuer", "discovery_url", "jwks_uri"].map((name) => output[name].value),
      [POOL, expected, `${expected}/.well-known/openid-configuration`, `${expected}/.well-known/jwks.json`],
    );
  });
}

test("identity provider and app clients of a joined pool are imported by its ID", () => {
  const clients = { web: "1h57kf5cpq17m0eml12example" };
  const environment = { ...joined(), adopt: { identityProvider: "Microsoft", clients } };
  assert.deepEqual(importsOf(environment), [
    { to: "aws_cognito_identity_provider.cognito_identity-provider", id: `${POOL}:Microsoft` },
    { to: "aws_cognito_user_pool_client.cognito_client-web", id: `${POOL}/${clients.web}` },
  ]);
  assert.deepEqual(
    importsOf({ ...joined(), adopt: { clients } }).map(({ id }) => id),
    [`${POOL}/${clients.web}`],
  );
});
