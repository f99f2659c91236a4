import assert from "node:assert/strict";
import { test } from "node:test";
import type { Environment } from "../../environments/schema";
import { keyOf } from "../../review/file-keys";
import {
  ADDRESSES,
  addressOfAppClient,
  addressOfConnection,
  addressOfListedProvider,
  idIn,
  SAML_ADDRESSES,
} from "../../stacks/addresses";
import { appClientWith, BOTH, environmentWith, MINIMAL } from "../support/environment";
import { synthesized } from "../support/synthesized";
import { entraWith, samlWith } from "./support/direct";

const { pool, domain, identityProvider, application } = ADDRESSES;
const WEB = addressOfAppClient("web");

type Changes = Parameters<typeof environmentWith>[0];
const withWeb = (changes: Parameters<typeof appClientWith>[0]): Changes => ({
  cognito: { clients: { web: appClientWith(changes) } },
});

/** By argument, a change of its key. */
const ROWS: readonly (readonly [
  address: string,
  attribute: string,
  key: string,
  changes: Changes,
  from?: Changes,
])[] = [
  [pool, "name", "cognito.poolName", { cognito: { poolName: "other" } }],
  [pool, "deletion_protection", "protection", { protection: "off" }],
  [pool, "username_configuration", "cognito.usernames", { cognito: { usernames: "case-insensitive" } }],
  [pool, "schema", "cognito.attributes", { cognito: { attributes: "none" } }],
  [domain, "domain", "cognito.domain", { cognito: { domain: "other" } }],
  [identityProvider, "provider_name", "cognito.providerName", { cognito: { providerName: "Other" } }],
  [
    WEB,
    "callback_urls",
    "cognito.clients.web.callbackUrls",
    withWeb({ callbackUrls: ["https://o.acme.com/cb"] }),
  ],
  [WEB, "logout_urls", "cognito.clients.web.logoutUrls", withWeb({ logoutUrls: [] })],
  [WEB, "allowed_oauth_scopes", "cognito.clients.web.scopes", withWeb({ scopes: ["openid"] })],
  [
    WEB,
    "access_token_validity",
    "cognito.clients.web.tokens.access",
    withWeb({ tokens: { access: "5 hours" } }),
  ],
  [WEB, "id_token_validity", "cognito.clients.web.tokens.id", withWeb({ tokens: { id: "5 hours" } })],
  [
    WEB,
    "refresh_token_validity",
    "cognito.clients.web.tokens.refresh",
    withWeb({ tokens: { refresh: "5 days" } }),
  ],
  [WEB, "token_validity_units", "cognito.clients.web.tokens", withWeb({ tokens: { refresh: "8 hours" } })],
  [WEB, "refresh_token_rotation", "cognito.clients.web.refreshRotation", withWeb({ refreshRotation: true })],
  [
    WEB,
    "explicit_auth_flows",
    "cognito.clients.web.alsoSignInWith",
    withWeb({ alsoSignInWith: ["COGNITO"] }),
  ],
  [
    WEB,
    "supported_identity_providers",
    "cognito.clients.web.alsoSignInWith",
    withWeb({ alsoSignInWith: ["Okta"] }),
  ],
  [WEB, "generate_secret", "cognito.clients.web.kind", withWeb({ kind: "confidential" })],
  [
    addressOfConnection("microsoft"),
    "name",
    "auth0.connections.microsoft",
    { auth0: { connections: { ...MINIMAL.auth0.connections, microsoft: "other" } } },
  ],
  [
    addressOfConnection("waad"),
    "options.user_id_attribute",
    "auth0.userIdAttribute",
    { ...BOTH, auth0: { ...BOTH.auth0, userIdAttribute: "oid" } },
    BOTH,
  ],
  [
    addressOfConnection("microsoft"),
    "options.scripts.fetchUserProfile",
    "microsoft.organizations",
    { microsoft: { organizations: [{ id: "fab71ca0-0000-4000-8000-000000000fab", name: "Fabrikam" }] } },
  ],
  [addressOfConnection("microsoft"), "options.scripts.getLogoutUrl", "signOut", { signOut: "everywhere" }],
  [application, "display_name", "microsoft.displayName", { microsoft: { displayName: "Other" } }],
  [application, "sign_in_audience", "microsoft.accounts", { microsoft: { accounts: "organizations" } }],
];

