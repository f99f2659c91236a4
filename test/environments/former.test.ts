import assert from "node:assert/strict";
import { test } from "node:test";
import { routesOf } from "../../environments/routes-of";
import { UserError } from "../../environments/user-error";
import { routedIn } from "../support/environment-in";

const HOME = "3f2c1d4e-0000-4000-8000-000000000001";
const POOL = (extra = "") => `cognito:
  accountId: "123456789012"
  region: eu-west-1
  domain: acme-dev
  ${extra}
  clients:
    web: { callbackUrls: [https://dev.acme.com/auth/callback], logoutUrls: [] }
`;
const ENTRA = `route: entra
microsoft: { tenantId: ${HOME}, displayName: Acme }
${POOL("providerName: Acme")}`;
const BROKER = `microsoft: { tenantId: ${HOME}, displayName: Acme }
auth0: { domain: acme-dev.eu.auth0.com }
${POOL("providerName: Acme")}`;
const FORMER_BROKER = `former:
  route: broker
  microsoft: { tenantId: ${HOME} }
  auth0: { domain: acme-dev.eu.auth0.com }
`;

/** The mistakes of a file, each without the file's name and the place. */
function mistakesIn(yaml: string): string[] {
  try {
    routedIn(yaml);
    return [];
  } catch (error) {
    assert.ok(error instanceof UserError);
    return error.message
      .split("\n")
      .filter((line) => /\.yaml:|^ {2}/.test(line))
      .map((line) => line.replace(/^.*\.yaml:\d+:\d+ /, ""));
  }
}

test("the former route is an environment of its own, with the pool and the state of the present one", () => {
  const [present, former] = routesOf(routedIn(ENTRA + FORMER_BROKER));
  assert.equal(present.route, "entra");
  assert.ok(former?.route === "broker");
  assert.equal(former.name, "dev");
  assert.deepEqual(former.auth0.connections.microsoft, "dev-microsoft");
  assert.equal(former.microsoft.displayName, "dev sign-in");
  assert.deepEqual(former.cognito, { ...present.cognito, providerName: "Microsoft" });
  assert.deepEqual(former.state, present.state);
  assert.equal(former.former, undefined);
  assert.deepEqual(routesOf(routedIn(ENTRA)).length, 1);
});

test("what the former route adopted is apart from what the present one does, and the pool is of both", () => {
  const [present, former] = routesOf(
    routedIn(`${ENTRA}adopt:
  appRegistration: 5b0c0000-0000-4000-8000-000000000001
  userPool: eu-west-1_AbCdEf123
${FORMER_BROKER}  adopt: { auth0Client: zEhUcgPqtMqHKyRNWFZfxKRNTfrEZv5C }
`),
  );
  assert.deepEqual(
    [present.adopt, former?.adopt],
    [
      { appRegistration: "5b0c0000-0000-4000-8000-000000000001", userPool: "eu-west-1_AbCdEf123" },
      { auth0Client: "zEhUcgPqtMqHKyRNWFZfxKRNTfrEZv5C", userPool: "eu-west-1_AbCdEf123" },
    ],
  );
});

