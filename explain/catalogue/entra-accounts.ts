import type { ErrorEntry } from "../entry";
import { aadsts, aadstsOfOneKind, article, lookUp, REFERENCE, SIGN_IN_LOGS } from "./entra-number";
import { REDEPLOY } from "./redeploy";

const OTHER_ACCOUNT = {
  because: "the person picked another account than the one that they use for the app",
  check: "the account's name in the message",
  fix: "Sign out at Microsoft, or use a private window, and pick the right account",
};

const ONE_TENANT = {
  because: "the chain admits one tenant alone, and the person is of another one",
  check:
    "microsoft.accounts in the environment file, and npm run verify -- <environment>, which says which accounts the tenant segment admits",
  fix: "Invite the person as a guest of that tenant, or let more accounts in: docs/which-route.md says by which route",
};

const NO_LONGER_THERE = {
  because: "the account was deleted, or renamed, in its own organisation",
  ...SIGN_IN_LOGS,
  fix: "Sign in with the account's present name, or have the administrator restore it",
};

const HOME_ADMINISTRATOR = {
  because: "an administrator of the person's organisation blocks it by a policy",
  ...SIGN_IN_LOGS,
  fix: "Only that administrator can allow it: send them the app's client ID and the correlation ID",
};

const B2B = "https://learn.microsoft.com/entra/external-id/cross-tenant-access-overview";

