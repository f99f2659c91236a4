import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "yaml";
import { isTakenByEditors } from "./editor";
import { load, mistakesOf } from "./folder";

const FABRIKAM = "fab71ca0-0000-4000-8000-000000000fab";
const CONTOSO = "c0470500-0000-4000-8000-000000000c04";

interface Sections {
  readonly microsoft?: string;
  readonly auth0?: string;
  readonly cognito?: string;
}

const NO_LIST = "must be any, or a list of organisations, each with id and name";

/** An environment file with a line more in some sections, each at a place that mistakes name. */
const fileWith = ({ microsoft = "", auth0 = "", cognito = "" }: Sections) => `microsoft:
  tenantId: 3f2c1d4e-0000-4000-8000-000000000001
  ${microsoft}
auth0:
  domain: acme.eu.auth0.com
  ${auth0}
cognito:
  accountId: "123456789012"
  region: eu-west-1
  domain: acme
  clients: { web: { callbackUrls: [https://acme.com/callback], logoutUrls: [] } }
  ${cognito}
`;

const mistakes = (sections: Sections, name = "dev") =>
  mistakesOf({ [`${name}.yaml`]: fileWith(sections) }).map((line) =>
    line.replace(`environments/${name}.yaml:`, ""),
  );

const isTaken = (sections: Sections) => isTakenByEditors(parse(fileWith(sections)));

function refuses(what: string, sections: Sections, expected: readonly string[], alsoInEditors: boolean) {
  test(`refuses ${what}${alsoInEditors ? ", in an editor too" : ""}`, () => {
    assert.deepEqual(mistakes(sections), expected);
    assert.equal(isTaken(sections), !alsoInEditors);
  });
}

function takes(what: string, sections: Sections) {
  test(`takes ${what}`, () => {
    assert.deepEqual(mistakes(sections), []);
    assert.equal(isTaken(sections), true);
  });
}

const listOf = (...ids: readonly string[]) =>
  `organizations: [${ids.map((id) => `{ id: ${id}, name: Acme }`).join(", ")}]`;

takes("a list of organisations", { microsoft: listOf(FABRIKAM, CONTOSO) });
takes("organizations: any", { microsoft: "organizations: any" });

refuses(
  "an organisation twice",
  { microsoft: listOf(FABRIKAM, CONTOSO, FABRIKAM) },
  [`3:141 microsoft.organizations[2].id: is "${FABRIKAM}", but must be in the list once only`],
  false,
);
refuses(
  "a list without an organisation, which would let nobody in",
  { microsoft: "organizations: []" },
  ["3:18 microsoft.organizations: is an empty list, but must have an organisation, or be any"],
  true,
);
refuses(
  "an organisation without a name",
  { microsoft: `organizations: [{ id: ${FABRIKAM} }]` },
  [
    "3:19 microsoft.organizations[0].name: is missing, but must be 1 to 90 characters in one line, without a space at the ends",
  ],
  true,
);
refuses(
  "organisations that are no list",
  { microsoft: "organizations: none" },
  [`3:18 microsoft.organizations: is "none", but ${NO_LIST}`],
  true,
);
refuses(
  "GUIDs without names",
  { microsoft: `organizations: [${FABRIKAM}]` },
  [`3:19 microsoft.organizations[0]: is "${FABRIKAM}", but must be a map with id, name`],
  true,
);

const ORGANIZATION = "must be the organisation's directory (tenant) ID, a GUID in lower case";
for (const [given, must] of [
  ["acme", ORGANIZATION],
  ["common", `${ORGANIZATION}; for every organisation, set microsoft.organizations: any`],
  ["consumers", `${ORGANIZATION}; personal accounts are let in by microsoft.personal`],
  [
    "9188040d-6c67-4c5b-b112-36a304b66dad",
    `${ORGANIZATION}; this is Microsoft's own tenant of personal accounts, which are let in by microsoft.personal`,
  ],
  [
    "fabrikam.com",
    `${ORGANIZATION}, not its domain name: https://login.microsoftonline.com/<domain name>/v2.0/.well-known/openid-configuration has the ID in "issuer"`,
  ],
  [
    "fabrikam.onmicrosoft.com",
    `${ORGANIZATION}, not its domain name: https://login.microsoftonline.com/<domain name>/v2.0/.well-known/openid-configuration has the ID in "issuer"`,
  ],
  [FABRIKAM.toUpperCase(), "must be in lower case"],
  [FABRIKAM.replaceAll("-", ""), ORGANIZATION],
] as const) {
  refuses(
    `${given} as an organisation`,
    { microsoft: listOf(given) },
    [`3:25 microsoft.organizations[0].id: is "${given}", but ${must}`],
    true,
  );
}

