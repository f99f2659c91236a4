import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parse } from "yaml";
import { isTakenByEditors } from "./editor";
import { load, mistakesOf } from "./folder";

const HOME = "3f2c1d4e-0000-4000-8000-000000000001";
const FABRIKAM = "fab71ca0-0000-4000-8000-000000000fab";
const CONTOSO = "c0a70500-0000-4000-8000-00000000c0a7";
const POOL = "eu-west-1_AbCdEf123";

interface Lines {
  readonly top?: string;
  readonly microsoft?: string;
  readonly cognito?: string;
  readonly client?: string;
}

/** An environment file straight to Entra, with a line more in some sections. */
const fileWith = ({ top = "", microsoft = "", cognito = "", client = "" }: Lines) => `route: entra
microsoft:
  tenantId: ${HOME}
  ${microsoft}
cognito:
  accountId: "123456789012"
  region: eu-west-1
  domain: acme
  clients: { web: { callbackUrls: [https://acme.com/callback], logoutUrls: [https://acme.com/] ${client} } }
  ${cognito}
${top}
`;

const mistakes = (lines: Lines) =>
  mistakesOf({ "dev.yaml": fileWith(lines) }).map((line) => line.replace("environments/dev.yaml:", ""));

const isTaken = (lines: Lines) => isTakenByEditors(parse(fileWith(lines)));

function refuses(what: string, lines: Lines, expected: readonly string[], { alsoInEditors = false } = {}) {
  test(`refuses ${what}${alsoInEditors ? ", in an editor too" : ""}`, () => {
    assert.deepEqual(mistakes(lines), expected);
    assert.equal(isTaken(lines), !alsoInEditors);
  });
}

function takes(what: string, lines: Lines) {
  test(`takes ${what}`, () => {
    assert.deepEqual(mistakes(lines), []);
    assert.equal(isTaken(lines), true);
  });
}

const organization = (name: string, id: string, domains?: string) =>
  `{ name: ${name}, id: ${id}${domains === undefined ? "" : `, domains: [${domains}]`} }`;
const listOf = (...organizations: readonly string[]) =>
  `{ accounts: listed, organizations: [${organizations.join(", ")}] }`.slice(2, -2);
/** In the place of a line of `microsoft`: two keys in flow style need lines of their own. */
const listed = (...organizations: readonly string[]) =>
  listOf(...organizations).replace(", organizations", "\n  organizations");
const BOTH = listed(organization("Fabrikam", FABRIKAM, "fabrikam.com"), organization("Contoso", CONTOSO));

describe("a file straight to Entra", () => {
  takes("the home tenant alone, by default", {});
  takes("personal accounts alone", { microsoft: "accounts: personal" });
  takes("a list of organisations", { microsoft: BOTH });
  takes("sign-out everywhere", { top: "signOut: everywhere" });

  test("has the defaults of its route", () => {
    const [environment] = load({ "dev.yaml": fileWith({}) });
    assert.ok(environment?.route === "entra");
    assert.deepEqual(environment.microsoft, {
      tenantId: HOME,
      accounts: "tenant",
      displayName: "dev sign-in",
      secret: { active: "a", a: "first", b: null },
    });
    assert.equal(environment.signOut, "pool");
    assert.equal(environment.cognito.providerName, "Microsoft");
    assert.deepEqual(environment.cognito.attributes, {
      tenantId: "tenant_id",
      objectId: "object_id",
      accountType: "account_type",
      former: [],
    });
    assert.ok(!("auth0" in environment));
  });
});

