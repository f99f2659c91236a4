import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "yaml";
import { isTakenByEditors } from "./editor";
import { load, mistakesOf } from "./folder";

interface Sections {
  readonly top?: string;
  readonly microsoft?: string;
  readonly cognito?: string;
  readonly client?: string;
}

/** A file of the route `saml` with a line more in some sections, each at a place that mistakes name. */
const fileWith = ({ top = "", microsoft = "", cognito = "", client = "" }: Sections) => `route: saml
microsoft:
  tenantId: 3f2c1d4e-0000-4000-8000-000000000001
  ${microsoft}
cognito:
  accountId: "123456789012"
  region: eu-west-1
  domain: acme
  clients: { web: { callbackUrls: [https://acme.com/callback], logoutUrls: []${client} } }
  ${cognito}
${top}
`;

const mistakes = (sections: Sections) =>
  mistakesOf({ "dev.yaml": fileWith(sections) }).map((line) => line.replace("environments/dev.yaml:", ""));

const isTaken = (sections: Sections) => isTakenByEditors(parse(fileWith(sections)));

function refuses(what: string, sections: Sections, expected: readonly string[], alsoInEditors: boolean) {
  test(`refuses ${what}${alsoInEditors ? ", in an editor too" : ""}`, () => {
    assert.deepEqual(mistakes(sections), expected);
    assert.equal(isTaken(sections), !alsoInEditors);
  });
}

test("fills in what a file of the route saml leaves out", () => {
  const [environment] = load({ "dev.yaml": fileWith({}) });
  assert.deepEqual(environment, {
    name: "dev",
    route: "saml",
    microsoft: {
      tenantId: "3f2c1d4e-0000-4000-8000-000000000001",
      accounts: "tenant",
      displayName: "dev sign-in",
      certificate: { active: "a", a: "first", b: null },
    },
    saml: { signRequests: false, encryptAssertions: false, idpInitiated: false },
    cognito: {
      accountId: "123456789012",
      region: "eu-west-1",
      domain: "acme",
      providerName: "Microsoft",
      poolName: "dev",
      usernames: "case-sensitive",
      attributes: {
        tenantId: "tenant_id",
        objectId: "object_id",
        accountType: "account_type",
        former: [],
      },
      clients: {
        web: {
          callbackUrls: ["https://acme.com/callback"],
          logoutUrls: [],
          kind: "public",
          scopes: ["openid", "email", "profile"],
          alsoSignInWith: [],
        },
      },
    },
    signOut: "pool",
    state: "local",
    protection: "on",
    tags: {},
    waivers: [],
  });
});

for (const accounts of ["any", "organizations", "personal", "listed"]) {
  test(`refuses accounts: ${accounts}, with the reason in three lines`, () => {
    assert.deepEqual(mistakes({ microsoft: `accounts: ${accounts}` }), [
      `4:13 microsoft.accounts: is "${accounts}", but must be tenant or left out with route: saml.`,
      "  An enterprise application signs in by SAML the people of its own tenant alone, and guests there.",
      "  For several organisations: route: entra with accounts: listed. For any, and personal accounts: route: broker.",
    ]);
    assert.equal(isTaken({ microsoft: `accounts: ${accounts}` }), false);
  });
}
refuses(
  "organisations and personal accounts",
  { microsoft: "organizations: any\n  personal: true" },
  [
    '4:18 microsoft.organizations: is "any", but must be left out with route: saml, which lets in the home tenant alone',
    "5:13 microsoft.personal: is the boolean true, but must be left out with route: saml, which lets in the home tenant alone",
  ],
  true,
);
refuses(
  "client secrets",
  { microsoft: "secret: { active: a }" },
  [
    "4:11 microsoft.secret: is a map, but must be left out with route: saml: Entra signs its assertions, and microsoft.certificate says with what",
  ],
  true,
);
refuses(
  "an Auth0 tenant",
  { top: "auth0: { domain: acme.eu.auth0.com }" },
  [
    "11:8 auth0: is a map, but must be left out with route: saml, which has no Auth0 in between; it needs broker",
  ],
  true,
);
refuses(
  "adoptions of Auth0's side",
  { top: "adopt: { auth0Client: zEhUcgPqtMqHKyRNWFZfxKRNTfrEZv5C }" },
  [
    '11:23 adopt.auth0Client: is "zEhUcgPqtMqHKyRNWFZfxKRNTfrEZv5C", but must be left out with route: saml, which has no Auth0 in between; it needs broker',
  ],
  true,
);
refuses(
  "the broker's sign-out",
  { top: "signOut: broker" },
  ['11:10 signOut: is "broker", but must be pool or everywhere (Microsoft too)'],
  true,
);
refuses(
  "an active slot that is empty",
  { microsoft: "certificate: { active: b }" },
  ['4:26 microsoft.certificate.active: is "b", but must be a, as slot b is empty'],
  false,
);
refuses(
  "flags that are neither true nor false, and others",
  { top: "saml: { signRequests: yes, encrypt: true }" },
  [
    '11:23 saml.signRequests: is "yes", but must be true or false',
    "11:28 saml.encrypt: is unknown, but must be one of signRequests, encryptAssertions, idpInitiated",
  ],
  true,
);
test("refuses other identity providers beside a sign-in that starts at Microsoft", () => {
  const sections = { top: "saml: { idpInitiated: true }", client: ", alsoSignInWith: [COGNITO]" };
  assert.deepEqual(mistakes(sections), [
    "9:96 cognito.clients.web.alsoSignInWith: is a list of 1, but must be left out with saml.idpInitiated: Cognito takes no other kind of identity provider beside it",
  ]);
});
test("refuses a sign-in that starts at Microsoft where no app client of the file goes on with it", () => {
  const file = `route: saml
microsoft: { tenantId: 3f2c1d4e-0000-4000-8000-000000000001 }
saml: { idpInitiated: true }
cognito: { accountId: "123456789012", region: eu-west-1, domain: acme, userPool: eu-west-1_AbCdEf123 }
`;
  assert.deepEqual(mistakesOf({ "dev.yaml": file }), [
    "environments/dev.yaml:3:23 saml.idpInitiated: is the boolean true, but must be false without an app client in this file, since such a sign-in goes on in one",
  ]);
});
test("tells the keys that a file of the route saml may have, without those that it refuses", () => {
  assert.deepEqual(mistakes({ microsoft: "app: x", top: "azure: {}" }), [
    "4:3 microsoft.app: is unknown, but must be one of tenantId, accounts, displayName, certificate",
    "11:1 azure: is unknown, but must be one of route, microsoft, saml, cognito, signOut, state, protection, tags, waivers, adopt, former",
  ]);
});
refuses(
  "a sign-in that starts at Microsoft where requests must be signed",
  { top: "saml: { signRequests: true, idpInitiated: true }" },
  [
    "11:43 saml.idpInitiated: is the boolean true, but must be false with saml.signRequests, since such a sign-in has no request (Entra refuses it: AADSTS76021)",
  ],
  false,
);
for (const flags of ["{ signRequests: true, encryptAssertions: true }", "{ idpInitiated: true }"]) {
  test(`takes saml: ${flags}`, () => {
    const top = `saml: ${flags}\nsignOut: everywhere`;
    assert.deepEqual(mistakes({ top }), []);
    assert.equal(isTaken({ top }), true);
  });
}