/** Errors about who may sign in. */
export const ENTRA_ACCOUNT_ERRORS: readonly ErrorEntry[] = [
  aadsts(
    50020,
    [
      "User account 'eve@fabrikam.com' from identity provider 'https://sts.windows.net/5b0c0000-0000-4000-8000-00000000000b/' does not exist in tenant 'Acme' and cannot access the application '5b0c0000-0000-4000-8000-000000000001'(Sign in) in that tenant. The account needs to be added as an external user in the tenant first. Sign out and sign in again with a different Azure Active Directory user account.",
      "User account 'eve@outlook.com' from identity provider 'live.com' does not exist in tenant 'Acme' and cannot access the application '5b0c0000-0000-4000-8000-000000000001'(Sign in) in that tenant. The account needs to be added as an external user in the tenant first. Sign out and sign in again with a different Azure Active Directory user account.",
    ],
    {
      means:
        "The account is not one of the tenant that the request is for. This person can't sign in with it.",
      causes: [
        ONE_TENANT,
        OTHER_ACCOUNT,
        {
          because: "somebody changed the supported account types of the app registration",
          check: "npm run drift -- <environment> shows sign_in_audience",
          fix: `Deploy again: ${REDEPLOY}`,
        },
      ],
      sources: [
        REFERENCE,
        article("error-code-AADSTS50020-user-account-identity-provider-does-not-exist"),
        "https://github.com/nextauthjs/next-auth/issues/7447",
        "https://github.com/dotnet-foundation/membership/issues/15",
      ],
    },
    {
      pattern: /user account (?:'[^'\n]*' from identity provider '[^'\n]*' )?does not exist in tenant/,
      example:
        "Selected user account does not exist in tenant 'Acme' and cannot access the application '5b0c0000-0000-4000-8000-000000000001' in that tenant. The account needs to be added as an external user in the tenant first. Please use a different account.",
    },
  ),
  ...aadstsOfOneKind(
    {
      16003:
        "SsoUserAccountNotFoundInResourceTenant - Indicates that the user hasn't been explicitly added to the tenant.",
      50014: "GuestUserInPendingState - The user account doesn't exist in the directory.",
      50034:
        "The user account eve@acme.com does not exist in the directory. To sign into this application, the account must be added to the directory.",
      51004: "UserAccountNotInDirectory - The user account doesn't exist in the directory.",
      90072:
        "User account 'eve@fabrikam.com' from identity provider 'https://sts.windows.net/5b0c0000-0000-4000-8000-00000000000b/' does not exist in tenant 'Acme' and cannot access the application '5b0c0000-0000-4000-8000-000000000001'(Sign in) in that tenant.",
    },
    {
      means: "The tenant that the request is for has no such account. This person can't sign in with it.",
      causes: [
        {
          because: "the person mistyped the account's name",
          check: "the name in the message, or on the page before",
          fix: "Sign in again, and type it anew",
        },
        ONE_TENANT,
        NO_LONGER_THERE,
        {
          because: "the person was invited as a guest and hasn't accepted yet",
          check: "Entra admin center of that tenant, Users: the invitation's state",
          fix: "Accept the invitation by its link, then sign in",
        },
      ],
    },
  ),
  ...aadstsOfOneKind(
    {
      500200:
        "User account 'eve@outlook.com' is a personal Microsoft account. Personal Microsoft accounts are not supported for this application unless explicitly invited to an organization. Try signing out and signing back in with an organizational account.",
      500208: "The domain is not a valid login domain for the account type.",
      500207: "The account type can't be used for the resource you're trying to access.",
    },
    {
      means: "The chain doesn't let this kind of account in: a personal one, or one of work or school.",
      causes: [
        {
          because: "the environment file doesn't admit that kind of account",
          check:
            "microsoft.accounts in the environment file, and npm run verify -- <environment>, which says which accounts the tenant segment admits",
          fix: `Sign in with an account of the other kind, or correct microsoft.accounts and deploy: ${REDEPLOY}`,
        },
        OTHER_ACCOUNT,
        {
          because: "somebody changed the supported account types of the app registration",
          check: "npm run drift -- <environment> shows sign_in_audience",
          fix: `Deploy again: ${REDEPLOY}`,
        },
      ],
      sources: [REFERENCE, lookUp(500207), "https://github.com/Azure/azure-mcp/issues/14"],
    },
  ),
  ...aadstsOfOneKind(
    {
      90027:
        "We are unable to issue tokens from this API version on the MSA tenant. Please contact the application vendor as they need to use version 2.0 of the protocol to support this.",
      500201:
        "We are unable to issue tokens from this API version for a Microsoft account. Please contact the application vendor as they need to use version 2.0 of the protocol to support this.",
    },
    {
      means: "The request goes to version 1 of Microsoft's endpoints, which knows no personal accounts.",
      causes: [
        {
          because: "Auth0's connection uses the identity API of version 1",
          check: "npm run verify -- <environment>: the link to Microsoft has /oauth2/v2.0/ or not",
          fix: `Deploy again: ${REDEPLOY}. By hand: choose "Microsoft Identity Platform (v2)" in the connection`,
        },
      ],
      sources: [REFERENCE, "https://github.com/microsoftgraph/msgraph-training-java/issues/1"],
    },
  ),
  ...aadstsOfOneKind(
    {
      16000:
        "Either multiple user identities are available for the current request or selected account is not supported for the scenario.",
      16001: "UserAccountSelectionInvalid",
      16002: "AppSessionSelectionInvalid - The app-specified SID requirement wasn't met.",
      160021:
        "AppSessionSelectionInvalidSessionNotExist - Application requested a user session that doesn't exist.",
      50136: "RedirectMsaSessionToApp - Single MSA session detected.",
      50143:
        "Session mismatch - Session is invalid because user tenant doesn't match the domain hint due to different resource.",
      50197: "ConflictingIdentities - The user could not be found. Try signing in again.",
    },
    {
      means:
        "The browser is signed in at Microsoft with several accounts, or with one that doesn't fit, and Entra can't choose.",
      causes: [
        {
          because:
            "the app asked for a sign-in without a page (prompt=none), or for an account that isn't signed in",
          check: "the address that began the sign-in: prompt, login_hint and domain_hint",
          fix: "Let the app start an ordinary sign-in, without prompt=none",
        },
        OTHER_ACCOUNT,
        ONE_TENANT,
      ],
    },
  ),
  aadsts(50057, "The user account is disabled.", {
    means: "An administrator of the person's organisation disabled the account. This person can't sign in.",
    causes: [
      {
        because: "the person left, or the account was blocked for safety",
        ...SIGN_IN_LOGS,
        fix: "Have the administrator enable the account. What the person has in the app stays",
      },
    ],
    sources: [REFERENCE, article("error-code-aadsts50057-user-account-is-disabled")],
  }),
  aadsts(500571, "The guest user account is disabled.", {
    means: "The tenant that the app is in disabled the person's guest account.",
    causes: [
      {
        because: "an administrator of that tenant disabled the guest",
        check: "Entra admin center of the home tenant, Users, the guest: Account enabled",
        fix: "Enable the guest there, if the person is meant to get in",
      },
    ],
    sources: [article("error-code-aadsts500571-guest-user-account-is-disabled")],
  }),
  aadsts(
    50105,
    "Your administrator has configured the application Sign in ('5b0c0000-0000-4000-8000-000000000001') to block users unless they are specifically granted ('assigned') access to the application. The signed in user 'anna@acme.com' is blocked because they are not a direct member of a group with access, nor had access directly assigned by an administrator. Please contact your administrator to assign access to this application.",
    {
      means: "An administrator lets only assigned people use the app, and this person isn't one of them.",
      causes: [
        {
          because: "nobody assigned the person, or a group that they are a direct member of",
          check:
            "Entra admin center of the person's organisation, Enterprise apps, the app, Users and groups",
          fix: "Have their administrator assign them. Members of a group inside the group don't count",
        },
        {
          because: "somebody switched Assignment required on by mistake",
          check: "Enterprise apps, the app, Properties. In your own tenant: npm run drift -- <environment>",
          fix: "Ask whoever set it. Switch it off only if everyone of the organisation may sign in: this project leaves it as it is",
        },
      ],
      sources: [REFERENCE, article("error-code-AADSTS50105-user-not-assigned-role")],
    },
  ),
  ...aadstsOfOneKind(
    {
      7000112: "Application '5b0c0000-0000-4000-8000-000000000001'(Sign in) is disabled.",
      1000031: "Application Sign in cannot be accessed at this time. Contact your administrator.",
    },
    {
      means: "An administrator switched the app off for their whole organisation. Nobody of it can sign in.",
      causes: [
        {
          because: "Enabled for users to sign-in is off at the enterprise application",
          check:
            "Entra admin center of the person's organisation, Enterprise apps, the app, Properties. In your own tenant: npm run drift -- <environment>",
          fix: "Have the administrator switch it on: this project leaves it as it is",
        },
        {
          because: "Microsoft disabled the app registration, for abuse for instance",
          check: "Entra admin center of the home tenant, App registrations: a notice at the top",
          fix: "Ask Microsoft's support, by the notice",
        },
      ],
      sources: [REFERENCE, article("error-code-aadsts7000112-application-is-disabled")],
    },
  ),
  ...aadstsOfOneKind(
    {
      50002: "NotAllowedTenant - Sign-in failed because of a restricted proxy access on the tenant.",
      500021: "Access to 'Acme' tenant is denied.",
      500022: "Access to 'Acme' tenant is denied.",
      500212:
        "NotAllowedByOutboundPolicyTenant - The user's administrator has set an outbound access policy that doesn't allow access to the resource tenant.",
      500213:
        "NotAllowedByInboundPolicyTenant - The resource tenant's cross-tenant access policy doesn't allow this user to access this tenant.",
    },
    {
      means:
        "A policy between the person's organisation and the tenant that the app is in forbids the sign-in.",
      causes: [
        {
          because: "the company's network lets people in to listed tenants only (tenant restrictions)",
          check: "the same sign-in from another network, with a phone for instance",
          fix: "Have their administrator add your home tenant's ID to the list",
        },
        HOME_ADMINISTRATOR,
        {
          because: "your own tenant's cross-tenant access settings block that organisation (AADSTS500213)",
          check: "Entra admin center of the home tenant, External Identities, Cross-tenant access settings",
          fix: "Allow inbound access of that organisation there",
        },
      ],
      sources: [REFERENCE, B2B],
    },
  ),
  aadsts(90084, "OrgIdWsFederationGuestNotAllowed - Guest accounts aren't allowed for this site.", {
    means: "The tenant lets no guests use the app.",
    causes: [HOME_ADMINISTRATOR, OTHER_ACCOUNT],
  }),
  aadsts(
    90123,
    "IdentityProviderAccessDenied - The token can't be issued because the identity or claim issuance provider denied the request.",
    {
      means: "The identity provider behind the person's organisation refused them.",
      causes: [HOME_ADMINISTRATOR],
    },
  ),
  ...aadstsOfOneKind(
    {
      50015: "ViralUserLegalAgeConsentRequiredState - The user requires legal age group consent.",
      54000: "MinorUserBlockedLegalAgeGroupRule",
    },
    {
      means: "The account is a minor's, and Entra's rules on age keep it from this app.",
      causes: [
        {
          because: "the account's age group asks for a parent's or a school's consent",
          ...SIGN_IN_LOGS,
          fix: "Have the administrator set the age group, or the consent, of the account",
        },
      ],
    },
  ),
];
