import type { Vary } from "./variation";

/** What other apps' developers and administrators set at Entra. */
export const ENTRA = {
  /** An administrator lets only assigned people in. */
  assignedApp: () => ({
    afterwards: [
      (apis, { application }) =>
        apis.graph("PATCH", `/servicePrincipals/${application.servicePrincipalId}`, {
          appRoleAssignmentRequired: true,
        }),
    ],
  }),

  /** An administrator has switched the app off. */
  disabledApp: () => ({
    afterwards: [
      (apis, { application }) =>
        apis.graph("PATCH", `/servicePrincipals/${application.servicePrincipalId}`, {
          accountEnabled: false,
        }),
    ],
  }),

  /** Another app asks for an API of the app registration, and reads groups in its tokens. */
  exposedApi: () => ({
    application: {
      groupMembershipClaims: "SecurityGroup",
      optionalClaims: {
        idToken: [{ name: "groups" }, { name: "upn" }],
        accessToken: [{ name: "groups" }],
        saml2Token: [],
      },
    },
    afterwards: [
      (apis, { application: { id, clientId } }) =>
        apis.graph("PATCH", `/applications/${id}`, {
          identifierUris: [`api://${clientId}`],
          api: {
            requestedAccessTokenVersion: 2,
            oauth2PermissionScopes: [
              {
                id: "8f3a1c52-0000-4000-8000-0000000000aa",
                value: "access_as_user",
                type: "User",
                isEnabled: true,
                adminConsentDisplayName: "Access Acme",
                adminConsentDescription: "Access Acme as the signed-in user.",
                userConsentDisplayName: "Access Acme",
                userConsentDescription: "Access Acme as you.",
              },
            ],
          },
        }),
    ],
  }),

  /** Another app takes ID tokens straight from Entra's front channel, and is told when people sign out. */
  idTokenIssuance: () => ({
    application: {
      web: {
        implicitGrantSettings: { enableIdTokenIssuance: true, enableAccessTokenIssuance: false },
        logoutUrl: "https://app.acme.com/signed-out",
      },
    },
  }),

  /** What the consent page and the portal show. */
  appInformation: () => ({
    application: {
      notes: "Clicked together in March.",
      serviceManagementReference: "CHG0042",
      info: {
        privacyStatementUrl: "https://acme.com/privacy",
        termsOfServiceUrl: "https://acme.com/terms",
      },
    },
  }),
} as const satisfies Record<string, Vary>;
