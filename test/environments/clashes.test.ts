import assert from "node:assert/strict";
import { test } from "node:test";
import { minimal, mistakesOf } from "./folder";

const CERTIFICATE = "arn:aws:acm:us-east-1:123456789012:certificate/5a1e";
const withHost = (name: string, host: string) =>
  minimal(name).replace(`domain: ${name}`, `domain: { name: ${host}, certificateArn: "${CERTIFICATE}" }`);
const withAuth0 = (name: string, auth0: string) => minimal(name).replace("domain: acme.eu.auth0.com", auth0);
const withState = (name: string, key = "") =>
  `${minimal(name)}state: { s3: { bucket: acme-state, region: eu-west-1${key} } }\n`;

test("lets environments share tenants, account and region", () => {
  assert.deepEqual(mistakesOf({ "dev.yaml": minimal("dev"), "prod.yaml": minimal("prod") }), []);
});

test("refuses one prefix twice in a region", () => {
  assert.deepEqual(mistakesOf({ "dev.yaml": minimal("acme"), "prod.yaml": minimal("acme") }), [
    'environments/prod.yaml:6:11 cognito.domain: is "acme", but must differ from cognito.domain of environments/dev.yaml: a prefix can be taken once in a region',
  ]);
});

test("takes one prefix in two regions", () => {
  const other = minimal("acme").replace("eu-west-1", "us-east-1");
  assert.deepEqual(mistakesOf({ "dev.yaml": minimal("acme"), "prod.yaml": other }), []);
});

test("refuses one custom domain for two user pools, whatever their regions", () => {
  const other = withHost("prod", "login.acme.com").replace("eu-west-1", "us-east-1");
  assert.deepEqual(mistakesOf({ "dev.yaml": withHost("dev", "login.acme.com"), "prod.yaml": other }), [
    'environments/prod.yaml:6:19 cognito.domain.name: is "login.acme.com", but must differ from cognito.domain.name of environments/dev.yaml: a host name leads to one place',
  ]);
});

test("refuses one custom domain for two Auth0 tenants", () => {
  const dev = withAuth0("dev", "domain: dev.eu.auth0.com, customDomain: login.acme.com");
  const prod = withAuth0("prod", "domain: prod.eu.auth0.com, customDomain: login.acme.com");
  assert.deepEqual(mistakesOf({ "dev.yaml": dev, "prod.yaml": prod }), [
    'environments/prod.yaml:2:51 auth0.customDomain: is "login.acme.com", but must differ from auth0.customDomain of environments/dev.yaml: a host name leads to one place',
  ]);
});

test("takes the custom domain of an Auth0 tenant that two environments share", () => {
  const auth0 = "domain: acme.eu.auth0.com, customDomain: login.acme.com";
  assert.deepEqual(
    mistakesOf({ "dev.yaml": withAuth0("dev", auth0), "prod.yaml": withAuth0("prod", auth0) }),
    [],
  );
});

test("refuses one custom domain for Auth0 and Cognito", () => {
  const source = withHost("dev", "login.acme.com").replace(
    "auth0.com }",
    "auth0.com, customDomain: login.acme.com }",
  );
  assert.deepEqual(mistakesOf({ "dev.yaml": source }), [
    'environments/dev.yaml:6:19 cognito.domain.name: is "login.acme.com", but must differ from auth0.customDomain of environments/dev.yaml: a host name leads to one place',
  ]);
});

test("refuses one state for two environments", () => {
  const key = ", key: terraform.tfstate";
  assert.deepEqual(mistakesOf({ "dev.yaml": withState("dev", key), "prod.yaml": withState("prod", key) }), [
    "environments/prod.yaml:8:14 state.s3: is a map, but must differ from state.s3 of environments/dev.yaml: with one state for both, each would destroy what the other has",
  ]);
});

test("refuses a state that is another's by default", () => {
  const files = {
    "dev.yaml": withState("dev"),
    "prod.yaml": withState("prod", ", key: dev/terraform.tfstate"),
  };
  assert.equal(mistakesOf(files).length, 1);
});

test("takes one bucket for the states of two environments", () => {
  assert.deepEqual(mistakesOf({ "dev.yaml": withState("dev"), "prod.yaml": withState("prod") }), []);
});