for (const [title, yaml, mistakes] of [
  [
    "the present route",
    ENTRA + FORMER_BROKER.replace("route: broker", "route: entra"),
    ['former.route: is "entra", but must be broker or saml: another route than the present one'],
  ],
  [
    "no route at all",
    `${ENTRA}former: { microsoft: { tenantId: ${HOME} } }`,
    ["former.route: is missing, but must be broker or saml: another route than the present one"],
  ],
  [
    "a name alone",
    `${ENTRA}former: broker`,
    ['former: is "broker", but must be a map with route, and the keys of that route'],
  ],
  [
    "another home tenant",
    ENTRA + FORMER_BROKER.replace(HOME, HOME.replace("1", "2")),
    [
      `former.microsoft.tenantId: is "3f2c2d4e-0000-4000-8000-000000000001", but must be ${HOME}, as in microsoft.tenantId: both routes have one home tenant`,
    ],
  ],
  [
    "the name of the present identity provider, in upper case",
    `${ENTRA + FORMER_BROKER}  providerName: ACME`,
    [
      `cognito.providerName: is "Acme", but must be another name than ACME, which former.providerName is: a user pool has each identity provider's name once`,
    ],
  ],
  [
    "the default name that the present one has too",
    ENTRA.replace("providerName: Acme", "") + FORMER_BROKER,
    [
      "cognito.providerName: is missing, but must be another name than Microsoft, which former.providerName is: a user pool has each identity provider's name once",
    ],
  ],
  [
    "the name of the present app registration",
    ENTRA.replace(", displayName: Acme", "") + FORMER_BROKER,
    [
      "microsoft.displayName: is missing, but must be another name than dev sign-in, which former.microsoft.displayName is: a tenant has an app registration's name once",
    ],
  ],
  [
    "a name that an app client has besides",
    ENTRA.replace("callback]", "callback], alsoSignInWith: [Microsoft]") + FORMER_BROKER,
    [
      'cognito.clients.web.alsoSignInWith[0]: is "Microsoft", but must be another name than former.providerName, which every app client has',
    ],
  ],
  [
    "an Auth0 where there is none",
    `${BROKER}former: { route: entra, microsoft: { tenantId: ${HOME} }, auth0: { domain: acme-dev.eu.auth0.com } }`,
    [
      "former.auth0: is a map, but must be left out with route: entra, which has no Auth0 in between; it needs broker",
    ],
  ],
  [
    "keys of the pool, and keys that no route has",
    `${ENTRA + FORMER_BROKER}  cognito: {}\n  samml: {}`,
    [
      "former.cognito: is unknown, but must be one of route, microsoft, auth0, signOut, providerName, retired, adopt",
      "former.samml: is unknown, but must be one of route, microsoft, auth0, signOut, providerName, retired, adopt",
    ],
  ],
  [
    "accounts that its route can't let in",
    `${BROKER}former: { route: entra, microsoft: { tenantId: ${HOME}, accounts: any } }`,
    [
      'former.microsoft.accounts: is "any", but must be tenant, personal or listed with route: entra',
      "  Each tenant writes an issuer of its own into its tokens, also those from Microsoft's common endpoints.",
      "  Cognito compares the issuer exactly, and refuses every other one (Bad id_token issuer).",
      "  route: broker lets in every organisation: Auth0 stands between, with one issuer.",
    ],
  ],
  [
    "what contradicts itself",
    ENTRA + FORMER_BROKER.replace(`${HOME} }`, `${HOME}, accounts: tenant, personal: true }`),
    [
      "former.microsoft.personal: is the boolean true, but must be false or left out with microsoft.accounts: tenant; only accounts: any lets in personal accounts",
    ],
  ],
  [
    "names of users that are too long",
    ENTRA + FORMER_BROKER.replace("com }", `com, connections: { microsoft: ${"m".repeat(40)} } }`),
    [
      `former.auth0.connections.microsoft: is "${"m".repeat(40)}", but must be at most 37 characters, as it and former.providerName, Microsoft, are part of each user's name, and have 46 characters at most together`,
    ],
  ],
  [
    "a mistake of the pool once",
    (ENTRA + FORMER_BROKER).replace("eu-west-1", "eu-west-x"),
    [
      'cognito.region: is "eu-west-x", but must be an AWS region with Cognito user pools; did you mean eu-west-1?',
    ],
  ],
  [
    "what is adopted of the pool",
    `${ENTRA + FORMER_BROKER}  adopt: { userPool: eu-west-1_AbCdEf123 }`,
    [
      "former.adopt.userPool: is unknown, but must be one of appRegistration, servicePrincipal, auth0Client, connections, identityProvider, keep",
    ],
  ],
] as const) {
  test(`a former route is refused with ${title}`, () => assert.deepEqual(mistakesIn(yaml), mistakes));
}

test("a former route at its end is none of the routes any more", () => {
  const environment = routedIn(`${ENTRA + FORMER_BROKER}  retired: true\n`);
  assert.deepEqual(
    [routesOf(environment).map(({ route }) => route), environment.former, environment.retired?.route],
    [["entra"], undefined, "broker"],
  );
  assert.deepEqual(mistakesIn(`${ENTRA + FORMER_BROKER}  retired: false\n`), [
    "former.retired: is the boolean false, but must be true or left out",
  ]);
});

test("a sign-in by SAML can't start at Microsoft while another route is there, the former one or the present one", () => {
  const must =
    "is the boolean true, but must be false while two routes are there: Cognito takes no other kind of identity provider beside it";
  const saml = (route: string, indent = "") =>
    `${indent}route: ${route}\n${indent}microsoft: { tenantId: ${HOME} }\n${indent}saml: { idpInitiated: true }\n`;
  assert.deepEqual(
    mistakesIn(
      saml("saml") +
        POOL() +
        FORMER_BROKER.replace(`${HOME} }`, `${HOME}, displayName: Old }`) +
        "  providerName: Old\n",
    ),
    [`saml.idpInitiated: ${must}`],
  );
  const former = `${ENTRA}former:\n${saml("saml", "  ")}`;
  assert.deepEqual(mistakesIn(former), [`former.saml.idpInitiated: ${must}`]);
  assert.deepEqual(mistakesIn(`${former}  retired: true\n`), []);
});
