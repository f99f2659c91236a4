import type { ErrorEntry } from "../entry";
import { aadsts, aadstsOfOneKind, article, lookUp, REFERENCE } from "./entra-number";
import { REDEPLOY } from "./redeploy";

const SECRET_GONE = {
  because: "somebody removed the client secret in Entra, or changed the one that Auth0 or Cognito has",
  check:
    "npm run drift -- <environment>, and npm run verify -- <environment>, which tries it without a sign-in",
  fix: `Deploy again: ${REDEPLOY}`,
};

const DEPLOYER = {
  because: "it comes from a plan or a deploy, and is about ARM_CLIENT_SECRET",
  check: "npm run env -- check <environment>",
  fix: "Set ARM_CLIENT_SECRET to the value of a client secret that is valid, not to its ID",
};

const FEDERATION = "https://learn.microsoft.com/entra/workload-id/workload-identity-federation";

const FEDERATED_CREDENTIAL = {
  because:
    "the deployer's app registration has a federated credential for another repository, branch or GitHub environment",
  check:
    "the subject in the message, and Entra admin center, App registrations, Certificates & secrets, Federated credentials",
  fix: "Give the federated credential the subject of the message, letter by letter: docs/github.md has its form",
};

const SPA_PLATFORM = {
  because: "the redirect URI was registered by hand on the platform Single-page application instead of Web",
  check: "Entra admin center, App registrations, Authentication",
  fix: "Remove it there, and register it on the platform Web. With this project: deploy again",
};