test("refuses two app registrations of one name in one tenant", () => {
  const named = (name: string, displayName: string) =>
    minimal(name).replace("000001 }", `000001, displayName: ${displayName} }`);
  assert.deepEqual(mistakesOf({ "dev.yaml": named("dev", "Acme"), "prod.yaml": named("prod", "ACME") }), [
    'environments/prod.yaml:1:75 microsoft.displayName: is "ACME", but must differ from microsoft.displayName of environments/dev.yaml: a second app registration of that name in one tenant is refused, so that nobody mistakes one for the other',
  ]);
});

test("refuses one name for two connections of an Auth0 tenant, in one file too", () => {
  const work = "domain: acme.eu.auth0.com, connections: { waad: work }";
  assert.deepEqual(mistakesOf({ "dev.yaml": withAuth0("dev", work), "prod.yaml": withAuth0("prod", work) }), [
    'environments/prod.yaml:2:58 auth0.connections.waad: is "work", but must differ from auth0.connections.waad of environments/dev.yaml: an Auth0 tenant has each connection name once',
  ]);
  const both = "domain: acme.eu.auth0.com, connections: { windowslive: work, waad: work }";
  assert.deepEqual(mistakesOf({ "dev.yaml": withAuth0("dev", both) }), [
    'environments/dev.yaml:2:77 auth0.connections.waad: is "work", but must differ from auth0.connections.windowslive of environments/dev.yaml: an Auth0 tenant has each connection name once',
  ]);
});

test("refuses the name of a connection that is another's by default", () => {
  const taken = withAuth0("prod", "domain: acme.eu.auth0.com, connections: { waad: dev-waad }");
  assert.equal(mistakesOf({ "dev.yaml": minimal("dev"), "prod.yaml": taken }).length, 1);
});

test("takes one name for connections of two Auth0 tenants", () => {
  const work = (tenant: string) => `domain: ${tenant}.eu.auth0.com, connections: { waad: work }`;
  assert.deepEqual(
    mistakesOf({
      "dev.yaml": withAuth0("dev", work("dev")),
      "prod.yaml": withAuth0("prod", work("prod")),
    }),
    [],
  );
});

test("refuses names that differ in case alone", () => {
  assert.deepEqual(mistakesOf({ "Dev.yaml": minimal("one"), "dev.yaml": "[" }), [
    'environments/dev.yaml:1:1 file name: is "dev.yaml", but must differ from environments/Dev.yaml: some file systems treat names that differ in case alone as one',
    "environments/dev.yaml:1:2 file: is not YAML: Flow sequence must end with a ]",
  ]);
});

test("compares files that have other mistakes", () => {
  const source = minimal("acme").replace("logoutUrls: []", "logoutUrls: none");
  assert.deepEqual(mistakesOf({ "dev.yaml": source, "prod.yaml": source }), [
    'environments/dev.yaml:7:76 cognito.clients.web.logoutUrls: is "none", but must be a list of URLs',
    'environments/prod.yaml:6:11 cognito.domain: is "acme", but must differ from cognito.domain of environments/dev.yaml: a prefix can be taken once in a region',
    'environments/prod.yaml:7:76 cognito.clients.web.logoutUrls: is "none", but must be a list of URLs',
  ]);
});

test("refuses one ID in adopt of two environments", () => {
  const adopting = (name: string, adopt: string) => `${minimal(name)}adopt: ${adopt}\n`;
  for (const [key, id] of [
    ["appRegistration", "0000000a-0000-4000-8000-00000000000a"],
    ["auth0Client", "AbCdEfGhIjKlMnOpQrStUvWxYz012345"],
    ["userPool", "eu-west-1_AbCdEf123"],
  ] as const) {
    const [dev, prod] = ["dev", "prod"].map((name) => adopting(name, `{ ${key}: ${id} }`)) as [
      string,
      string,
    ];
    assert.deepEqual(mistakesOf({ "dev.yaml": dev, "prod.yaml": prod }), [
      `environments/prod.yaml:8:${12 + key.length} adopt.${key}: is "${id}", but must differ from adopt.${key} of environments/dev.yaml: what was made by hand belongs to one environment`,
    ]);
  }
});
