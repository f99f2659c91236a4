import assert from "node:assert/strict";
import { test } from "node:test";
import { load, minimal, mistakesOf } from "./folder";

const POOL = "eu-west-1_AbCdEf123";
const CERTIFICATE = "arn:aws:acm:us-east-1:123456789012:certificate/5a1e";

/** A file that joins the pool, with other lines below `cognito`. */
const joining = (lines: readonly string[] = [], below = "", userPool = POOL) =>
  `${minimal("dev").replace("  domain: dev\n", `  domain: dev\n${[`userPool: ${userPool}`, ...lines].map((line) => `  ${line}\n`).join("")}`)}${below}`;
const withoutClients = (file: string, clients = "") => file.replace(/ {2}clients: .*\n/, clients);
const withCustomDomain = (file: string, certificate = "") =>
  file.replace("domain: dev\n", `domain: { name: login.acme.com${certificate} }\n`);

test("a joined pool keeps its own settings, and has no attributes but those that the file names", () => {
  const [environment] = load({ "dev.yaml": joining() });
  assert.equal(environment?.cognito.userPool, POOL);
  assert.equal(environment?.cognito.attributes, "none");
  const attributes = "attributes: { tenantId: org, objectId: person, accountType: kind }";
  const [named] = load({ "dev.yaml": joining([attributes]) });
  assert.deepEqual(named?.cognito.attributes, {
    tenantId: "org",
    objectId: "person",
    accountType: "kind",
    former: [],
  });
});

test("a file that joins a pool needs no app client", () => {
  for (const clients of ["", "  clients: {}\n"]) {
    const [environment] = load({ "dev.yaml": withoutClients(joining(), clients) });
    assert.deepEqual(environment?.cognito.clients, {});
  }
});

test("a file with a pool of its own needs an app client", () => {
  assert.deepEqual(mistakesOf({ "dev.yaml": withoutClients(minimal("dev")) }), [
    "environments/dev.yaml:4:3 cognito.clients: is missing, but must be a map with an app client for each name, like web",
  ]);
  assert.deepEqual(mistakesOf({ "dev.yaml": withoutClients(minimal("dev"), "  clients: {}\n") }), [
    "environments/dev.yaml:7:12 cognito.clients: is an empty map, but must have at least one app client",
  ]);
});

test("a joined pool's custom domain has its owner's certificate", () => {
  const [environment] = load({ "dev.yaml": withCustomDomain(joining()) });
  assert.deepEqual(environment?.cognito.domain, { name: "login.acme.com" });
  const file = withCustomDomain(joining(), `, certificateArn: "${CERTIFICATE}"`);
  assert.deepEqual(mistakesOf({ "dev.yaml": file }), [
    `environments/dev.yaml:6:51 cognito.domain.certificateArn: is "${CERTIFICATE}", but must be left out with cognito.userPool: the owner of the pool decides about that`,
  ]);
});

test("takes the identity provider and the app clients that are adopted in a joined pool", () => {
  const adopt = { identityProvider: "Microsoft", clients: { web: "1h57kf5cpq17m0eml12example" } };
  const [environment] = load({ "dev.yaml": joining([], `adopt: ${JSON.stringify(adopt)}\n`) });
  assert.deepEqual(environment?.adopt, adopt);
});

test("tells all at once what a file that joins a pool must not say", () => {
  const file = joining(
    [
      "poolName: people",
      "usernames: case-insensitive",
      "attributes: { tenantId: org, objectId: person, accountType: kind, former: [old] }",
    ],
    `adopt: { userPool: ${POOL}, identityProvider: Entra }\n`,
    "us-east-1_AbCdEf123",
  );
  assert.deepEqual(mistakesOf({ "dev.yaml": file }), [
    'environments/dev.yaml:7:13 cognito.userPool: is "us-east-1_AbCdEf123", but must be in eu-west-1, the region of cognito.region',
    'environments/dev.yaml:8:13 cognito.poolName: is "people", but must be left out with cognito.userPool: the owner of the pool decides about that',
    'environments/dev.yaml:9:14 cognito.usernames: is "case-insensitive", but must be left out with cognito.userPool: the owner of the pool decides about that',
    "environments/dev.yaml:10:77 cognito.attributes.former: is a list of 1, but must be left out with cognito.userPool: the stack adds no attribute to that pool",
    `environments/dev.yaml:12:20 adopt.userPool: is "${POOL}", but must be left out with cognito.userPool: a pool is either adopted or joined`,
    'environments/dev.yaml:12:59 adopt.identityProvider: is "Entra", but must be Microsoft, the name in cognito.providerName',
  ]);
});

test("refuses attributes of a joined pool that nothing fills", () => {
  const attributes = "attributes: { tenantId: org, objectId: person, accountType: kind }";
  const file = joining([attributes]).replace("auth0.com }", "auth0.com, strategy: waad }");
  assert.deepEqual(mistakesOf({ "dev.yaml": file }), [
    "environments/dev.yaml:8:15 cognito.attributes: is a map, but must be none or left out with cognito.userPool and auth0.strategy: waad, which fills none of them",
  ]);
});

test("refuses what is for a joined pool alone without one", () => {
  const file = `${minimal("dev").replace("  domain: dev\n", "  domain: dev\n  issuer: updated\n")}adopt: { userPool: ${POOL}, identityProvider: Microsoft }\n`;
  assert.deepEqual(mistakesOf({ "dev.yaml": file }), [
    'environments/dev.yaml:7:11 cognito.issuer: is "updated", but must be left out without cognito.userPool: a pool of the stack has the original issuer',
    'environments/dev.yaml:9:59 adopt.identityProvider: is "Microsoft", but needs cognito.userPool; adopt.userPool adopts the identity provider of a pool along with it',
  ]);
});

test("refuses to sign out everywhere by way of no app client", () => {
  const file = withoutClients(joining([], "signOut: everywhere\n"));
  assert.deepEqual(mistakesOf({ "dev.yaml": file }), [
    'environments/dev.yaml:8:10 signOut: is "everywhere", but must be broker where no app client has a logout URL, since Entra sends people back to one',
  ]);
});

test("refuses an adopted app client that a file without app clients does not have", () => {
  const file = withoutClients(joining([], "adopt: { clients: { web: 1h57kf5cpq17m0eml12example } }\n"));
  assert.deepEqual(mistakesOf({ "dev.yaml": file }), [
    'environments/dev.yaml:8:26 adopt.clients.web: is "1h57kf5cpq17m0eml12example", but must be named after an app client of this file: there is none',
  ]);
});

test("two environments join one pool under two names", () => {
  const prod = minimal("dev").replace(
    "  domain: dev\n",
    `  domain: dev\n  userPool: ${POOL}\n  providerName: Entra\n`,
  );
  assert.deepEqual(mistakesOf({ "dev.yaml": joining(), "prod.yaml": prod }), []);
  const same = prod.replace("Entra", "microsoft");
  assert.deepEqual(mistakesOf({ "dev.yaml": joining(), "prod.yaml": same }), [
    'environments/prod.yaml:8:17 cognito.providerName: is "microsoft", but must differ from cognito.providerName of environments/dev.yaml: a user pool has each identity provider\'s name once',
  ]);
});

test("two joined pools can't have one domain", () => {
  const prod = joining([], "", "eu-west-1_GhIjKl456");
  assert.deepEqual(mistakesOf({ "dev.yaml": joining(), "prod.yaml": prod }), [
    'environments/prod.yaml:6:11 cognito.domain: is "dev", but must differ from cognito.domain of environments/dev.yaml: a prefix can be taken once in a region',
  ]);
});