/** Errors about how Auth0, Cognito or the deployer prove themselves to Entra. */
export const ENTRA_CREDENTIAL_ERRORS: readonly ErrorEntry[] = [
  aadsts(
    7000215,
    "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '5b0c0000-0000-4000-8000-000000000001'.",
    {
      means:
        "The client secret that Auth0, or Cognito by route: entra, has is not one of the app registration's. People sign in at Microsoft and fail on the way back.",
      causes: [
        SECRET_GONE,
        {
          because: "the secret was made minutes ago, and Entra doesn't know it everywhere yet",
          check: "two minutes of waiting, then npm run verify -- <environment>",
          fix: "Wait: nothing has to be changed",
        },
        {
          because: "somebody pasted the secret's ID in place of its value",
          check: "the ID is a GUID, a value is not",
          fix: "Make a new secret, and use its value. With this project: npm run rotate -- <environment>",
        },
        DEPLOYER,
      ],
      sources: [REFERENCE, "https://learn.microsoft.com/graph/api/application-addpassword"],
    },
  ),
  aadsts(
    7000222,
    "The provided client secret keys for app '5b0c0000-0000-4000-8000-000000000001' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret, or consider using certificate credentials for added security: https://aka.ms/certCreds.",
    {
      means:
        "The client secret that Auth0, or Cognito by route: entra, has is over. Nobody can sign in until there is a new one.",
      causes: [
        {
          because: "nobody rotated it within its year",
          check: "npm run env -- check <environment> shows when the secret ends",
          fix: "npm run rotate -- <environment>",
        },
        DEPLOYER,
      ],
    },
  ),
  aadsts(
    7000218,
    "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
    {
      means: "The code was redeemed without a client secret, and Entra wants one.",
      causes: [
        {
          because: "the connection, or the identity provider, has no client secret",
          check: "npm run drift -- <environment>",
          fix: `Deploy again: ${REDEPLOY}`,
        },
        {
          because:
            "a chain made by hand sends the secret in a header, or the app is a native one or a single-page app",
          check: "the authentication method of the connection: it has to be the form, client_secret_post",
          fix: "Send client_secret in the form, or make the app registration a public client",
        },
      ],
      sources: [REFERENCE, article("confidential-client-application-authentication-error-aadsts7000218")],
    },
  ),
  aadsts(
    70002,
    "InvalidClient - Error validating the credentials. The specified client_secret does not match the expected value for this client.",
    {
      means: "Entra refuses the client secret. This is the older number for it: the text says why.",
      causes: [SECRET_GONE, DEPLOYER],
    },
  ),
  aadsts(700025, "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.", {
    means: "Entra takes the app registration for an app without a secret, and was sent one.",
    causes: [
      {
        because:
          "the redirect URI is registered on the platform Mobile and desktop, or public client flows are on",
        check: "npm run drift -- <environment>, and Entra admin center, App registrations, Authentication",
        fix: `Leave the redirect URI on the platform Web alone, and deploy again: ${REDEPLOY}`,
      },
    ],
  }),
  aadsts(
    7000229,
    "The client application 5b0c0000-0000-4000-8000-000000000001 is missing service principal in the tenant 5b0c0000-0000-4000-8000-00000000000a. See instructions here: https://go.microsoft.com/fwlink/?linkid=2225119",
    {
      means: "The app registration has no enterprise application (service principal) in that tenant.",
      causes: [
        {
          because: "somebody deleted the enterprise application",
          check: "npm run env -- check <environment> says by which commands it comes back",
          fix: "Restore it by those commands, then npm run plan -- <environment>",
        },
        {
          because: "it comes from a deploy: the deployer was made without one, as az ad app create does",
          check: "az ad sp show --id <ARM_CLIENT_ID>",
          fix: "az ad sp create --id <ARM_CLIENT_ID>, then grant it the permissions of docs/credentials.md",
        },
      ],
      sources: [
        "https://github.com/Azure/Commercial-Marketplace-SaaS-Accelerator/issues/830",
        "https://github.com/SidU/openclaw-teams-setup/pull/3",
      ],
    },
    {
      pattern: /client application \S{1,60} is missing service principal in the tenant/,
      example:
        "The client application 5b0c0000-0000-4000-8000-000000000001 is missing service principal in the tenant 5b0c0000-0000-4000-8000-00000000000a",
    },
  ),
  ...aadstsOfOneKind(
    {
      50012: "AuthenticationFailed - Client assertion contains an invalid signature.",
      50027:
        "InvalidJwtToken - Invalid JWT token because of the following reasons: token format isn't proper.",
      50048: "SubjectMismatchesIssuer - Subject mismatches Issuer claim in the client assertion.",
      700027: "Client assertion failed signature validation.",
      700030:
        "Invalid certificate - subject name in certificate isn't authorized. SubjectNames/SubjectAlternativeNames (up to 10) in token certificate are: {certificateSubjects}.",
      900384: "JWT token failed signature validation.",
    },
    {
      means:
        "Entra refuses a signed proof, a certificate or a token, that a client sent instead of a secret.",
      causes: [
        {
          because:
            "it comes from a deploy with a certificate or GitHub's token that isn't the app registration's",
          check: "npm run env -- check <environment>",
          fix: "Use a client secret or a federated credential, as docs/credentials.md says",
        },
      ],
    },
  ),
  aadsts(
    700024,
    "Client assertion is not within its valid time range. Current time: 2026-11-29T12:00:00.0000000Z, assertion valid from 2026-11-29T10:00:00.0000000Z, expiry time of assertion 2026-11-29T11:00:00.0000000Z.",
    {
      means: "The token by which the deployer proves itself is over, or not valid yet.",
      causes: [
        {
          because: "the job in GitHub ran longer than its token lives",
          check: "how long the job had been running: such a token lives minutes",
          fix: "Run the job again",
        },
        {
          because: "the machine's clock is wrong",
          check: "npm run verify -- <environment>: “This machine's clock is right” fails",
          fix: "Set the clock by the network's time",
        },
      ],
      sources: [
        "https://github.com/Azure/login/issues/180",
        "https://github.com/Azure/azure-cli/issues/28708",
      ],
    },
  ),
  ...aadstsOfOneKind(
    {
      70021:
        "No matching federated identity record found for presented assertion. Assertion Issuer: 'https://token.actions.githubusercontent.com/'. Assertion Subject: 'repo:acme/sign-in:ref:refs/heads/main'. Assertion Audience: 'api://AzureADTokenExchange'.",
      700211:
        "No matching federated identity record found for presented assertion issuer 'https://token.actions.githubusercontent.com/'. Please check your federated identity credential Subject, Audience and Issuer against the presented assertion.",
      700213:
        "No matching federated identity record found for presented assertion subject 'repo:acme/sign-in:environment:prod'. Please check your federated identity credential Subject, Audience and Issuer against the presented assertion.",
      7002138:
        "No matching federated identity record found for presented assertion subject 'repo:Acme/sign-in:environment:prod'. The subject matches with case-insensitive comparison, but not with case-sensitive comparison.",
    },
    {
      means: "Entra doesn't let the workflow in: GitHub's token is of another origin than the one it trusts.",
      causes: [FEDERATED_CREDENTIAL],
      sources: [
        FEDERATION,
        "https://github.com/Azure/login/issues/482",
        "https://github.com/Azure/login/issues/360",
        "https://github.com/Azure/login/issues/515",
        "https://github.com/Azure/azure-workload-identity/issues/340",
      ],
    },
  ),
  ...aadstsOfOneKind(
    {
      9002325: "Proof Key for Code Exchange is required for cross-origin authorization code redemption.",
      9002326:
        "Cross-origin token redemption is permitted only for the 'Single-Page Application' client-type.",
      9002327:
        "Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests.",
    },
    {
      means:
        "Entra takes the app for a single-page app that redeems codes in the browser. Auth0 and Cognito redeem them on their servers.",
      causes: [
        SPA_PLATFORM,
        {
          because: "a page redeems the code itself, and the app registration has it on the platform Web",
          check: "whether the request for tokens has an Origin header",
          fix: "Let the app redeem Cognito's codes, never Microsoft's",
        },
      ],
      sources: [
        "https://github.com/atinux/nuxt-auth-utils/issues/319",
        "https://github.com/vippsas/vipps-ecom-api/issues/246",
        "https://github.com/AzureAD/microsoft-authentication-library-for-js/issues/2482",
      ],
    },
  ),
  aadsts(
    9001023,
    "The grant type is not supported over the /common or /consumers endpoints. Please use the /organizations or tenant-specific endpoint.",
    {
      means: "A request for a program's own token went to an endpoint that has no tenant.",
      causes: [
        {
          because: "it comes from a deploy whose tenant is not set",
          check: "npm run env -- check <environment>, and the variable ARM_TENANT_ID",
          fix: "Set microsoft.tenantId, and unset ARM_TENANT_ID or set it to the same",
        },
      ],
    },
  ),
  aadsts(
    1002012,
    "The provided value for scope User.Read is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).",
    {
      means: "A program asked for its own token with a scope that only people can have.",
      causes: [
        {
          because: "a script of somebody's own asks Microsoft Graph for a single permission",
          check: "the scope in the message",
          fix: "Ask for https://graph.microsoft.com/.default: the permissions are those granted to the app registration",
        },
      ],
      sources: ["https://github.com/microsoftgraph/msgraph-sdk-python/issues/181", lookUp(1002012)],
    },
  ),
];
