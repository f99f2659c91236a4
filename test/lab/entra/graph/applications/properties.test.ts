import assert from "node:assert/strict";
import { test } from "node:test";
import { Entra, notInLab, refusal } from "../../fixture";

const entra = new Entra();
const ID = "aaaaaaaa-0000-4000-8000-000000000009";
const claim = (name: string, additionalProperties: readonly string[] = []) => ({
  additionalProperties,
  essential: false,
  name,
  source: null,
});

/** What the admin center sets on an app registration, page by page. */
const SETTINGS: Readonly<Record<string, object>> = {
  "Branding: terms, privacy and home page": {
    info: {
      logoUrl: null,
      marketingUrl: "https://acme.example/",
      privacyStatementUrl: "https://acme.example/privacy",
      supportUrl: "https://acme.example/support",
      termsOfServiceUrl: "https://acme.example/terms",
    },
  },
  "Branding: notes and service management reference": {
    notes: "Call Ann before you change it",
    serviceManagementReference: "CMDB-4711",
  },
  "Authentication: front-channel logout and ID tokens": {
    web: {
      homePageUrl: "https://acme.example/",
      implicitGrantSettings: { enableAccessTokenIssuance: false, enableIdTokenIssuance: true },
      logoutUrl: "https://acme.example/logout",
      redirectUris: ["https://acme.example/callback"],
    },
  },
  "Authentication: allow public client flows": { isFallbackPublicClient: true },
  "Authentication: app instance property lock": {
    servicePrincipalLockConfiguration: {
      isEnabled: true,
      allProperties: true,
      credentialsWithUsageVerify: true,
      credentialsWithUsageSign: true,
      identifierUris: false,
      tokenEncryptionKeyId: true,
    },
  },
  "Token configuration: groups and upn": {
    groupMembershipClaims: "SecurityGroup",
    optionalClaims: {
      accessToken: [claim("groups")],
      idToken: [
        claim("groups", ["sam_account_name"]),
        claim("upn", ["include_externally_authenticated_upn"]),
      ],
      saml2Token: [claim("groups")],
    },
  },
  "Expose an API": {
    identifierUris: ["urn:acme:exposed"],
    api: {
      acceptMappedClaims: null,
      knownClientApplications: [ID],
      oauth2PermissionScopes: [
        {
          id: ID,
          adminConsentDescription: "Reads",
          adminConsentDisplayName: "Read",
          isEnabled: true,
          type: "Admin",
          userConsentDescription: null,
          userConsentDisplayName: null,
          value: "Orders.Read",
        },
      ],
      preAuthorizedApplications: [],
      requestedAccessTokenVersion: 2,
    },
  },
  "App roles": {
    appRoles: [
      {
        id: ID,
        allowedMemberTypes: ["User", "Application"],
        description: "Approves orders",
        displayName: "Approver",
        isEnabled: true,
        value: "Orders.Approve",
      },
    ],
  },
  Tags: { tags: ["HideApp", "cost-center:42"] },
};

for (const [page, settings] of Object.entries(SETTINGS)) {
  test(`what the admin center sets is kept and shown: ${page}`, async () => {
    const { id } = await entra.application({ displayName: "as a console made it" });

    const { status } = await entra.graph("PATCH", `/applications/${id}`, settings);

    assert.equal(status, 204);
    const { body } = await entra.graph("GET", `/applications/${id}`);
    assert.deepEqual(body, { ...body, ...settings });
  });
}

for (const [property, value] of [
  ["federatedIdentityCredentials", []],
  ["uniqueName", "acme"],
  ["signInAudienceRestrictions", {}],
  ["parentalControlSettings", { countriesBlockedForMinors: [] }],
] as const) {
  test(`${property}, which Graph has, gets an answer that only the lab can't set it`, async () => {
    const { id } = await entra.application();

    const answer = await entra.graph("PATCH", `/applications/${id}`, { [property]: value });

    assert.deepEqual(refusal(answer), notInLab(`the property ${property} here`));
  });
}

test("a service principal's properties that only the lab can't set get the same answer", async () => {
  const { id } = await entra.servicePrincipal((await entra.application()).appId);

  const answer = await entra.graph("PATCH", `/servicePrincipals/${id}`, { replyUrls: [] });

  assert.deepEqual(refusal(answer), notInLab("the property replyUrls here"));
});
