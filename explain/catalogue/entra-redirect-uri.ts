import type { ErrorEntry } from "../entry";
import { aadsts, article, lookUp, REFERENCE } from "./entra-number";
import { REDEPLOY } from "./redeploy";

const CHANGED_BY_HAND = {
  because: "somebody changed the redirect URIs of the app registration",
  check: "npm run drift -- <environment> names what was changed",
  fix: `Deploy again: ${REDEPLOY}`,
};

/** Errors about where Entra sends people back to. */
export const ENTRA_REDIRECT_URI_ERRORS: readonly ErrorEntry[] = [
  aadsts(
    50011,
    [
      "The redirect URI 'https://acme.eu.auth0.com/login/callback' specified in the request does not match the redirect URIs configured for the application '5b0c0000-0000-4000-8000-000000000001'. Make sure the redirect URI sent in the request matches one added to your application in the Azure portal. Navigate to https://aka.ms/redirectUriMismatchError to learn more about how to fix this.",
      "The reply URL 'https://acme.auth.eu-west-1.amazoncognito.com/saml2/idpresponse' specified in the request does not match the reply URLs configured for the application 'urn:amazon:cognito:sp:eu-west-1_aBcDeFgHi'. Make sure the reply URL sent in the request matches one added to your application in the Azure portal. Navigate to https://aka.ms/urlMismatchError to learn more about how to fix this.",
      "The reply URL specified in the request does not match the reply URLs configured for the application: '5b0c0000-0000-4000-8000-000000000001'.",
    ],
    {
      means:
        "Entra doesn't send people back to the address in the request, as the app registration doesn't have it. Nobody can sign in by this chain.",
      causes: [
        CHANGED_BY_HAND,
        {
          because:
            "Auth0 or the user pool has another domain than the app registration knows, a custom domain for instance",
          check:
            "npm run verify -- <environment> shows the redirect URI that the request has. By way of Auth0 it is https://<Auth0's domain>/login/callback, straight from Cognito https://<the user pool's domain>/oauth2/idpresponse, and with SAML https://<the user pool's domain>/saml2/idpresponse",
          fix: `Correct auth0.customDomain or cognito.domain in the environment file, and deploy: ${REDEPLOY}`,
        },
        {
          because: "the request names another app registration than the one that has the address",
          check: "npm run verify -- <environment> compares the client ID in the link to Microsoft",
          fix: `Deploy again: ${REDEPLOY}`,
        },
        {
          because: "the address was registered by hand with another slash, letter case, port or scheme",
          check: "Entra admin center, App registrations, Authentication: compare it letter by letter",
          fix: "Register the address exactly as the request has it, on the platform Web",
        },
      ],
      sources: [
        REFERENCE,
        article("error-code-AADSTS50011-redirect-uri-mismatch"),
        article("error-code-AADSTS50011-reply-url-mismatch"),
      ],
    },
  ),
  aadsts(500113, "No reply address is registered for the application.", {
    means: "The app registration has no redirect URI at all. Nobody can sign in by this chain.",
    causes: [
      CHANGED_BY_HAND,
      {
        because: "the request names another app registration, one that signs nobody in",
        check: "npm run verify -- <environment> compares the client ID in the link to Microsoft",
        fix: `Deploy again: ${REDEPLOY}`,
      },
    ],
    sources: [
      "https://github.com/OfficeDev/microsoft-teams-apps-groupactivities/issues/10",
      "https://github.com/microsoftgraph/msgraph-sdk-python-core/issues/50",
    ],
  }),
  aadsts(900971, "No reply address provided.", {
    means: "Entra has no address to send the person back to, not even one to tell the error.",
    causes: [
      {
        because: "the link to Microsoft was made or cut by hand, and has no redirect_uri",
        check: "the address on Microsoft's page: look for redirect_uri",
        fix: "Start the sign-in in the app",
      },
      CHANGED_BY_HAND,
    ],
    sources: [REFERENCE, "https://github.com/MicrosoftDocs/azure-docs/issues/72093"],
  }),
  aadsts(
    70004,
    "InvalidRedirectUri - The app returned an invalid redirect URI. The redirect address specified by the client does not match any configured addresses or any addresses on the OIDC approve list.",
    {
      means: "Entra doesn't send people back to the address in the request.",
      causes: [CHANGED_BY_HAND],
    },
  ),
  aadsts(
    500112,
    "The reply address 'https://acme.eu.auth0.com/login/callback' does not match the reply address 'https://login.acme.com/login/callback' provided when requesting Authorization code.",
    {
      means:
        "The code was asked for with one redirect URI and redeemed with another one. The person comes back from Microsoft, and the sign-in ends there.",
      causes: [
        {
          because: "Auth0 or the user pool switched its domain while the person was signing in",
          check: "one new sign-in: it works if this was the cause",
          fix: "Start the sign-in again in the app",
        },
        {
          because:
            "the two ends of a chain made by hand have different redirect URIs, by a slash for instance",
          check: "the two addresses in the message",
          fix: "Give both the same address, letter by letter",
        },
      ],
      sources: [
        lookUp(500112),
        "https://github.com/AzureAD/microsoft-authentication-library-for-js/issues/5321",
      ],
    },
  ),
  aadsts(
    700009,
    "Reply address must be provided when presenting an authorization code requested with an explicit reply address.",
    {
      means: "The code was asked for with a redirect URI and redeemed without one.",
      causes: [
        {
          because: "a program of somebody's own redeems the code: Auth0 and Cognito send the address",
          check:
            "npm run verify -- <environment> shows who redeems the code: the connection's token endpoint",
          fix: "Send redirect_uri in the request for tokens, the same as before",
        },
      ],
      sources: [
        "https://github.com/AzureAD/microsoft-authentication-library-for-js/issues/7728",
        "https://github.com/MicrosoftDocs/azure-docs/issues/95297",
      ],
    },
  ),
];