describe("who can't be let in", () => {
  for (const accounts of ["any", "organizations"]) {
    refuses(
      `accounts: ${accounts}, with the reason in three lines`,
      { microsoft: `accounts: ${accounts}` },
      [
        `4:13 microsoft.accounts: is "${accounts}", but must be tenant, personal or listed with route: entra`,
        "  Each tenant writes an issuer of its own into its tokens, also those from Microsoft's common endpoints.",
        "  Cognito compares the issuer exactly, and refuses every other one (Bad id_token issuer).",
        "  route: broker lets in every organisation: Auth0 stands between, with one issuer.",
      ],
      { alsoInEditors: true },
    );
  }
  refuses(
    "other accounts, without that reason",
    { microsoft: "accounts: everybody" },
    ['4:13 microsoft.accounts: is "everybody", but must be tenant, personal or listed with route: entra'],
    { alsoInEditors: true },
  );
  refuses(
    "microsoft.personal",
    { microsoft: "personal: true" },
    [
      "4:13 microsoft.personal: is the boolean true, but must be left out with route: entra: microsoft.accounts: personal lets in personal accounts, and nobody else",
    ],
    { alsoInEditors: true },
  );
  for (const accounts of ["tenant", "personal"]) {
    refuses(`a list with accounts: ${accounts}`, { microsoft: BOTH.replace("listed", accounts) }, [
      `5:18 microsoft.organizations: is a list of 2, but must be left out with microsoft.accounts: ${accounts}; it needs listed`,
    ]);
  }
  refuses("accounts: listed without a list", { microsoft: "accounts: listed" }, [
    "3:3 microsoft.organizations: is missing, but must be a list of organisations, each with name, id, domains, for microsoft.accounts: listed",
  ]);
});

describe("what is of other routes", () => {
  const noBroker = "must be left out with route: entra, which has no Auth0 in between; it needs broker";
  refuses(
    "auth0",
    { top: "auth0: { domain: acme.eu.auth0.com }" },
    [`11:8 auth0: is a map, but ${noBroker}`],
    { alsoInEditors: true },
  );
  refuses(
    "saml",
    { top: "saml: {}" },
    [
      "11:7 saml: is an empty map, but must be left out with route: entra, which signs in by OpenID Connect; it needs saml",
    ],
    { alsoInEditors: true },
  );
  refuses(
    "microsoft.certificate",
    { microsoft: "certificate: {}" },
    [
      "4:16 microsoft.certificate: is an empty map, but must be left out with route: entra, which has client secrets: microsoft.secret",
    ],
    { alsoInEditors: true },
  );
  refuses(
    "signOut: broker",
    { top: "signOut: broker" },
    [
      '11:10 signOut: is "broker", but must be pool or everywhere (Microsoft too); broker needs route: broker',
    ],
    { alsoInEditors: true },
  );
  refuses(
    "what was adopted at Auth0",
    {
      top: "adopt: { auth0Client: zEhUcgPqtMqHKyRNWFZfxKRNTfrEZv5C, connections: { waad: con_Rt5Yw8Nd3HsJ6VgK } }",
    },
    [
      `11:23 adopt.auth0Client: is "zEhUcgPqtMqHKyRNWFZfxKRNTfrEZv5C", but ${noBroker}`,
      `11:70 adopt.connections: is a map, but ${noBroker}`,
    ],
    { alsoInEditors: true },
  );
  refuses(
    "all of it at once",
    {
      microsoft: "accounts: any\n  personal: false",
      top: "auth0: { domain: acme.eu.auth0.com }\nsignOut: broker",
    },
    [
      '4:13 microsoft.accounts: is "any", but must be tenant, personal or listed with route: entra',
      "  Each tenant writes an issuer of its own into its tokens, also those from Microsoft's common endpoints.",
      "  Cognito compares the issuer exactly, and refuses every other one (Bad id_token issuer).",
      "  route: broker lets in every organisation: Auth0 stands between, with one issuer.",
      "5:13 microsoft.personal: is the boolean false, but must be left out with route: entra: microsoft.accounts: personal lets in personal accounts, and nobody else",
      `12:8 auth0: is a map, but ${noBroker}`,
      '13:10 signOut: is "broker", but must be pool or everywhere (Microsoft too); broker needs route: broker',
    ],
    { alsoInEditors: true },
  );
  test("refuses signOut: everywhere without a logout URL to come back to", () => {
    const file = fileWith({ top: "signOut: everywhere" }).replace("[https://acme.com/]", "[]");
    assert.deepEqual(mistakesOf({ "dev.yaml": file }), [
      'environments/dev.yaml:11:10 signOut: is "everywhere", but must be pool where no app client has a logout URL, since Entra sends people back to one',
    ]);
  });
});

