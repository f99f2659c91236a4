import assert from "node:assert/strict";
import { test } from "node:test";
import { load, minimal, mistakesOf } from "./folder";

/** A file whose only app client has these keys too. */
const withClient = (keys: string, rest = "") =>
  minimal("dev").replace("logoutUrls: [] }", () => `logoutUrls: [],\n    ${keys} }`) + rest;

/** The mistakes of such a file, without where they are. */
const mistakes = (keys: string, rest?: string) =>
  mistakesOf({ "dev.yaml": withClient(keys, rest) }).map((line) =>
    line.replace(/^environments\/dev\.yaml:\d+:\d+ (?:cognito\.clients\.web\.)?/, ""),
  );

const refuses = (what: string, keys: string, ...expected: readonly string[]) =>
  test(`an app client with ${what} is refused`, () => assert.deepEqual(mistakes(keys), expected));

const takes = (keys: string) =>
  test(`an app client takes ${keys}`, () => assert.deepEqual(mistakes(keys), []));

const SCOPE =
  "must be openid, email, phone, profile, aws.cognito.signin.user.admin, or a scope of a resource server, like orders/read";
takes("scopes: [openid]");
takes(
  "scopes: [openid, phone, aws.cognito.signin.user.admin, orders/read, https://api.acme.com/orders.write]",
);
refuses(
  "scopes without openid",
  "scopes: [email, profile]",
  "scopes: is a list of 2, but must have openid, since there is no sign-in without it",
);
refuses(
  "no scope",
  "scopes: []",
  "scopes: is an empty list, but must have openid, since there is no sign-in without it",
);
refuses("a scope alone", "scopes: openid", 'scopes: is "openid", but must be a list of scopes');
refuses(
  "a scope twice",
  "scopes: [openid, openid]",
  'scopes[1]: is "openid", but must be in the list once only',
);
refuses(
  "51 scopes",
  `scopes: [openid, ${Array.from({ length: 50 }, (_, index) => `orders/${index}`).join(", ")}]`,
  "scopes: is a list of 51, but must be at most 50 scopes",
);
refuses(
  "scopes of no standard and no resource server",
  'scopes: [openid, mail, orders/, /read, orders/read all, "orders/${read}", offline_access]',
  `scopes[1]: is "mail", but ${SCOPE}`,
  `scopes[2]: is "orders/", but ${SCOPE}`,
  `scopes[3]: is "/read", but ${SCOPE}`,
  `scopes[4]: is "orders/read all", but ${SCOPE}`,
  'scopes[5]: is "orders/${read}", but must not contain ${ or %{: Terraform would read a template',
  'scopes[6]: is "offline_access", but must not be offline_access: Cognito gives refresh tokens without it',
);

const LIFETIME = "must be a number and its unit, like 15 minutes, 8 hours or 30 days";
takes("tokens: { access: 5 minutes, id: 1 day, refresh: 3650 days }");
takes("tokens: { access: 60 minutes, id: 1 hour, refresh: 60 minutes }");
takes("tokens: { refresh: 1 day }");
takes("tokens: { access: 15 minutes }");
takes("tokens: {}");
refuses(
  "lifetimes whose unit can be misread",
  "tokens: { access: 15, id: 15m, refresh: 030 days }",
  `tokens.access: is the number 15, but ${LIFETIME}`,
  `tokens.id: is "15m", but ${LIFETIME}`,
  `tokens.refresh: is "030 days", but ${LIFETIME}`,
);
refuses(
  "lifetimes in another form",
  "tokens: { access: 1 hours, id: 900 seconds, refresh: 0.5 days }",
  'tokens.access: is "1 hours", but must be 1 hour',
  'tokens.id: is "900 seconds", but must be minutes, hours or days, like 15 minutes',
  `tokens.refresh: is "0.5 days", but ${LIFETIME}`,
);
refuses(
  "lifetimes that Cognito refuses",
  "tokens: { access: 4 minutes, id: 25 hours, refresh: 59 minutes }",
  'tokens.access: is "4 minutes", but must be 5 minutes to 1 day',
  'tokens.id: is "25 hours", but must be 5 minutes to 1 day',
  'tokens.refresh: is "59 minutes", but must be 60 minutes to 3650 days',
);
refuses(
  "a refresh token of more than ten years",
  "tokens: { refresh: 3651 days }",
  'tokens.refresh: is "3651 days", but must be 60 minutes to 3650 days',
);
refuses(
  "tokens that outlive the refresh token",
  "tokens: { access: 2 hours, id: 3 hours, refresh: 90 minutes }",
  'tokens.access: is "2 hours", but must not live longer than refresh (90 minutes), as Cognito demands',
  'tokens.id: is "3 hours", but must not live longer than refresh (90 minutes), as Cognito demands',
);
refuses(
  "another key for tokens",
  "tokens: { acess: 15 minutes }",
  "tokens.acess: is unknown, but must be one of access, id, refresh; did you mean access?",
);

