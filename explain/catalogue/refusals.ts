import type { ErrorEntry } from "../entry";

const OAUTH2 = "https://auth0.com/docs/authenticate/identity-providers/social-identity-providers/oauth2";
const POST_LOGIN = "https://auth0.com/docs/actions/reference/post-login/post-login-api-object";
const DENIAL = "https://auth0.com/docs/customize/actions/explore-triggers/post-login";

/**
 * What this project itself says at a sign-in: the script of the connection (stacks/scripts/fetch-user-profile.js) and the gate
 * (stacks/scripts/sign-in-gate.js), which run at Auth0. The sources are on what lets them speak.
 */
export const REFUSALS: readonly ErrorEntry[] = [
  {
    id: "microsoft-token-missing",
    speaker: "this project",
    pattern: /\[microsoft_token_missing\]/,
    examples: ["Microsoft's answer has no ID token. Try again. [microsoft_token_missing]"],
    means:
      "Auth0 gave the connection's script no ID token, so it can't tell who the person is. Nobody can sign in.",
    causes: [
      {
        because: "the connection's scopes lack openid",
        check: "npm run verify -- <environment> reads them from Auth0's redirect",
        fix: "Deploy again (npm run deploy -- <environment>)",
      },
      {
        because: "Auth0 no longer hands the ID token to the script",
        check: "the scopes have openid, and nothing has drifted: npm run drift -- <environment>",
        fix: "Use another strategy or route, such as route: entra, and tell whoever maintains this project",
      },
    ],
    sources: [OAUTH2],
  },
  {
    id: "microsoft-token-invalid",
    speaker: "this project",
    pattern: /\[microsoft_token_invalid\]/,
    examples: ["Microsoft's answer is not valid for this app. Try again. [microsoft_token_invalid]"],
    means:
      "Microsoft's ID token is not what the connection's script takes: issuer, audience, version or times are wrong.",
    causes: [
      {
        because:
          "the connection uses Microsoft's v1.0 endpoint, whose ID tokens have another issuer and version",
        check: "npm run verify -- <environment> shows the endpoint; it must be /oauth2/v2.0/",
        fix: "Deploy again (npm run deploy -- <environment>)",
      },
      {
        because: "the connection's client ID is another app registration's than the script's",
        check: "npm run drift -- <environment>",
        fix: "Deploy again (npm run deploy -- <environment>)",
      },
      {
        because: "somebody tries to sign in with a forged token",
        check: "everyone else can sign in; Auth0's dashboard: Monitoring, Logs",
        fix: "Nothing: the script refused it",
      },
    ],
    sources: [OAUTH2, "https://learn.microsoft.com/entra/identity-platform/id-token-claims-reference"],
  },
  {
    id: "microsoft-personal-account",
    speaker: "this project",
    pattern: /\[microsoft_personal_account\]/,
    examples: [
      "Personal Microsoft accounts cannot sign in here. Use a work or school account. [microsoft_personal_account]",
    ],
    means:
      "The person has a personal Microsoft account, and the environment doesn't admit those. It works as it should.",
    causes: [
      {
        because: "microsoft.personal is false",
        check: "the environment file",
        fix: "Let the person use a work or school account, or set microsoft.personal: true and deploy",
      },
    ],
    sources: [OAUTH2],
  },
  {
    id: "microsoft-work-account",
    speaker: "this project",
    pattern: /\[microsoft_work_account\]/,
    examples: [
      "Work and school accounts cannot sign in here. Use a personal Microsoft account. [microsoft_work_account]",
    ],
    means: "The person has a work or school account, and the environment admits personal ones only.",
    causes: [
      {
        because: "microsoft.organizations is an empty list",
        check: "the environment file",
        fix: "Let the person use a personal account, or list the organisation and deploy",
      },
    ],
    sources: [OAUTH2],
  },
  {
    id: "microsoft-organization-not-listed",
    speaker: "this project",
    pattern: /\[microsoft_organization_not_listed\]/,
    examples: ["Your organization's accounts cannot sign in here. [microsoft_organization_not_listed]"],
    means: "The person's organisation is not on the environment's list. Others can sign in.",
    causes: [
      {
        because: "the organisation is not in microsoft.organizations",
        check: "the environment file",
        fix: "Add its tenant ID if it is a customer, and deploy",
      },
      {
        because:
          "the person is a guest of a listed organisation, and guests count as people of their own one",
        check: "ask for the address of the account: its domain is the organisation's",
        fix: "List the guest's own organisation, or give the person an account of the listed one",
      },
    ],
    sources: [OAUTH2],
  },
  {
    id: "sign-in-connection",
    speaker: "this project",
    pattern: /\[sign_in_connection\]/,
    examples: [
      "You are signed in with an account that this app does not accept. Sign out, then try again. [sign_in_connection]",
    ],
    means:
      "The browser has a session at Auth0 from another connection than this environment's, and the gate doesn't let it in.",
    causes: [
      {
        because: "another app of the same Auth0 tenant signed the person in, in another way",
        check: "it works in a private window",
        fix: "Let the person sign out by the app's link in sign_out_urls, and try again",
      },
      {
        because: "somebody turned another connection on for the application",
        check:
          "npm run verify -- <environment> shows what Auth0's page offers; npm run drift -- <environment>",
        fix: "Deploy: it takes the connection off",
      },
      {
        because: "the connection was made anew, and the gate still has the old one's ID",
        check: "nobody can sign in; npm run drift -- <environment>",
        fix: "Deploy again (npm run deploy -- <environment>)",
      },
    ],
    sources: [POST_LOGIN, DENIAL],
  },
  {
    id: "sign-in-identity",
    speaker: "this project",
    pattern: /\[sign_in_identity\]/,
    examples: [
      "This account is linked to another one or does not come from Microsoft. Ask the app's support. [sign_in_identity]",
    ],
    means:
      "The person's user at Auth0 is linked to another one, so nobody can say whom Microsoft vouched for.",
    causes: [
      {
        because: "an administrator, an Action or an extension linked two users of the tenant",
        check: "Auth0's dashboard: User Management, the user, Linked Accounts",
        fix: "Unlink them there. The person keeps the user ID of before",
      },
      {
        because: "the connection is of another strategy than the one that the gate was deployed for",
        check: "the user's ID must be 'oauth2|<connection>|<tenant ID>.<object ID>'",
        fix: "Deploy again (npm run deploy -- <environment>), and let the person sign in anew",
      },
    ],
    sources: ["https://auth0.com/docs/manage-users/user-accounts/user-account-linking", POST_LOGIN],
  },
];
