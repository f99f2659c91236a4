import assert from "node:assert/strict";
import { test } from "node:test";
import { explainText } from "../../explain/explain-text";
import { CHAINS, NOW, OF_AUTH0, OF_ENTRA, OF_STRANGER, POOL_ISSUER, tokenOf } from "./chain";

function tokenIn(text: string) {
  const [token] = explainText(text, CHAINS, NOW).tokens;
  assert.ok(token);
  return token;
}

/** Why each party of the chain would refuse it. */
const refusals = (claims: object, header?: object) =>
  Object.fromEntries(
    tokenIn(tokenOf(claims, header)).judgements.map(({ speaker, refusals: why }) => [speaker, why]),
  );

const OF_POOL = { iss: POOL_ISSUER, aud: "web-client", token_use: "id", sub: "s" };

for (const [speaker, claims] of [
  ["Auth0", OF_ENTRA],
  ["Cognito", OF_AUTH0],
  ["the app", OF_POOL],
  ["the app", { iss: POOL_ISSUER, client_id: "web-client", token_use: "access", sub: "s" }],
] as const) {
  test(`${speaker} would take a token that is made for it: ${JSON.stringify(claims)}`, () =>
    assert.deepEqual(refusals(claims)[speaker], []));
}

test("Cognito would refuse an issuer that lacks its slash", () =>
  assert.deepEqual(refusals({ ...OF_AUTH0, iss: "https://login.acme.example" }).Cognito, [
    "Bad id_token issuer: the issuer is https://login.acme.example, but must be https://login.acme.example/, with a slash at its end",
  ]));

test("Cognito would refuse a token that comes straight from Entra", () =>
  assert.deepEqual(refusals({ ...OF_ENTRA, aud: "auth0-client" }).Cognito, [
    `Bad id_token issuer: the issuer is ${OF_ENTRA.iss}, but must be https://login.acme.example/`,
  ]));

for (const [why, speaker, claims, header, refusal] of [
  [
    "of another app",
    "Cognito",
    { ...OF_AUTH0, aud: "other" },
    {},
    "the audience is other, but must be auth0-client",
  ],
  ["of a tenant that is not let in", "Auth0", OF_STRANGER, {}, `the tenant ${OF_STRANGER.tid} is not let in`],
  [
    "that has expired",
    "the app",
    { ...OF_POOL, exp: NOW.getTime() / 1000 - 7200 },
    {},
    "it expired 2 hours ago",
  ],
  ["without an end", "Cognito", { ...OF_AUTH0, exp: undefined }, {}, "exp, its end, is missing"],
  [
    "of the future",
    "Cognito",
    { ...OF_AUTH0, iat: NOW.getTime() / 1000 + 600 },
    {},
    "it begins in 10 minutes: a clock is wrong",
  ],
  ["by HS256", "Cognito", OF_AUTH0, { alg: "HS256" }, "it is signed by HS256, but must be by RS256"],
  ["by nobody", "Cognito", OF_AUTH0, { alg: "none" }, "it is signed by none, but must be by RS256"],
  [
    "without a kid",
    "Cognito",
    OF_AUTH0,
    { kid: undefined },
    "its header has no kid, so nobody finds the key",
  ],
] as const) {
  test(`${speaker} would refuse a token ${why}`, () =>
    assert.deepEqual(refusals(claims, header)[speaker], [refusal]));
}

test("a party's leeway is taken into account", () => {
  const expired = { exp: NOW.getTime() / 1000 - 60 };
  assert.deepEqual(refusals({ ...OF_ENTRA, ...expired }).Auth0, []);
  assert.deepEqual(refusals({ ...OF_AUTH0, ...expired }).Cognito, ["it expired 1 minute ago"]);
});

test("what is not known here is said, and not judged", () => {
  const [chain] = CHAINS;
  const [token] = explainText(
    tokenOf({ ...OF_POOL, aud: "other" }),
    [
      {
        ...chain,
        takers: [
          {
            speaker: "the app",
            issuerStart: "https://cognito-idp.eu-west-1.amazonaws.com/",
            algorithm: "RS256",
            leewaySeconds: 0,
          },
        ],
      } as (typeof CHAINS)[number],
    ],
    NOW,
  ).tokens;
  assert.deepEqual(token?.judgements, [
    {
      speaker: "the app",
      of: "dev",
      isOfChain: true,
      refusals: [],
      unseen: ["the whole issuer that it takes", "the audience that it takes"],
    },
  ]);
});

test("of a token the claims that matter are shown, with times against the clock", () => {
  const { what, values, remarks } = tokenIn(
    tokenOf({
      ...OF_POOL,
      email: "ada@acme.example",
      email_verified: false,
      "cognito:username": "Microsoft_oauth2|m|1",
      "custom:tenant_id": "t",
      "https://acme.example/claim": true,
      at_hash: "x",
      jti: "y",
    }),
  );
  assert.equal(what, "an ID token of Cognito's");
  assert.deepEqual(values, [
    ["alg", "RS256"],
    ["kid", "key-1"],
    ["iss", POOL_ISSUER],
    ["aud", "web-client"],
    ["token_use", "id"],
    ["exp", "2026-11-29T12:59:00Z, in 59 minutes"],
    ["iat", "2026-11-29T11:59:00Z, 1 minute ago"],
    ["nbf", "2026-11-29T11:59:00Z, 1 minute ago"],
    ["sub", "s"],
    ["email", "ada@acme.example"],
    ["email_verified", "false"],
    ["cognito:username", "Microsoft_oauth2|m|1"],
    ["custom:tenant_id", "t"],
    ["https://acme.example/claim", "true"],
  ]);
  assert.deepEqual(remarks, ["The signature was not checked: nothing is asked of anybody."]);
});

test("a token of Entra's version 1 is told, and an address whose owner is not told", () => {
  const { remarks } = tokenIn(
    tokenOf({ iss: "https://sts.windows.net/t/", ver: "1.0", aud: "a", email: "ada@acme.example" }),
  );
  assert.deepEqual(remarks.slice(1), [
    "It is of Entra's version 1, whose issuer is sts.windows.net: a chain by OpenID Connect needs version 2.",
    "It has no xms_edov, so it doesn't tell whether the address is of a domain that the organisation owns.",
  ]);
});

for (const [how, text] of [
  ["in a header", `Authorization: Bearer ${tokenOf(OF_AUTH0)}`],
  ["in the answer of a token endpoint", JSON.stringify({ id_token: tokenOf(OF_AUTH0), expires_in: 3600 })],
  ["in a fragment", `https://app.acme.example/callback#id_token=${tokenOf(OF_AUTH0)}&state=x`],
  ["over lines", tokenOf(OF_AUTH0).replace(/(.{40})/g, "$1\n")],
] as const) {
  test(`a token is found ${how}`, () => assert.equal(tokenIn(text).claims.iss, OF_AUTH0.iss));
}

for (const [what, text] of [
  ["no JSON", "eyJhbGciOiJub25lIn0.bm90IGpzb24.c2ln"],
  ["a list", `${Buffer.from("{}").toString("base64url")}.${Buffer.from("[1]").toString("base64url")}.c2ln`],
] as const) {
  test(`what has the form of a token and is ${what} is none`, () =>
    assert.deepEqual(explainText(text, CHAINS, NOW).tokens, []));
}