takes("refreshRotation: true");
takes("refreshRotation: false");
refuses("rotation that is on", "refreshRotation: on", 'refreshRotation: is "on", but must be true or false');

const PROVIDER =
  "must be the name of another identity provider of the user pool, or COGNITO for the user pool's own passwords";
takes("alsoSignInWith: [COGNITO, Google, LoginWithAmazon, Acme SAML]");
refuses(
  "names of identity providers that Cognito does not take",
  `alsoSignInWith: [cognito, " Google", ${"a".repeat(33)}, "\${var.a}"]`,
  'alsoSignInWith[0]: is "cognito", but must be COGNITO, in upper case',
  `alsoSignInWith[1]: is " Google", but ${PROVIDER}`,
  `alsoSignInWith[2]: is "${"a".repeat(33)}", but ${PROVIDER}`,
  'alsoSignInWith[3]: is "${var.a}", but must not contain ${ or %{: Terraform would read a template',
);
refuses(
  "an identity provider twice",
  "alsoSignInWith: [COGNITO, COGNITO]",
  'alsoSignInWith[1]: is "COGNITO", but must be in the list once only',
);
refuses(
  "the environment's own identity provider once more",
  "alsoSignInWith: [COGNITO, Microsoft]",
  'alsoSignInWith[1]: is "Microsoft", but must be another name than cognito.providerName, which every app client has',
);

test("all mistakes of an app client are told at once", () => {
  assert.deepEqual(
    mistakes(
      "scopes: [mail], tokens: { access: 2 days }, refreshRotation: yes, alsoSignInWith: [Microsoft, cognito]",
    ).length,
    6,
  );
});

test("an app client that leaves the keys out has Cognito's defaults, and no opinion on what it was adopted with", () => {
  assert.deepEqual(load({ "dev.yaml": minimal("dev") })[0]?.cognito.clients.web, {
    callbackUrls: ["https://acme.com/callback"],
    logoutUrls: [],
    kind: "public",
    scopes: ["openid", "email", "profile"],
    alsoSignInWith: [],
  });
});

const ADOPTED = "adopt: { userPool: eu-west-1_AbCdEf123, clients: { web: 4xk2pz4xk2pz4xk2pz4xk2pz4x } }\n";

test("an adopted app client has all lifetimes in the file, or none", () => {
  assert.deepEqual(mistakes("tokens: { access: 15 minutes, refresh: 8 hours }", ADOPTED), [
    "tokens: is a map, but must have access, id and refresh for an adopted app client, which keeps its own lifetimes only where tokens is left out",
  ]);
  assert.deepEqual(mistakes("tokens: { access: 15 minutes, id: 1 hour, refresh: 8 hours }", ADOPTED), []);
  assert.deepEqual(mistakes("refreshRotation: true", ADOPTED), []);
});