describe("a list of organisations", () => {
  test("refuses a name of the one identity provider beside it, also the default", () => {
    assert.deepEqual(mistakes({ microsoft: BOTH, cognito: "providerName: Microsoft" }), [
      '11:17 cognito.providerName: is "Microsoft", but must be left out with microsoft.accounts: listed, where each organisation has the name of its identity provider',
    ]);
  });
  refuses(
    "names that differ in upper and lower case alone",
    { microsoft: listed(organization("Acme", FABRIKAM), organization("ACME", CONTOSO)) },
    [
      '5:85 microsoft.organizations[1].name: is "ACME", but must differ from the names above it, also in upper and lower case: a user pool has each identity provider\'s name once',
    ],
  );
  refuses(
    "an organisation with two identity providers",
    { microsoft: listed(organization("Acme", FABRIKAM), organization("Bcme", FABRIKAM)) },
    [
      `5:95 microsoft.organizations[1].id: is "${FABRIKAM}", but must differ from the IDs above it: an organisation has one identity provider`,
    ],
  );
  refuses(
    "two identity providers with one identifier",
    {
      microsoft: listed(
        organization("Acme", FABRIKAM, "acme.com, fabrikam.com"),
        organization("Bcme", CONTOSO, "fabrikam.com"),
      ),
    },
    [
      '5:178 microsoft.organizations[1].domains[0]: is "fabrikam.com", but must be one organisation\'s alone: a user pool has each identifier once',
    ],
  );
  refuses(
    "an identifier twice for one identity provider",
    { microsoft: listed(organization("Acme", FABRIKAM, "acme.com, acme.com")) },
    ['5:95 microsoft.organizations[0].domains[1]: is "acme.com", but must be in the list once only'],
    { alsoInEditors: true },
  );
  const invalid = (what: string, entry: string, message: RegExp) =>
    test(`refuses ${what}`, () => {
      const found = mistakes({ microsoft: listed(entry) });
      assert.equal(found.length, 1);
      assert.match(String(found[0]), message);
    });
  invalid(
    "an underscore in a name",
    organization("Ac_me", FABRIKAM),
    /name: .* must not contain an underscore: Cognito puts one between/,
  );
  invalid(
    "a name that Cognito reserves",
    organization("COGNITO", FABRIKAM),
    /name: .* must not be a name that Cognito reserves/,
  );
  invalid(
    "common as an organisation",
    organization("Acme", "common"),
    /id: .* GUID in lower case; every organisation takes route: broker$/,
  );
  invalid(
    "consumers as an organisation",
    organization("Acme", "consumers"),
    /id: .*; personal accounts take microsoft\.accounts: personal, or route: broker$/,
  );
  invalid(
    "an address as a domain",
    organization("Acme", FABRIKAM, "joe@acme.com"),
    /domains\[0\]: .* must be what stands after the @$/,
  );
  invalid(
    "a domain that is too long for an identifier",
    organization("Acme", FABRIKAM, `${"a".repeat(40)}.com`),
    /domains\[0\]: .* must be an e-mail domain of at most 40 characters, like fabrikam\.com$/,
  );

  test("refuses more organisations than a user pool has identity providers", () => {
    const many = (count: number) =>
      listed(
        ...Array.from({ length: count }, (_, index) =>
          organization(`Org-${index}`, `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`),
        ),
      );
    assert.deepEqual(mistakes({ microsoft: many(300) }), []);
    assert.deepEqual(mistakes({ microsoft: many(301) }), [
      "5:18 microsoft.organizations: is a list of 301, but must be at most 300 organisations: Cognito's quota of a user pool",
    ]);
  });

  test("refuses an app client that names one of them besides", () => {
    assert.deepEqual(mistakes({ microsoft: BOTH, client: ", alsoSignInWith: [Contoso]" }), [
      '10:115 cognito.clients.web.alsoSignInWith[0]: is "Contoso", but must be another name than those in microsoft.organizations, which every app client has',
    ]);
  });
});