takes("personal: false with accounts: any", { microsoft: "personal: false" });
takes("a list with accounts: organizations", { microsoft: `accounts: organizations\n  ${listOf(FABRIKAM)}` });
refuses(
  "a list with accounts: tenant",
  { microsoft: `accounts: tenant\n  ${listOf(FABRIKAM)}` },
  [
    "4:18 microsoft.organizations: is a list of 1, but must be left out with microsoft.accounts: tenant, which lets in the home tenant alone",
  ],
  false,
);
for (const accounts of ["organizations", "tenant"]) {
  refuses(
    `personal accounts with accounts: ${accounts}`,
    { microsoft: `accounts: ${accounts}\n  personal: true` },
    [
      `4:13 microsoft.personal: is the boolean true, but must be false or left out with microsoft.accounts: ${accounts}; only accounts: any lets in personal accounts`,
    ],
    false,
  );
}
refuses(
  "personal that is neither true nor false",
  { microsoft: "personal: yes" },
  ['3:13 microsoft.personal: is "yes", but must be true or false'],
  true,
);

for (const attributes of ["none", "{ tenantId: org, former: [tenant] }"]) {
  takes(`attributes: ${attributes} with Auth0's own connections, for a pool that has them from before`, {
    auth0: "strategy: both",
    cognito: `attributes: ${attributes}`,
  });
}
for (const strategy of ["windowslive", "waad", "both"]) {
  refuses(
    `the keys of the connection microsoft with strategy: ${strategy}`,
    {
      microsoft: `personal: false\n  ${listOf(FABRIKAM)}`,
      auth0: `strategy: ${strategy}`,
    },
    [
      `3:13 microsoft.personal: is the boolean false, but must be left out with auth0.strategy: ${strategy}; it needs microsoft`,
      `4:18 microsoft.organizations: is a list of 1, but must be left out with auth0.strategy: ${strategy}; it needs microsoft`,
    ],
    false,
  );
}
test("says nothing of what a strategy needs that is not one", () => {
  assert.deepEqual(mistakes({ microsoft: "personal: true", auth0: "strategy: oidc" }), [
    `6:13 auth0.strategy: is "oidc", but must be microsoft, or one of Auth0's own: windowslive (personal accounts), waad (organisations) or both`,
  ]);
});

refuses(
  "a connection's name in upper case",
  { auth0: "connections: { microsoft: Acme }" },
  ['6:29 auth0.connections.microsoft: is "Acme", but must be in lower case'],
  true,
);
refuses(
  "a connection's name that Auth0 does not take",
  { auth0: "connections: { microsoft: my_acme }" },
  [
    '6:29 auth0.connections.microsoft: is "my_acme", but must be at most 43 lower-case letters, digits and single hyphens, with a letter or a digit at the ends',
  ],
  true,
);

const TOGETHER = (provider: string) =>
  `as it and cognito.providerName, ${provider}, are part of each user's name, and have 46 characters at most together`;
const THIRTY_EIGHT = `a${"b".repeat(37)}`;
takes("names of 46 characters together", { auth0: `connections: { microsoft: ${THIRTY_EIGHT.slice(1)} }` });
refuses(
  "names that are too long together",
  { auth0: `connections: { microsoft: ${THIRTY_EIGHT} }` },
  [
    `6:29 auth0.connections.microsoft: is "${THIRTY_EIGHT}", but must be at most 37 characters, ${TOGETHER("Microsoft")}`,
  ],
  false,
);
test("refuses a connection's default name that is too long, with the name of the environment", () => {
  const name = "a".repeat(28);
  assert.deepEqual(mistakes({}, name), [
    `5:3 auth0.connections.microsoft: is missing, but must be at most 37 characters (the default, ${name}-microsoft, has 38), ${TOGETHER("Microsoft")}`,
  ]);
  assert.deepEqual(mistakes({ auth0: "connections: { microsoft: short }" }, name), []);
  assert.deepEqual(mistakes({ auth0: "strategy: both" }, name), [], "which has no such connection");
});
test("refuses a connection's default name that is too long beside a long name of the identity provider", () => {
  const providerName = "P".repeat(32);
  const cognito = `providerName: ${providerName}`;
  assert.deepEqual(mistakes({ cognito }, "test"), []);
  assert.deepEqual(mistakes({ cognito }, "tests"), [
    `5:3 auth0.connections.microsoft: is missing, but must be at most 14 characters (the default, tests-microsoft, has 15), ${TOGETHER(providerName)}`,
  ]);
});
test("keeps what is wrong with one environment's names from the others", () => {
  const long = "a".repeat(28);
  const files = { "dev.yaml": fileWith({}), [`${long}.yaml`]: fileWith({}).replace("acme\n", "acme-2\n") };
  const lines = mistakesOf(files);
  assert.equal(lines.length, 1);
  assert.ok(lines[0]?.startsWith(`environments/${long}.yaml:5:3 auth0.connections.microsoft: is missing`));
});
test("refuses one name for the connections of two environments in one Auth0 tenant", () => {
  const files = {
    "dev.yaml": fileWith({}),
    "prod.yaml": fileWith({ auth0: "connections: { microsoft: dev-microsoft }" }).replace(
      "acme\n",
      "acme-2\n",
    ),
  };
  assert.deepEqual(mistakesOf(files), [
    'environments/prod.yaml:6:29 auth0.connections.microsoft: is "dev-microsoft", but must differ from auth0.connections.microsoft of environments/dev.yaml: an Auth0 tenant has each connection name once',
  ]);
});

