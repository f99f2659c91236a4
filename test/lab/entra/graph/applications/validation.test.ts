import assert from "node:assert/strict";
import { test } from "node:test";
import { Entra, OTHER_TENANT, refusal, TENANT } from "../../fixture";

const shared = new Entra();
const ID = "37f7f235-527c-4136-accd-4a02d197296e";
const ORGANIZATIONS = { signInAudience: "AzureADMultipleOrgs", api: { requestedAccessTokenVersion: 2 } };
const PERSONAL = {
  signInAudience: "AzureADandPersonalMicrosoftAccount",
  api: { requestedAccessTokenVersion: 2 },
};
const PERSONAL_ALONE = { ...PERSONAL, signInAudience: "PersonalMicrosoftAccount" };
const AUDIENCES = { organisations: ORGANIZATIONS, "personal accounts": PERSONAL };

function invalid(property: string) {
  const message = `Invalid value specified for property '${property}' of resource 'Application'.`;
  return [400, "Request_BadRequest", message];
}

function duplicate() {
  return [400, "DuplicateValue", "Request contains a property with duplicate values."];
}

/** Registers an application: undefined when it was accepted, else the refusal. */
async function mistake(properties: object, entra = shared, tenant = TENANT) {
  const body = { displayName: "sign-in", ...properties };
  const answer = await entra.graph("POST", "/applications", body, tenant);
  return answer.status === 201 ? undefined : refusal(answer);
}

function uris(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `https://example.com/${index}`);
}

function permissions(count: number) {
  return { resourceAppId: ID, resourceAccess: Array(count).fill({ id: ID, type: "Scope" }) };
}

test("an application that admits personal accounts needs version 2 access tokens", async () => {
  const expected = [400, "Request_BadRequest", "Property api.requestedAccessTokenVersion is invalid."];

  for (const signInAudience of ["AzureADandPersonalMicrosoftAccount", "PersonalMicrosoftAccount"]) {
    assert.deepEqual(await mistake({ signInAudience }), expected);
    assert.deepEqual(await mistake({ signInAudience, api: { requestedAccessTokenVersion: 1 } }), expected);
    assert.equal(await mistake({ signInAudience, api: { requestedAccessTokenVersion: 2 } }), undefined);
  }
});

test("an application that admits personal accounts has no app roles", async () => {
  const appRoles = [
    { id: ID, allowedMemberTypes: ["User"], description: "a", displayName: "a", isEnabled: true },
  ];

  assert.equal(await mistake({ ...ORGANIZATIONS, appRoles }), undefined);
  for (const personal of [PERSONAL, PERSONAL_ALONE]) {
    assert.deepEqual(await mistake({ ...personal, appRoles }), [
      400,
      "Request_BadRequest",
      "Property appRoles is invalid.",
    ]);
  }
});

test("a name has at most 120 characters, 90 with personal accounts", async () => {
  assert.equal(await mistake({ ...ORGANIZATIONS, displayName: "a".repeat(120) }), undefined);
  assert.deepEqual(await mistake({ ...ORGANIZATIONS, displayName: "a".repeat(121) }), invalid("displayName"));
  assert.equal(await mistake({ ...PERSONAL, displayName: "a".repeat(90) }), undefined);
  assert.deepEqual(await mistake({ ...PERSONAL, displayName: "a".repeat(91) }), invalid("displayName"));
});

test("an audience can be widened if everything else fits it", async () => {
  const entra = new Entra();
  const { id } = await entra.application({ ...ORGANIZATIONS, displayName: "a".repeat(100) });
  const widen = (changes: object) => entra.graph("PATCH", `/applications/${id}`, { ...PERSONAL, ...changes });

  assert.deepEqual(refusal(await widen({})), invalid("displayName"));
  assert.equal((await widen({ displayName: "short" })).status, 204);
});

test("an audience is not widened to personal accounts while there are three client secrets", async () => {
  const entra = new Entra();
  const { id } = await entra.application({ ...ORGANIZATIONS, passwordCredentials: [{}, {}, {}] });

  assert.deepEqual(refusal(await entra.graph("PATCH", `/applications/${id}`, PERSONAL)), [
    400,
    "TooManyAppPasswords",
    "Not allowed to add 3 passwords. You can only add a maximum of 2 passwords.",
  ]);
});

test("tags have no white space and do not repeat", async () => {
  assert.equal(await mistake({ tags: ["a", "b"] }), undefined);
  assert.deepEqual(await mistake({ tags: ["a b"] }), invalid("tags"));
  assert.deepEqual(await mistake({ tags: ["a", "a"] }), duplicate());
});

