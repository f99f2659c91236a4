import type { ErrorEntry } from "../entry";
import { aadsts, aadstsOfOneKind, article, lookUp, REFERENCE } from "./entra-number";
import { REDEPLOY } from "./redeploy";

const CONSENT_ARTICLE = article("troubleshoot-consent-issues");
const CONSENT_SETTINGS = "https://learn.microsoft.com/entra/identity/enterprise-apps/configure-user-consent";
const UNEXPECTED =
  "https://learn.microsoft.com/entra/identity/enterprise-apps/application-sign-in-unexpected-user-consent-error";
const STEP_UP =
  "https://learn.microsoft.com/entra/identity/enterprise-apps/configure-risk-based-step-up-consent";

const ADMINISTRATOR_CONSENTS = {
  because: "the organisation lets its people consent to no app, or to apps of verified publishers only",
  check: "Entra admin center of the person's organisation, Enterprise apps, Consent and permissions",
  fix: "Send their administrator the link in the output admin_consent_url, as docs/organizations.md says",
};

const PERSON_CONSENTS = {
  because: "the person has not consented yet, or took the consent back",
  check: "the person's page https://myapps.microsoft.com: the app, Manage your application",
  fix: "Let the app start an ordinary sign-in: the person accepts on Microsoft's page",
};

const MORE_PERMISSIONS = {
  because: "the chain asks for more permissions than openid, profile, email and User.Read",
  check:
    "npm run verify -- <environment> shows the scopes in the link to Microsoft; npm run drift -- <environment> shows who changed them",
  fix: `Deploy again: ${REDEPLOY}`,
};

const SCOPES_CHANGED = {
  because: "somebody changed the scopes of Auth0's connection, or of Cognito's identity provider",
  check: "npm run verify -- <environment> compares the scopes in the link to Microsoft",
  fix: `Deploy again: ${REDEPLOY}`,
};

const NOT_IN_TENANT = {
  because: "the person's organisation doesn't have the service that the app asks for",
  check: "the service's name or ID in the message",
  fix: "Ask for Microsoft Graph alone, which every tenant has: this project asks for nothing else",
};