/** The synthesized value of an argument. */
function argumentIn(environment: Environment, address: string, attribute: string): unknown {
  const [type = "", name = ""] = address.replace(/\[\d+\]$/, "").split(".");
  return attribute
    .split(".")
    .reduce<unknown>(
      (inner, part) => Object(Array.isArray(inner) ? inner[0] : inner)[part],
      synthesized(environment).resource[type][name],
    );
}

for (const [address, attribute, key, changes, from = {}] of ROWS) {
  test(`${key} is where ${attribute} of ${idIn(address)} comes from`, () => {
    assert.equal(keyOf(address, attribute), key);
    const [old, changed] = [from, changes].map((each) =>
      argumentIn(environmentWith(each), address, attribute),
    );
    assert.notDeepEqual(old, changed);
  });
}

const FABRIKAM = { name: "Fabrikam", id: "fab71ca0-0000-4000-8000-000000000fab", domains: ["fabrikam.com"] };
const listed = (organization: Partial<typeof FABRIKAM> = {}) =>
  entraWith({ accounts: "listed", organizations: [{ ...FABRIKAM, ...organization }] });

for (const [address, attribute, key, from, to] of [
  [
    addressOfListedProvider("Fabrikam"),
    "idp_identifiers",
    "microsoft.organizations",
    listed(),
    listed({ domains: ["fabrikam.de"] }),
  ],
  [
    SAML_ADDRESSES.identityProvider,
    "provider_details.IDPInit",
    "saml.idpInitiated",
    samlWith(),
    samlWith({ idpInitiated: true }),
  ],
  [
    SAML_ADDRESSES.identityProvider,
    "provider_details.EncryptedResponses",
    "saml.encryptAssertions",
    samlWith(),
    samlWith({ encryptAssertions: true }),
  ],
  [
    SAML_ADDRESSES.identityProvider,
    "provider_details.RequestSigningAlgorithm",
    "saml.signRequests",
    samlWith(),
    samlWith({ signRequests: true }),
  ],
  [
    SAML_ADDRESSES.identityProvider,
    "provider_details.IDPSignout",
    "signOut",
    samlWith(),
    samlWith({}, { signOut: "everywhere" }),
  ],
] as const) {
  test(`${key} is where ${attribute} of ${idIn(address)} comes from`, () => {
    assert.equal(keyOf(address, attribute), key);
    const [old, changed] = [from, to].map((each) => argumentIn(each, address, attribute));
    assert.notDeepEqual(old, changed);
  });
}

test("the name of an identity provider of several comes from its organisation", () => {
  assert.equal(keyOf(addressOfListedProvider("Fabrikam"), "provider_name"), "microsoft.organizations");
});

test("the certificate of a custom domain is a key of its own", () => {
  assert.equal(keyOf(domain, "certificate_arn"), "cognito.domain.certificateArn");
});

test("the tags that the provider adds are a key of their own, and the pool's other tags are nobody's", () => {
  assert.equal(keyOf(pool, "tags_all.team"), "tags");
  assert.equal(keyOf(pool, "tags.team"), undefined);
});

test("the pool that is joined is a key of its own", () => {
  assert.equal(keyOf(identityProvider, "user_pool_id"), "cognito.userPool");
});

test("what is in a block comes from the key of the block", () => {
  assert.equal(keyOf(WEB, "refresh_token_rotation.feature"), "cognito.clients.web.refreshRotation");
});

test("an argument without a key has none", () => {
  assert.equal(keyOf(pool, "mfa_configuration"), undefined);
  assert.equal(keyOf(ADDRESSES.auth0Client, "callbacks"), undefined);
  assert.equal(keyOf(WEB, "write_attributes"), undefined);
});