test("a description and notes have at most 1024 characters", async () => {
  assert.equal(await mistake({ description: "a".repeat(1024), notes: "a".repeat(1024) }), undefined);
  assert.deepEqual(await mistake({ description: "a".repeat(1025) }), invalid("description"));
  assert.deepEqual(await mistake({ notes: "a".repeat(1025) }), invalid("notes"));
});

for (const [kind, audience] of Object.entries(AUDIENCES)) {
  for (const uri of [
    "https://example.com/login/callback",
    "https://example.com",
    "https://localhost",
    "http://localhost:3000/callback",
    "http://127.0.0.1/",
    "ms-appx-web://Microsoft.AAD.BrokerPlugin/client",
    "urn:ietf:wg:oauth:2.0:oob",
    `https://example.com/${"a".repeat(236)}`,
  ]) {
    test(`${kind}: ${uri.slice(0, 40)} may be a web redirect URI`, async () => {
      assert.equal(await mistake({ ...audience, web: { redirectUris: [uri] } }), undefined);
    });
  }

  for (const uri of [
    "http://example.com/callback",
    "https://example.com/#fragment",
    "https://example.com/a;b",
    "com.example.app://callback",
    "callback",
    `https://example.com/${"a".repeat(237)}`,
  ]) {
    test(`${kind}: ${uri.slice(0, 40)} may not be a web redirect URI`, async () => {
      assert.deepEqual(await mistake({ ...audience, web: { redirectUris: [uri] } }), invalid("web"));
    });
  }
}

for (const uri of ["https://example.com/?a=b", "https://*.example.com/"]) {
  test(`${uri} is a redirect URI of organisations, not of personal accounts`, async () => {
    assert.equal(await mistake({ ...ORGANIZATIONS, web: { redirectUris: [uri] } }), undefined);
    assert.deepEqual(await mistake({ ...PERSONAL, web: { redirectUris: [uri] } }), invalid("web"));
  });
}

test("a redirect URI of an installed client has any scheme but plain http", async () => {
  assert.equal(await mistake({ publicClient: { redirectUris: ["com.example.app://callback"] } }), undefined);
  assert.deepEqual(
    await mistake({ publicClient: { redirectUris: ["http://example.com/"] } }),
    invalid("publicClient"),
  );
});

test("there are at most 256 redirect URIs, 100 with personal accounts, and none twice", async () => {
  assert.equal(await mistake({ ...ORGANIZATIONS, web: { redirectUris: uris(256) } }), undefined);
  assert.deepEqual(await mistake({ ...ORGANIZATIONS, web: { redirectUris: uris(257) } }), invalid("web"));
  assert.equal(await mistake({ ...PERSONAL, web: { redirectUris: uris(100) } }), undefined);
  assert.deepEqual(await mistake({ ...PERSONAL, web: { redirectUris: uris(101) } }), invalid("web"));
  assert.deepEqual(
    await mistake({ web: { redirectUris: uris(1) }, spa: { redirectUris: uris(1) } }),
    duplicate(),
  );
});

test("a logout URL is https", async () => {
  assert.equal(await mistake({ web: { logoutUrl: "https://localhost/logout" } }), undefined);
  assert.deepEqual(await mistake({ web: { logoutUrl: "http://localhost/logout" } }), invalid("web"));
});

test("permissions are counted, but not looked up", async () => {
  assert.equal(await mistake({ ...ORGANIZATIONS, requiredResourceAccess: [permissions(400)] }), undefined);
  assert.deepEqual(
    await mistake({ ...ORGANIZATIONS, requiredResourceAccess: [permissions(401)] }),
    invalid("requiredResourceAccess"),
  );
  assert.equal(await mistake({ ...PERSONAL, requiredResourceAccess: [permissions(30)] }), undefined);
  assert.deepEqual(
    await mistake({ ...PERSONAL, requiredResourceAccess: [permissions(31)] }),
    invalid("requiredResourceAccess"),
  );
  assert.deepEqual(await mistake({ requiredResourceAccess: [permissions(1), permissions(1)] }), duplicate());
});

test("a scope's name has at most 120 characters, 40 with personal accounts", async () => {
  const scope = (length: number) => [{ id: ID, isEnabled: true, type: "User", value: "a".repeat(length) }];
  const withScope = (audience: object, length: number) => ({
    ...audience,
    api: { requestedAccessTokenVersion: 2, oauth2PermissionScopes: scope(length) },
  });

  assert.equal(await mistake(withScope(ORGANIZATIONS, 120)), undefined);
  assert.deepEqual(await mistake(withScope(ORGANIZATIONS, 121)), invalid("api"));
  assert.equal(await mistake(withScope(PERSONAL, 40)), undefined);
  assert.deepEqual(await mistake(withScope(PERSONAL, 41)), invalid("api"));
});

