import type { ErrorEntry } from "../entry";

const OAUTH2 = "https://auth0.com/docs/authenticate/identity-providers/social-identity-providers/oauth2";
const ENTRA =
  "https://auth0.com/docs/authenticate/identity-providers/enterprise-identity-providers/azure-active-directory/v2";
const POST_LOGIN = "https://auth0.com/docs/actions/reference/post-login/post-login-api-object";

/** Errors at Auth0 once the person is back from Microsoft. */
export const AUTH0_CONNECTION_ERRORS: readonly ErrorEntry[] = [
  {
    id: "auth0-no-access-token",
    speaker: "Auth0",
    pattern: /failed to obtain access token/i,
    examples: ["invalid_request: failed to obtain access token"],
    means: "Microsoft refused to give Auth0 tokens for the code. Nobody can sign in.",
    causes: [
      {
        because: "the connection has a client secret of Entra's that has expired or is wrong",
        check:
          "npm run verify -- <environment>: “Microsoft accepts the client secret that was deployed for Auth0” fails",
        fix: "npm run rotate -- <environment> if it has expired, else deploy the environment again",
      },
      {
        because: "the secret is new, and not every server of Microsoft's knows it yet",
        check: "a deploy or rotation ended less than two minutes ago",
        fix: "Wait two minutes",
      },
      {
        because: "the connection's token URL or client ID was changed",
        check: "npm run drift -- <environment>",
        fix: "Deploy again (npm run deploy -- <environment>)",
      },
    ],
    sources: [ENTRA, "https://community.auth0.com/t/rotating-azure-ad-aad-connection-credentials/122184"],
  },
  {
    id: "auth0-id-token-refused",
    speaker: "Auth0",
    // The lab's: no public source has the words.
    pattern: /failed to verify the ID token/i,
    examples: ['invalid_request: failed to verify the ID token: unexpected JWT "iss" (issuer) claim value'],
    means: "Auth0's own strategy doesn't take Microsoft's ID token.",
    causes: [
      {
        because: "the connection names another tenant than the one that the person is of",
        check: "npm run verify -- <environment> shows the tenant in Auth0's redirect",
        fix: "Set microsoft.accounts and auth0.strategy to whom you want to admit, and deploy",
      },
      {
        because: "the connection's client ID is another app registration's",
        check: "npm run drift -- <environment>",
        fix: "Deploy again (npm run deploy -- <environment>)",
      },
    ],
    sources: [ENTRA],
  },
  {
    id: "auth0-profile-not-fetched",
    speaker: "Auth0",
    pattern: /failed to fetch user profile/i,
    examples: ["access_denied: failed to fetch user profile"],
    means: "Microsoft signed the person in, and Microsoft Graph then refused their profile to Auth0.",
    causes: [
      {
        because: "nobody consented to User.Read, or the organisation's policies keep Auth0 from Graph",
        check: "it happens to one organisation; its administrator sees it in Entra's sign-in logs",
        fix: "Let the organisation's administrator consent by the output admin_consent_url",
      },
      {
        because: "Microsoft Graph was down for a moment",
        check: "it happens to everyone, and ends by itself",
        fix: "Wait, and let people try again",
      },
    ],
    sources: [
      "https://auth0.com/docs/manage-users/user-accounts/user-profiles/user-profile-structure",
      "https://auth0.com/docs/authenticate/identity-providers/social-identity-providers/microsoft-account-native",
    ],
  },
  {
    id: "auth0-profile-without-id",
    speaker: "Auth0",
    // The lab's: no public source has the words.
    pattern: /the user profile has no user_id/i,
    examples: ["invalid_request: the user profile has no user_id"],
    means: "The connection's script gave Auth0 a profile without user_id. Nobody can sign in.",
    causes: [
      {
        because: "somebody changed the script fetchUserProfile of the connection, or took it out",
        check: "npm run drift -- <environment>",
        fix: "Deploy again (npm run deploy -- <environment>)",
      },
    ],
    sources: [OAUTH2],
  },
  {
    id: "auth0-script-timeout",
    speaker: "Auth0",
    // The lab's: no public source has the words.
    pattern: /Script execution did not complete within \d+ seconds/i,
    examples: ["invalid_request: Script execution did not complete within 20 seconds"],
    means: "A script or an Action at Auth0 took longer than Auth0 lets it, so the sign-in failed.",
    causes: [
      {
        because: "another Action at post-login waits for something; this project's asks nobody",
        check: "Auth0's dashboard: Actions, Triggers, post-login",
        fix: "Correct or unbind that Action",
      },
      {
        because: "somebody changed the connection's script",
        check: "npm run drift -- <environment>",
        fix: "Deploy again (npm run deploy -- <environment>)",
      },
    ],
    sources: ["https://auth0.com/docs/customize/actions/limitations"],
  },
  {
    id: "auth0-publisher",
    speaker: "Auth0",
    pattern: /service listing is not properly configured by the publisher/i,
    examples: [
      "Access cannot be granted to this service because the service listing is not properly configured by the publisher.",
    ],
    means: "The app registration admits its own tenant alone, and the person is of another one.",
    causes: [
      {
        because: "the app registration is not multitenant, though microsoft.accounts admits others",
        check: "npm run verify -- <environment>, then npm run drift -- <environment>",
        fix: "Deploy again (npm run deploy -- <environment>); microsoft.accounts decides whom it admits",
      },
    ],
    sources: [ENTRA],
  },
  {
    id: "auth0-personal-account",
    speaker: "Auth0",
    // The lab's, if Auth0 refuses at all: no public source has the words.
    pattern: /Personal Microsoft accounts cannot use this connection/i,
    examples: ["access_denied: Personal Microsoft accounts cannot use this connection."],
    means: "The person has a personal Microsoft account, and Auth0's strategy waad is for organisations.",
    causes: [
      {
        because: "auth0.strategy is waad",
        check: "the environment file",
        fix: "Let the person use a work account. Another strategy gives everyone a new user ID",
      },
    ],
    sources: [ENTRA],
  },
  {
    id: "auth0-link-not-allowed",
    speaker: "Auth0",
    // The lab's: Auth0 fails the login, and no public source has the words.
    pattern: /identity used to log in is not among those of the primary user/i,
    examples: ["access_denied: The identity used to log in is not among those of the primary user"],
    means:
      "An Action at post-login wants to sign the person in as another user, whom they are not linked to.",
    causes: [
      {
        because: "an Action that isn't this project's links accounts",
        check: "Auth0's dashboard: Actions, Triggers, post-login",
        fix: "Unbind it: linked accounts don't pass the gate of this project",
      },
    ],
    sources: [POST_LOGIN],
  },
];