describe("adopted identity providers of a list", () => {
  const adopt = (keys: string) => `adopt: { ${keys} }`;
  takes("names of the list", {
    microsoft: BOTH,
    top: adopt(`userPool: ${POOL}, identityProviders: [Contoso]`),
  });
  refuses(
    "a name that is not in the list",
    { microsoft: BOTH, top: adopt(`userPool: ${POOL}, identityProviders: [Adatum]`) },
    [
      '12:61 adopt.identityProviders[0]: is "Adatum", but must be a name in microsoft.organizations: Fabrikam, Contoso',
    ],
  );
  refuses("names without their pool", { microsoft: BOTH, top: adopt("identityProviders: [Contoso]") }, [
    "12:29 adopt.identityProviders: is a list of 1, but needs adopt.userPool, the pool they are in, or cognito.userPool, which joins it",
  ]);
  refuses("names where there is one", { top: adopt(`userPool: ${POOL}, identityProviders: [Contoso]`) }, [
    "11:60 adopt.identityProviders: is a list of 1, but must be left out unless microsoft.accounts is listed, with route: entra",
  ]);
});

describe("files of a broker", () => {
  const broker = (lines: string) => `microsoft:
  tenantId: ${HOME}
  ${lines}
auth0: { domain: acme.eu.auth0.com }
cognito:
  accountId: "123456789012"
  region: eu-west-1
  domain: acme
  clients: { web: { callbackUrls: [https://acme.com/callback], logoutUrls: [] } }
`;
  for (const accounts of ["listed", "personal"]) {
    test(`accounts: ${accounts} says which route has it`, () => {
      assert.deepEqual(mistakesOf({ "dev.yaml": broker(`accounts: ${accounts}`) }), [
        `environments/dev.yaml:3:13 microsoft.accounts: is "${accounts}", but must be any (every organisation and personal accounts), organizations or tenant; ${accounts} needs route: entra`,
      ]);
    });
  }
  test("signOut: pool says which routes have it", () => {
    assert.deepEqual(mistakesOf({ "dev.yaml": `${broker("")}signOut: pool\n` }), [
      'environments/dev.yaml:10:10 signOut: is "pool", but must be broker or everywhere (Microsoft too); pool needs route: entra or saml, without a broker',
    ]);
  });
});

describe("environments that join one user pool", () => {
  const joined = (microsoft: string) => fileWith({ microsoft, cognito: `userPool: ${POOL}` });

  test("differ in the names and the domains of their organisations", () => {
    const files = {
      "dev.yaml": joined(listed(organization("Acme", FABRIKAM, "acme.com"))),
      "test.yaml": joined(listed(organization("Other", CONTOSO, "acme.com"), organization("ACME", HOME))),
    };
    assert.deepEqual(mistakesOf(files), [
      'environments/test.yaml:5:86 microsoft.organizations[0].domains[0]: is "acme.com", but must differ from microsoft.organizations[0].domains[0] of environments/dev.yaml: a user pool has each identifier once',
      'environments/test.yaml:5:107 microsoft.organizations[1].name: is "ACME", but must differ from microsoft.organizations[0].name of environments/dev.yaml: a user pool has each identity provider\'s name once',
    ]);
  });

  test("differ from the one identity provider of another one", () => {
    const files = {
      "dev.yaml": joined("accounts: tenant"),
      "test.yaml": joined(listed(organization("Microsoft", CONTOSO))),
    };
    assert.deepEqual(mistakesOf(files).length, 1);
  });
});
