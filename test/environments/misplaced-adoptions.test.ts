import assert from "node:assert/strict";
import { test } from "node:test";
import { load, minimal, mistakesOf } from "./folder";

const ID = "0000000a-0000-4000-8000-00000000000a";
const POOL = "eu-west-1_AbCdEf123";
const CLIENT = "1h57kf5cpq17m0eml12EXAMPLE".toLowerCase();
const adopting = (adopt: string, strategy = "both") =>
  `${minimal("dev").replace(/(domain: [^ ]+) \}/, `$1, strategy: ${strategy} }`)}adopt: ${adopt}\n`;

test("takes the IDs of everything that is adopted", () => {
  const adopt = {
    appRegistration: ID,
    servicePrincipal: ID.replace("a-", "b-"),
    auth0Client: "AbCdEfGhIjKlMnOpQrStUvWxYz012345",
    connections: { windowslive: "con_0000000000000001", waad: "con_0000000000000002" },
    userPool: POOL,
    clients: { web: CLIENT },
  };
  const [environment] = load({ "dev.yaml": adopting(JSON.stringify(adopt)) });
  assert.deepEqual(environment?.adopt, adopt);
});

test("refuses a connection that the environment does not have", () => {
  const file = adopting("{ connections: { windowslive: con_0000000000000001 } }", "waad");
  assert.deepEqual(mistakesOf({ "dev.yaml": file }), [
    'environments/dev.yaml:8:38 adopt.connections.windowslive: is "con_0000000000000001", but must be left out where auth0.strategy is waad',
  ]);
});

test("refuses a connection that the environment does not have by default", () => {
  const file = adopting("{ connections: { windowslive: con_0000000000000001 } }").replace(
    ", strategy: both",
    "",
  );
  assert.deepEqual(mistakesOf({ "dev.yaml": file }), [
    'environments/dev.yaml:8:38 adopt.connections.windowslive: is "con_0000000000000001", but must be left out where auth0.strategy is microsoft',
  ]);
});

test("refuses an app client that the environment does not have", () => {
  assert.deepEqual(
    mistakesOf({ "dev.yaml": adopting(`{ userPool: ${POOL}, clients: { phone: ${CLIENT} } }`) }),
    [
      `environments/dev.yaml:8:59 adopt.clients.phone: is "${CLIENT}", but must be named after an app client of this file: web`,
    ],
  );
});

test("refuses one app client under two names", () => {
  const file = adopting(`{ userPool: ${POOL}, clients: { web: ${CLIENT}, phone: ${CLIENT} } }`).replace(
    "clients: { web: {",
    "clients: { phone: { callbackUrls: [https://acme.com/], logoutUrls: [] }, web: {",
  );
  assert.deepEqual(mistakesOf({ "dev.yaml": file }), [
    `environments/dev.yaml:8:92 adopt.clients.phone: is "${CLIENT}", but must differ from the app clients above it`,
  ]);
});

test("refuses app clients without their user pool", () => {
  assert.deepEqual(mistakesOf({ "dev.yaml": adopting(`{ clients: { web: ${CLIENT} } }`) }), [
    "environments/dev.yaml:8:19 adopt.clients: is a map, but needs adopt.userPool, the pool these clients belong to, or cognito.userPool, which joins it",
  ]);
});

test("refuses a user pool of another region", () => {
  assert.deepEqual(mistakesOf({ "dev.yaml": adopting("{ userPool: us-east-1_AbCdEf123 }") }), [
    'environments/dev.yaml:8:20 adopt.userPool: is "us-east-1_AbCdEf123", but must be in eu-west-1, the region of cognito.region',
  ]);
});

test("refuses to keep what belongs to no adopted app client, or to leave out of the mapping what it keeps", () => {
  const keep = `{ mapping: { nickname: nickname }, unmapped: [nickname], clients: { web: { writeAttributes: all, authFlows: [ALLOW_USER_AUTH] }, phone: {} } }`;
  assert.deepEqual(
    mistakesOf({ "dev.yaml": adopting(`{ userPool: ${POOL}, clients: { web: ${CLIENT} }, keep: ${keep} }`) }),
    [
      'environments/dev.yaml:8:139 adopt.keep.unmapped[0]: is "nickname", but must not be in adopt.keep.mapping too',
      "environments/dev.yaml:8:201 adopt.keep.clients.web.authFlows: is a list of 1, but must be left out unless cognito.clients.web.alsoSignInWith has COGNITO",
      "environments/dev.yaml:8:229 adopt.keep.clients.phone: is an empty map, but must be named after an app client of adopt.clients: web",
    ],
  );
});

test("refuses to keep or to leave out the user names' own mapping", () => {
  assert.deepEqual(mistakesOf({ "dev.yaml": adopting("{ keep: { mapping: { username: email } } }") }), [
    'environments/dev.yaml:8:39 adopt.keep.mapping.username: is "email", but must be another attribute than username, which comes from sub',
  ]);
});