/** Errors about consent and permissions. */
export const ENTRA_CONSENT_ERRORS: readonly ErrorEntry[] = [
  aadsts(
    65001,
    "The user or administrator has not consented to use the application with ID '5b0c0000-0000-4000-8000-000000000001' named 'Sign in'. Send an interactive authorization request for this user and resource.",
    {
      means: "Nobody has agreed, for this person or their organisation, that the app may sign them in.",
      causes: [
        ADMINISTRATOR_CONSENTS,
        PERSON_CONSENTS,
        {
          because: "the app asked for a sign-in without a page (prompt=none), so that nobody could be asked",
          check: "the address that began the sign-in: it has prompt=none",
          fix: "Let the app start an ordinary sign-in, without prompt=none",
        },
        MORE_PERMISSIONS,
      ],
      sources: [REFERENCE, CONSENT_ARTICLE],
    },
  ),
  ...aadstsOfOneKind(
    {
      90094:
        "Sign in needs permission to access resources in your organization that only an admin can grant. Ask an admin to grant permission to this app before you can use it.",
      90095: "AdminConsentRequiredRequestAccess",
      90093: "GraphUserUnauthorized - Graph returned with a forbidden error code for the request.",
      900941: "Administrator consent is required. App is considered risky.",
    },
    {
      means:
        "The person's organisation lets only an administrator agree to the app. The person stays on Microsoft's page; the app hears nothing.",
      causes: [
        ADMINISTRATOR_CONSENTS,
        {
          because:
            "Entra takes the request for a risky one: the publisher isn't verified, and it asks for more than the basics",
          check: "npm run verify -- <environment> shows the scopes in the link to Microsoft",
          fix: "Ask for openid, profile, email and User.Read alone, or verify the publisher (docs/organizations.md)",
        },
        MORE_PERMISSIONS,
      ],
      sources: [REFERENCE, CONSENT_ARTICLE, UNEXPECTED, CONSENT_SETTINGS, STEP_UP],
    },
    {
      90094: {
        pattern: /needs permission to access resources in your organi[sz]ation that only an admin can grant/,
        example:
          "Need admin approval\nSign in needs permission to access resources in your organization that only an admin can grant. Please ask an admin to grant permission to this app before you can use it.",
      },
    },
  ),
  aadsts(65004, "User declined to consent to access the app.", {
    means: "The person, or the administrator, chose Cancel on Microsoft's page. Nothing is broken.",
    causes: [
      {
        because: "the person didn't want to share what the page listed",
        check: "ask the person",
        fix: "Start the sign-in again, and accept",
      },
      MORE_PERMISSIONS,
    ],
  }),
  aadsts(
    65005,
    "MisconfiguredApplication - The app required resource access list doesn't contain apps discoverable by the resource, or the client app has requested access to resource, which wasn't specified in its required resource access list.",
    {
      means: "The chain asks for access that the app registration doesn't list, or that isn't there.",
      causes: [SCOPES_CHANGED, NOT_IN_TENANT],
    },
  ),
  aadsts(
    650052,
    'The app needs access to a service ("https://api.acme.com") that your organization "Fabrikam" has not subscribed to or enabled. Contact your IT Admin to review the configuration of your service subscriptions.',
    {
      means: "The app asks for a service that the person's organisation doesn't have.",
      causes: [NOT_IN_TENANT, MORE_PERMISSIONS],
      sources: [REFERENCE, "https://github.com/microsoft/GraphNotificationBroker/issues/5"],
    },
  ),
  aadsts(
    650053,
    "The application '{name}' asked for scope '{scope}' that doesn't exist on the resource '{resource}'. Contact the app vendor.",
    {
      means: "The chain asks Microsoft Graph for a permission that it doesn't have.",
      causes: [
        SCOPES_CHANGED,
        {
          because: "a scope of a chain made by hand is misspelt, or has a line break or a comma in it",
          check: "the scope in the message",
          fix: "Separate scopes by single spaces, and use openid profile email",
        },
      ],
      sources: [
        "https://github.com/O365/python-o365/issues/551",
        "https://github.com/WPManageNinja/fluent-smtp/issues/154",
      ],
    },
  ),
  aadsts(
    650054,
    "The application asked for permissions to access a resource that has been removed or is no longer available.",
    {
      means: "The app registration asks for an API that is gone.",
      causes: [MORE_PERMISSIONS, NOT_IN_TENANT],
    },
  ),
  aadsts(
    650057,
    "Invalid resource. The client has requested access to a resource which is not listed in the requested permissions in the client's application registration. Client app ID: {appId}({appName}). Resource value from request: {resource}. Resource app ID: {resourceAppId}. List of valid resources from app registration: {regList}.",
    {
      means: "The request is for an API that the app registration doesn't list.",
      causes: [SCOPES_CHANGED, MORE_PERMISSIONS],
    },
  ),
  ...aadstsOfOneKind(
    {
      500011:
        "The resource principal named api://acme was not found in the tenant named Acme. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.",
      50001: "InvalidResource - The resource is disabled or doesn't exist.",
    },
    {
      means: "The chain asks for an API that the tenant doesn't have.",
      causes: [
        SCOPES_CHANGED,
        NOT_IN_TENANT,
        {
          because: "an adoption or somebody by hand took an identifier URI from the app registration",
          check: "npm run drift -- <environment> shows identifier_uris",
          fix: "Give an app's own API an app registration of its own",
        },
      ],
      sources: [REFERENCE, article("error-code-aadsts500011-resource-principal-not-found")],
    },
  ),
  ...aadstsOfOneKind(
    {
      28002:
        "Provided value for the input parameter scope 'x' isn't valid when requesting an access token. Specify a valid scope.",
      28003:
        "Provided value for the input parameter scope can't be empty when requesting an access token using the provided authorization code. Specify a valid scope.",
      70011:
        "The provided value for the input parameter 'scope' isn't valid. The scope https://example.contoso.com/activity.read isn't valid.",
      700022:
        "InvalidMultipleResourcesScope - The provided value for the input parameter scope isn't valid because it contains more than one resource.",
      700023:
        "InvalidResourcelessScope - The provided value for the input parameter scope isn't valid when requesting an access token.",
    },
    {
      means: "Entra doesn't know the scopes in the request, or can't give them together.",
      causes: [
        SCOPES_CHANGED,
        {
          because: "a chain made by hand mixes APIs in one request",
          check:
            "npm run verify -- <environment> shows the scopes. For a chain made by hand, give it the link of a sign-in in quotes",
          fix: "Use openid profile email, and User.Read if the script reads from Microsoft Graph",
        },
      ],
    },
  ),
  ...aadstsOfOneKind(
    {
      90008:
        "TokenForItselfRequiresGraphPermission - The user or administrator hasn't consented to use the application. At the minimum, the application requires access to Microsoft Entra ID by specifying the sign-in and read user profile permission.",
      90009:
        "Application '5b0c0000-0000-4000-8000-000000000001' is requesting a token for itself. This scenario is supported only if resource is specified using the GUID based App Identifier.",
    },
    {
      means: "The app asks for a token for itself, which a sign-in doesn't need.",
      causes: [SCOPES_CHANGED],
      sources: [
        REFERENCE,
        "https://github.com/Azure-Samples/active-directory-dotnet-native-aspnetcore-v2/issues/250",
      ],
    },
  ),
  aadsts(9002341, "V2Error: invalid_grant - The user is required to permit Single Sign-On (SSO).", {
    means: "Entra asks the person once whether they want to be signed in to the app by their session.",
    causes: [
      {
        because: "the app asked for a sign-in without a page (prompt=none)",
        check: "the address that began the sign-in: it has prompt=none",
        fix: "Let the app start an ordinary sign-in, without prompt=none",
      },
    ],
    sources: [REFERENCE, lookUp(9002341)],
  }),
  aadsts(
    90099,
    "The application '5b0c0000-0000-4000-8000-000000000001' (Sign in) has not been authorized in the tenant 'Fabrikam'. Applications must be authorized to access the external tenant before partner delegated administrators can use them.",
    {
      means:
        "An administrator of a partner tried to sign in for a customer's tenant that doesn't have the app.",
      causes: [
        {
          because: "the person works in a customer's tenant as a partner",
          check: "the tenant in the message",
          fix: "Sign in with an account of that tenant, or have its administrator consent to the app",
        },
      ],
    },
  ),
];
