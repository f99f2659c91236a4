import assert from "node:assert/strict";
import { test } from "node:test";
import { COMPLETE, mistakesOf } from "./folder";

const URL =
  "must be an absolute URL, like https://app.acme.com/callback, or one of an app's own scheme, like com.acme.app:/callback";

/** The mistakes of the complete file with this way to sign out, and an app client with these logout URLs. */
function mistakesSigningOut(signOut: string, logoutUrls: string): string[] {
  const source = COMPLETE.replace("signOut: broker", () => `signOut: ${signOut}`).replace(
    "[https://dev.acme.com/]",
    () => `[${logoutUrls}]`,
  );
  return mistakesOf({ "dev.yaml": source }).map((line) => line.replace("environments/dev.yaml:", ""));
}

const TO_ENTRA =
  "for signOut: everywhere, since Entra sends people back to it; put another URL first, or set signOut: broker";
for (const [given, must] of [
  ["com.acme.app://bye", "must start with https:// or http://localhost"],
  ["http://127.0.0.1:3000/", "must start with https:// or http://localhost"],
  ["http://[::1]/", "must start with https:// or http://localhost"],
  ["https://dev.acme.com/?signed=out", "must not have a query string (?…)"],
  ["https://dev.acme.com/?", "must not have a query string (?…)"],
  ["https://dev.acme.com/bye;jsessionid=1", "must not contain any of ! $ ' ( ) , ;"],
] as const) {
  test(`refuses to sign out everywhere by way of ${given}, though not by way of the broker`, () => {
    assert.deepEqual(mistakesSigningOut("everywhere", `"${given}", https://dev.acme.com/`), [
      `17:20 cognito.clients.web.logoutUrls[0]: is "${given}", but ${must} ${TO_ENTRA}`,
    ]);
    assert.deepEqual(mistakesSigningOut("broker", `"${given}"`), []);
  });
}

test("refuses to sign out everywhere by way of a URL that is longer than 256 characters when written out", () => {
  const url = (length: number) => `https://dev.acme.com/${"a".repeat(length - 24)}/ü`;
  assert.deepEqual(mistakesSigningOut("everywhere", url(251)), []); // ü takes 6
  assert.deepEqual(mistakesSigningOut("everywhere", url(253)), [
    `17:20 cognito.clients.web.logoutUrls[0]: is "https://dev.acme.com/${"a".repeat(39)}…", but must be at most 256 characters ${TO_ENTRA}`,
  ]);
});

for (const given of [
  "https://dev.acme.com",
  "http://localhost",
  "http://localhost:3000/bye",
  '"https://dev.acme.com/", "com.acme.app://bye"', // Cognito alone leads to the others
]) {
  test(`takes ${given} to sign out everywhere`, () => {
    assert.deepEqual(mistakesSigningOut("everywhere", given), []);
  });
}

test("signs out everywhere by way of at most 99 logout URLs", () => {
  const urls = (count: number) =>
    Array.from({ length: count }, (_, index) => `https://dev.acme.com/${index}`);
  assert.deepEqual(mistakesSigningOut("everywhere", String(urls(99))), []);
  assert.deepEqual(mistakesSigningOut("everywhere", String(urls(100))), [
    "17:19 cognito.clients.web.logoutUrls: is a list of 100, but must be at most 99 URLs for signOut: everywhere, which adds one in Cognito",
  ]);
  assert.deepEqual(mistakesSigningOut("broker", String(urls(100))), []);
});

test("takes an app client without a logout URL to sign out everywhere, where another has one", () => {
  const phone = "    phone: { callbackUrls: [com.acme.app://a], logoutUrls: [] }\nstate: local";
  const source = COMPLETE.replace("broker", "everywhere").replace("state: local", phone);
  assert.deepEqual(mistakesOf({ "dev.yaml": source }), []);
});

test("refuses to sign out everywhere where no app client has a logout URL", () => {
  assert.deepEqual(mistakesSigningOut("everywhere", ""), [
    '21:10 signOut: is "everywhere", but must be broker where no app client has a logout URL, since Entra sends people back to one',
  ]);
  assert.deepEqual(mistakesSigningOut("broker", ""), []);
});

test("compares logout URLs with the way to sign out in a file that has other mistakes", () => {
  const source = COMPLETE.replace("broker", "everywhere")
    .replace("[https://dev.acme.com/]", "[com.acme.app://bye, nonsense]")
    .replace("confidential", "secret")
    .replace("eu-west-1", "eu-wset-1");
  assert.deepEqual(
    mistakesOf({ "dev.yaml": source }).map((line) => line.replace("environments/dev.yaml:", "")),
    [
      `11:11 cognito.region: is "eu-wset-1", but must be an AWS region with Cognito user pools; did you mean eu-west-1?`,
      `17:20 cognito.clients.web.logoutUrls[0]: is "com.acme.app://bye", but must start with https:// or http://localhost ${TO_ENTRA}`,
      `17:40 cognito.clients.web.logoutUrls[1]: is "nonsense", but ${URL}`,
      '18:13 cognito.clients.web.kind: is "secret", but must be public (PKCE, no secret) or confidential (has a secret)',
    ],
  );
});

for (const [what, clients] of [
  ["text", "nonsense"],
  ["a list", "[https://dev.acme.com/]"],
  ["nothing", ""],
] as const) {
  test(`finds no more than one mistake in clients that are ${what}, whatever the way to sign out`, () => {
    const source = COMPLETE.replace("broker", "everywhere").replace(
      /clients:.*(?=state:)/s,
      `clients: ${clients}\n`,
    );
    assert.equal(mistakesOf({ "dev.yaml": source }).length, 1);
  });
}