const ATTRIBUTE = "must be 1 to 20 letters, digits, hyphens and underscores, without custom: before it";
takes("attributes of other names, with their former ones", {
  cognito: "attributes: { tenantId: org, former: [tenant_id, tenant] }",
});
refuses(
  "attributes that are no map",
  { cognito: "attributes: off" },
  [
    '12:15 cognito.attributes: is "off", but must be none, or a map with tenantId, objectId, accountType, former',
  ],
  true,
);
refuses(
  "custom: before an attribute's name",
  { cognito: "attributes: { tenantId: custom:tenant_id }" },
  [
    '12:27 cognito.attributes.tenantId: is "custom:tenant_id", but must be without custom: before it, which Cognito adds',
  ],
  true,
);
refuses(
  "an attribute's name that is too long",
  { cognito: `attributes: { objectId: ${"o".repeat(21)} }` },
  [`12:27 cognito.attributes.objectId: is "${"o".repeat(21)}", but ${ATTRIBUTE}`],
  true,
);
refuses(
  "one name for two attributes",
  { cognito: "attributes: { tenantId: id, objectId: id }" },
  ['12:41 cognito.attributes.objectId: is "id", but must differ from tenantId, which has this name'],
  false,
);
refuses(
  "a name that is another one's default",
  { cognito: "attributes: { objectId: tenant_id }" },
  ['12:27 cognito.attributes.objectId: is "tenant_id", but must differ from tenantId, which has this name'],
  false,
);
refuses(
  "a former name that is in use",
  { cognito: "attributes: { former: [old, account_type] }" },
  [
    '12:31 cognito.attributes.former[1]: is "account_type", but must differ from accountType, which has this name',
  ],
  false,
);
refuses(
  "a former name twice",
  { cognito: "attributes: { former: [old, old] }" },
  ['12:31 cognito.attributes.former[1]: is "old", but must be in the list once only'],
  true,
);

test("tells every mistake at once", () => {
  assert.deepEqual(
    mistakes({
      microsoft: `personal: 1\n  ${listOf("common", FABRIKAM, FABRIKAM)}`,
      auth0: "connections: { microsoft: Acme }",
      cognito: "attributes: { tenantId: custom:id, objectId: x, accountType: x }",
    }),
    [
      "3:13 microsoft.personal: is the number 1, but must be true or false",
      `4:25 microsoft.organizations[0].id: is "common", but ${ORGANIZATION}; for every organisation, set microsoft.organizations: any`,
      `4:111 microsoft.organizations[2].id: is "${FABRIKAM}", but must be in the list once only`,
      '7:29 auth0.connections.microsoft: is "Acme", but must be in lower case',
      '13:27 cognito.attributes.tenantId: is "custom:id", but must be without custom: before it, which Cognito adds',
      '13:64 cognito.attributes.accountType: is "x", but must differ from objectId, which has this name',
    ],
  );
});

test("fills in the names of attributes that a file leaves out", () => {
  const [environment] = load({ "dev.yaml": fileWith({ cognito: "attributes: { tenantId: org }" }) });
  assert.deepEqual(environment?.cognito.attributes, {
    tenantId: "org",
    objectId: "object_id",
    accountType: "account_type",
    former: [],
  });
});
