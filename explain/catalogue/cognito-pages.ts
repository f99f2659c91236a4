import type { ErrorEntry } from "../entry";

const LOGIN = "https://docs.aws.amazon.com/cognito/latest/developerguide/login-endpoint.html";
const LOGOUT = "https://docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html";
const OIDC_FLOW =
  "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-flow.html";

/** Errors of the pages of the user pool's domain: for signing in, for signing out, and for errors. */
export const COGNITO_PAGE_ERRORS: readonly ErrorEntry[] = [
  {
    id: "cognito-option-unavailable",
    speaker: "Cognito",
    pattern: /Login option is not available/i,
    examples: [
      "Login option is not available. Please try another one",
      "https://acme-dev.auth.eu-west-1.amazoncognito.com/login?errorMessage=Login option is not available. Please try another one",
    ],
    means:
      "The app names an identity provider that its app client doesn't have, so the person is on Cognito's page.",
    causes: [
      {
        because: "identity_provider is written otherwise: it is case-sensitive",
        check: "the output identity_provider, or identity_providers",
        fix: "Send exactly that name. COGNITO, which Amplify sends without a provider, is none of this chain's",
      },
      {
        because: "the identity provider was taken off the app client or deleted",
        check: "npm run verify -- <environment>, then npm run drift -- <environment>",
        fix: "Deploy again (npm run deploy -- <environment>)",
      },
      {
        because: "idp_identifier belongs to no identity provider of the user pool",
        check: "AWS's console: the identity provider's identifiers",
        fix: "Send identity_provider instead, or add the identifier",
      },
    ],
    sources: ["https://github.com/aws-amplify/aws-sdk-android/issues/1808", LOGIN],
  },
  {
    id: "cognito-pages-unavailable",
    speaker: "Cognito",
    pattern: /Login pages unavailable/i,
    examples: ["Login pages unavailable. Please contact an administrator."],
    means:
      "The domain has managed login (version 2), and this app client has no branding style, so Cognito shows no page.",
    causes: [
      {
        because: "the app client has no style, because it is new or the style was deleted",
        check: "AWS's console: the user pool, Managed login, Styles",
        fix: "Make one: aws cognito-idp create-managed-login-branding --user-pool-id <pool> --client-id <client> --use-cognito-provided-values",
      },
      {
        because: "the app doesn't send identity_provider, so people need that page at all",
        check: "the app's authorization URL",
        fix: "Send identity_provider: Cognito then goes straight to the identity provider",
      },
    ],
    sources: [
      "https://github.com/minorun365/html-share/issues/3",
      "https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateManagedLoginBranding.html",
    ],
  },
  {
    id: "cognito-sign-in-too-slow",
    speaker: "Cognito",
    // Auth0's page has "Oops!, something went wrong", and its form for sign-up a longer sentence.
    pattern: /(?:^|errorMessage=|["'])Something went wrong\.?["'&\s]*(?:$|\w+=)/m,
    examples: [
      "Something went wrong",
      "https://acme-dev.auth.eu-west-1.amazoncognito.com/login?errorMessage=Something went wrong",
    ],
    means: "The person took more than five minutes from Cognito to the identity provider and back.",
    causes: [
      {
        because: "the person fetched a second factor, asked an administrator, or left the page open",
        check: "they can sign in if they start again",
        fix: "Let them start in the app again. Cognito's five minutes can't be changed",
      },
    ],
    sources: [OIDC_FLOW],
  },
  {
    id: "cognito-state-invalid",
    speaker: "Cognito",
    pattern: /(?:^|error=|["'])Invalid state["'&.\s]*(?:$|\w+=)|Invalid State\/RelayState provided/im,
    examples: [
      "https://acme-dev.auth.eu-west-1.amazoncognito.com/error?error=Invalid state",
      "Invalid state",
      "Invalid State/RelayState provided",
    ],
    means:
      "The identity provider sent somebody back to Cognito whom Cognito didn't send there, or in another browser.",
    causes: [
      {
        because: "the person went back, reloaded the page, or opened a link to the middle of a sign-in",
        check: "it works if they start in the app",
        fix: "Start in the app",
      },
      {
        because: "the browser keeps no cookies for Cognito's domain, or the sign-in changed browsers",
        check: "another browser works; a web view or a blocker of cookies is in the way",
        fix: "Allow the domain's cookies, or open the sign-in in the system's browser",
      },
      {
        because: "the identity provider changes or drops state",
        check: "the address that it sends the browser to, /oauth2/idpresponse?…&state=…",
        fix: "Correct the identity provider: Auth0 and Microsoft send it back unchanged",
      },
    ],
    sources: ["https://github.com/TimothyJones/github-cognito-openid-wrapper/issues/37", OIDC_FLOW],
  },
  {
    id: "cognito-form-outdated",
    speaker: "Cognito",
    // The lab's: Cognito's page gives no reason.
    pattern: /This login page is no longer the last one/i,
    examples: ["This login page is no longer the last one that the browser opened."],
    means: "The person opened Cognito's page twice, and sent the older one.",
    causes: [
      {
        because: "the page was open in two tabs, or the person went back to it",
        check: "it works if they start in the app",
        fix: "Start in the app",
      },
    ],
    sources: ["https://github.com/aws-amplify/amplify-js/issues/9710", LOGIN],
  },
  {
    id: "cognito-error-page",
    speaker: "Cognito",
    pattern: /An error was encountered with the requested page/i,
    examples: ["An error was encountered with the requested page."],
    isWrapper: true,
    means:
      "This is the heading of Cognito's page /error. The reason is in the address bar, after error=, and can be missing.",
    causes: [
      {
        because: "the app's request is wrong: callback URL, client ID or scope",
        check: "npm run explain -- '<the address in the browser>'; npm run verify -- <environment>",
        fix: "Act on the reason",
      },
      {
        because: "a SAML response went to a wrong address, or not as a form",
        check: "the address is …/saml2/idpresponse; npm run verify -- <environment>",
        fix: "Set the reply URL of the enterprise application to https://<domain>/saml2/idpresponse",
      },
    ],
    sources: [
      "https://docs.aws.amazon.com/cognito/latest/developerguide/troubleshooting.html",
      "https://github.com/awslabs/sagemaker-dashboards-for-ml/issues/4",
    ],
  },
  {
    id: "cognito-logout-url",
    speaker: "Cognito",
    pattern: /Required String parameter '?redirect_uri'? is not present/i,
    examples: [
      "Required String parameter 'redirect_uri' is not present",
      "https://acme-dev.auth.eu-west-1.amazoncognito.com/error?error=Required String parameter 'redirect_uri' is not present",
    ],
    means:
      "Cognito doesn't know where to send the person. At a sign-out it says redirect_uri too, is about logout_uri, and has ended the session.",
    causes: [
      {
        because: "logout_uri is not among the app client's logout URLs, to the character",
        check:
          "npm run verify -- <environment>: “Cognito has the logout URLs of <app client>” fails, or the address has another one",
        fix: "Add it to logoutUrls of the app client in the environment file, and deploy",
      },
      {
        because: "the library sends OpenID Connect's post_logout_redirect_uri, which Cognito doesn't take",
        check: "the address has post_logout_redirect_uri or id_token_hint",
        fix: "Use the app client's link in the output sign_out_urls instead of the library's sign-out",
      },
      {
        because: "at a sign-in: the app sends no redirect_uri, as its configuration is empty or misspelt",
        check: "the address that began it has /oauth2/authorize or /login, not /logout",
        fix: "Configure the app with what npm run -s env -- app <environment> <app client> prints",
      },
    ],
    sources: [
      "https://github.com/vouch/vouch-proxy/issues/548",
      "https://github.com/amazon-archives/amazon-cognito-auth-js/issues/25",
      "https://github.com/streamlit/streamlit/issues/14601",
      LOGOUT,
    ],
  },
];
