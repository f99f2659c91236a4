import type { ErrorEntry } from "../entry";
import { CODE_FLOW } from "./entra-number";
import { REDEPLOY } from "./redeploy";

/** An error in OAuth's words where no number says more. Cognito passes on others' words behind a semicolon. */
const withoutNumber = (error: string) =>
  new RegExp(`^(?![\\s\\S]*AADSTS\\d)[\\s\\S]*(?<!; )\\berror["']?\\s*[=:]\\s*["']?${error}\\b`);

const NO_PAGE = {
  because: "the app asked for a sign-in without a page (prompt=none), and Microsoft has to show one",
  check: "the address that began the sign-in",
  fix: "Let the app start an ordinary sign-in, without prompt=none",
};

/** Errors of Microsoft's that come without a number: personal accounts', and OAuth's words alone. */
export const ENTRA_WORDS: readonly ErrorEntry[] = [
  {
    id: "client-not-enabled-for-consumers",
    speaker: "Entra",
    pattern: /client does not exist or is not enabled for consumers/i,
    examples: [
      "We're unable to complete your request. unauthorized_client: The client does not exist or is not enabled for consumers. If you are the application developer, configure a new application through the App Registrations in the Azure Portal at https://go.microsoft.com/fwlink/?linkid=2083908.",
    ],
    means:
      "The sign-in of personal accounts (login.live.com) doesn't know the app registration. People with work accounts may still get in.",
    causes: [
      {
        because: "the app registration doesn't admit personal accounts, and the person picked one",
        check:
          "npm run verify -- <environment> says which accounts the tenant segment admits; npm run drift -- <environment> shows sign_in_audience",
        fix: `Sign in with a work account, or set microsoft.accounts to any and deploy: ${REDEPLOY}`,
      },
      {
        because: "the app registration was made, or its accounts were changed, minutes ago",
        check: "the same sign-in ten minutes later",
        fix: "Wait: the sign-in of personal accounts learns of it later",
      },
      {
        because: "the client ID is wrong",
        check: "npm run verify -- <environment> compares the client ID in the link to Microsoft",
        fix: `Deploy again: ${REDEPLOY}`,
      },
    ],
    sources: [
      "https://github.com/nextcloud/integration_onedrive/issues/27",
      "https://github.com/sspeiser/onenote-export/issues/8",
      "https://github.com/dotnet/AspNetCore.Docs/issues/19795",
    ],
  },
  {
    id: "user-audience-consumer",
    speaker: "Entra",
    pattern: /not valid for the application(?:'|%27|&#39;)s (?:'|%27|&#39;)userAudience/i,
    examples: [
      "The request is not valid for the application's 'userAudience' configuration. In order to use /common/ endpoint, the application must not be configured with 'Consumer' as the user audience. The userAudience should be configured with 'All' to use /common/ endpoint.",
    ],
    means:
      "The app registration admits personal accounts alone, and the request is for every kind of account.",
    causes: [
      {
        because: "somebody changed the supported account types of the app registration",
        check: "npm run drift -- <environment> shows sign_in_audience",
        fix: `Deploy again: ${REDEPLOY}`,
      },
      {
        because: "the connection sends people to common instead of consumers",
        check: "npm run verify -- <environment> shows the segment",
        fix: `Correct microsoft.accounts in the environment file, and deploy: ${REDEPLOY}`,
      },
    ],
    sources: [
      "https://github.com/RogerSelwyn/O365-HomeAssistant/issues/100",
      "https://github.com/dotnet/AspNetCore.Docs/issues/19795",
    ],
  },
  {
    id: "no-personal-account-here",
    speaker: "Entra",
    pattern: /can.t sign in here with a personal account/i,
    examples: ["You can't sign in here with a personal account. Use your work or school account instead."],
    means: "The chain admits work and school accounts alone, and the person typed a personal one.",
    causes: [
      {
        because: "the environment file doesn't admit personal accounts",
        check:
          "microsoft.accounts in the environment file, and npm run verify -- <environment>, which says which accounts the tenant segment admits",
        fix: `Sign in with a work account, or set microsoft.accounts to any and deploy: ${REDEPLOY}`,
      },
    ],
    sources: [
      "https://github.com/RogerSelwyn/O365-HomeAssistant/issues/95",
      "https://github.com/dotnet/AspNetCore.Docs/issues/19795",
    ],
  },
  {
    id: "microsoft-consent-required",
    speaker: "Entra",
    pattern: withoutNumber("consent_required"),
    isWrapper: true,
    examples: ["https://acme.eu.auth0.com/login/callback?error=consent_required&state=x"],
    means: "Somebody has to agree first that the app may sign the person in. The word alone doesn't say who.",
    causes: [
      NO_PAGE,
      {
        because: "an administrator has to agree for the organisation, or the person chose Cancel",
        check: "a sign-in in a private window: Microsoft's page says which, with a number",
        fix: "Explain that number: npm run explain -- AADSTS65004, for instance",
      },
    ],
    sources: [
      CODE_FLOW,
      "https://learn.microsoft.com/javascript/api/@azure/msal-node/interactionrequiredautherrorcodes",
    ],
  },
  {
    id: "microsoft-interaction-required",
    speaker: "Entra",
    pattern: withoutNumber("interaction_required"),
    isWrapper: true,
    examples: ["https://acme.eu.auth0.com/login/callback?error=interaction_required&state=x"],
    means: "Whoever signs people in has to ask the person something first.",
    causes: [NO_PAGE],
    sources: [CODE_FLOW],
  },
  {
    id: "microsoft-login-required",
    speaker: "Entra",
    pattern: withoutNumber("login_required"),
    isWrapper: true,
    examples: ["https://acme.eu.auth0.com/login/callback?error=login_required&state=x"],
    means: "The app asked for a sign-in without a page, and the person isn't signed in. Nothing is broken.",
    causes: [NO_PAGE],
    sources: [CODE_FLOW],
  },
  {
    id: "microsoft-temporarily-unavailable",
    speaker: "Entra",
    pattern: withoutNumber("temporarily_unavailable"),
    isWrapper: true,
    examples: ['{"error":"temporarily_unavailable"}'],
    means: "Whoever was asked is too busy for a moment.",
    causes: [
      {
        because: "Microsoft has trouble, or is slow for a moment",
        check: "a second sign-in after a minute, and https://azure.status.microsoft",
        fix: "Wait and sign in again",
      },
    ],
    sources: [CODE_FLOW],
  },
];