for (const uri of [
  `api://${TENANT}/orders`,
  "https://lab11111111.onmicrosoft.com/orders",
  "api://orders.lab11111111.onmicrosoft.com",
]) {
  test(`${uri} may identify an application`, async () => {
    assert.equal(await mistake({ identifierUris: [uri] }, new Entra()), undefined);
    assert.equal(await mistake({ ...PERSONAL, identifierUris: [uri] }, new Entra()), undefined);
  });
}

test("an application may be identified by its own id", async () => {
  const entra = new Entra();
  const { id, appId } = await entra.application();

  const answer = await entra.graph("PATCH", `/applications/${id}`, { identifierUris: [`api://${appId}`] });

  assert.equal(answer.status, 204);
});

test("an identifier URI on a domain that is not the tenant's is refused", async () => {
  assert.deepEqual(await mistake({ identifierUris: ["https://example.com/orders"] }), [
    400,
    "HostNameNotOnVerifiedDomain",
    "Values of identifierUris property must use a verified domain of the organization or its subdomain: 'https://example.com/orders'",
  ]);
});

for (const path of ["orders/", "*", "orders with space/"]) {
  test(`an identifier URI that ends with ${path} is refused`, async () => {
    assert.deepEqual(
      await mistake({ identifierUris: [`api://${TENANT}/${path}`] }),
      invalid("identifierUris"),
    );
  });
}

for (const uri of ["urn:example:orders", `api://${TENANT}/a?b`, `api://${TENANT}/${"a".repeat(100)}`]) {
  test(`${uri.slice(0, 50)} identifies an application of organisations, not of personal accounts`, async () => {
    assert.equal(await mistake({ ...ORGANIZATIONS, identifierUris: [uri] }), undefined);
    for (const personal of [PERSONAL, PERSONAL_ALONE]) {
      assert.deepEqual(await mistake({ ...personal, identifierUris: [uri] }), invalid("identifierUris"));
    }
  });
}

test("an identifier URI is unique in the tenant, and over all tenants for more than one's own", async () => {
  const entra = new Entra();
  const own = { identifierUris: ["urn:example:orders"], api: { requestedAccessTokenVersion: 2 } };
  const taken = [
    400,
    "Request_BadRequest",
    "Another object with the same value for property identifierUris already exists.",
  ];

  assert.equal(await mistake(own, entra), undefined);
  assert.deepEqual(await mistake(own, entra), taken);
  assert.equal(await mistake(own, entra, OTHER_TENANT), undefined);
  assert.deepEqual(await mistake({ ...own, ...ORGANIZATIONS }, entra, OTHER_TENANT), taken);
});

const UNPROTECTED = [
  400,
  "InvalidUniqueTenantIdentifier",
  "Failed to add identifier URI urn:example:new. All newly added URIs must contain a tenant verified domain, tenant ID, or app ID, as per the default tenant policy of your organization. See https://aka.ms/identifier-uri-addition-error for more information on this error.",
];

test("an application with version 1.0 tokens gets no identifier URI that anybody could have", async () => {
  const identifierUris = ["urn:example:new"];
  const entra = new Entra();

  assert.deepEqual(await mistake({ identifierUris }, entra), UNPROTECTED);
  assert.equal(
    await mistake({ identifierUris }, new Entra(undefined, { entraProtectsIdentifierUris: false })),
    undefined,
  );
  assert.equal(await mistake({ identifierUris, api: { requestedAccessTokenVersion: 2 } }, entra), undefined);
});

test("one that signs people in by SAML may have such a URI, and keeps those that it has", async () => {
  const entra = new Entra();
  const { id, appId } = await entra.application();
  const principal = await entra.servicePrincipal(appId);
  const add = (...identifierUris: string[]) =>
    entra.graph("PATCH", `/applications/${id}`, { identifierUris });
  const mode = (preferredSingleSignOnMode: string | null) =>
    entra.graph("PATCH", `/servicePrincipals/${principal.id}`, { preferredSingleSignOnMode });

  assert.deepEqual(refusal(await add("urn:example:new")), UNPROTECTED);
  await mode("saml");
  assert.equal((await add("urn:example:new")).status, 204);
  await mode(null);
  assert.equal((await add("urn:example:new", `api://${appId}`)).status, 204);
  assert.equal((await add("urn:example:another")).status, 400);
});
