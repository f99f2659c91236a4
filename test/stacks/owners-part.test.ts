import assert from "node:assert/strict";
import { test } from "node:test";
import { ownersPartOf } from "../../stacks/owners-part";
import { environmentWith } from "../support/environment";
import { synthesized } from "../support/synthesized";

const POOL = "eu-west-1_AbCdEf123";
const joined = environmentWith({ cognito: { userPool: POOL, attributes: "none" } });
const names = { tenantId: "org", objectId: "person", accountType: "kind", former: [] };
const withAttributes = environmentWith({ cognito: { userPool: POOL, attributes: names } });

const WRITTEN = `["email", "name", "given_name", "family_name", "picture"]`;

test("the owner of a joined pool adds the identity provider, and what its app client must be able to write", () => {
  const { identityProvider, writeAttributes, terraform, cli } = ownersPartOf(joined);
  assert.deepEqual(
    [identityProvider, writeAttributes],
    ["Microsoft", ["email", "name", "given_name", "family_name", "picture"]],
  );
  assert.equal(
    terraform,
    `supported_identity_providers = ["COGNITO", "Microsoft"] # what it has, and "Microsoft"
write_attributes = ${WRITTEN} # only if it has a list: what it has, and these`,
  );
  assert.equal(
    cli,
    `aws cognito-idp describe-user-pool-client --region eu-west-1 --user-pool-id ${POOL} --client-id "$CLIENT_ID" \\
  --query UserPoolClient --output json |
  jq 'del(.ClientSecret, .CreationDate, .LastModifiedDate)
    | .SupportedIdentityProviders = ((.SupportedIdentityProviders // []) + ["Microsoft"] | unique)
    | if .WriteAttributes then .WriteAttributes = (.WriteAttributes + ${WRITTEN} | unique) else . end' > client.json
aws cognito-idp update-user-pool-client --region eu-west-1 --cli-input-json file://client.json`,
  );
});

test("an app client that nobody narrowed keeps its standard attributes once a custom one is named", () => {
  const { writeAttributes, cli, terraform } = ownersPartOf(withAttributes);
  assert.deepEqual(writeAttributes.slice(-3), ["custom:org", "custom:person", "custom:kind"]);
  assert.match(
    cli,
    /\.WriteAttributes = \(\(\.WriteAttributes \/\/ \["address", "birthdate", .*"zoneinfo"\]\) \+ \[/,
  );
  assert.match(terraform, /"custom:kind", "address", .*"zoneinfo"\] # what it has, or these$/);
});

test("an output has it, for a joined pool alone", () => {
  const { identityProvider, writeAttributes, terraform, cli } = ownersPartOf(joined);
  assert.deepEqual(synthesized(joined).output.owners_part.value, {
    identity_provider: identityProvider,
    write_attributes: writeAttributes,
    terraform,
    cli,
  });
  assert.equal(synthesized(environmentWith({})).output.owners_part, undefined);
});
