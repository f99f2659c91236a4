import type { ErrorEntry } from "../entry";

const ERROR_PAGES = "https://auth0.com/docs/authenticate/login/auth0-universal-login/error-pages";

/** Errors of Auth0's pages: for signing in, for signing out, and for errors. */
export const AUTH0_PAGE_ERRORS: readonly ErrorEntry[] = [
  {
    id: "auth0-session-lost",
    speaker: "Auth0",
    pattern: /we couldn['’]t find your session|You may have pressed the back button/i,
    examples: [
      "invalid_request: You may have pressed the back button, refreshed during login, opened too many login dialogs, or there is some issue with cookies, since we couldn't find your session. Try logging in again from the application and if the problem persists please contact the administrator.",
    ],
    means: "Auth0 doesn't find the sign-in that this browser wants to go on with.",
    causes: [
      {
        because: "the person went back, reloaded, waited for long, or bookmarked Auth0's page",
        check: "it works if they start in the app",
        fix: "Start in the app, and bookmark the app",
      },
      {
        because: "the browser keeps no cookies for Auth0's domain, or the sign-in changed hosts",
        check: "another browser works; npm run verify -- <environment> compares the hosts",
        fix: "Allow the cookies; use one Auth0 domain at every hop",
      },
    ],
    sources: [
      "https://github.com/auth0-samples/auth0-react-samples/issues/39",
      "https://github.com/auth0/react-native-auth0/issues/630",
      "https://brianchildress.co/getting-bookmarks-to-work-with-auth0-login/",
    ],
  },
  {
    id: "auth0-custom-domain",
    speaker: "Auth0",
    pattern: /You should not be hitting this endpoint/i,
    examples: ["You should not be hitting this endpoint"],
    means:
      "Auth0's custom domain is not set up or not verified, so Auth0 answers nothing there. Nobody can sign in.",
    causes: [
      {
        because: "the custom domain's DNS record is missing or wrong, or its verification isn't complete",
        check: "Auth0's dashboard: Branding, Custom Domains",
        fix: "Verify the domain, or take auth0.customDomain out of the environment file and deploy",
      },
    ],
    sources: ["https://github.com/auth0/docs/pull/6658"],
  },
  {
    id: "auth0-user-blocked",
    speaker: "Auth0",
    pattern: /\buser is blocked\b[^\w\n]*(?:$|error\b|state\b)/im,
    examples: ["unauthorized: user is blocked"],
    means: "Somebody blocked this person at Auth0. Everyone else can sign in.",
    causes: [
      {
        because: "an administrator blocked the user, or a program did",
        check: "Auth0's dashboard: User Management, Users, the user",
        fix: "Unblock the user there if the person may come back",
      },
    ],
    sources: [
      "https://auth0.com/docs/manage-users/user-accounts/block-and-unblock-users",
      "https://github.com/atinux/nuxt-auth-utils/pull/456",
    ],
  },
  {
    id: "auth0-too-many-attempts",
    speaker: "Auth0",
    pattern:
      /\btoo_many_attempts\b|blocked after (?:multiple|too many) (?:consecutive )?(?:failed )?(?:login )?attempts/i,
    examples: ["too_many_attempts"],
    means:
      "Somebody typed wrong passwords on Auth0's page too often. Sign-in with Microsoft has no password there.",
    causes: [
      {
        because: "a database connection is on for the application, and somebody guesses passwords",
        check: "npm run verify -- <environment> shows what Auth0's page offers",
        fix: "Deploy: it turns off every connection that isn't the environment's",
      },
    ],
    sources: [
      "https://auth0.com/docs/secure/attack-protection/brute-force-protection",
      "https://github.com/auth0/Auth0.Android/pull/615/files",
    ],
  },
  {
    id: "auth0-password-form",
    speaker: "Auth0",
    pattern:
      /^[^\w\n]*(?:Wrong email or password|Please enter an email address|Password is required|Email is not valid|The password is too weak|The user already exists|Something went wrong, please try again later)[^\w\n]*$|public signup is disabled/im,
    examples: [
      "Wrong email or password",
      "Please enter an email address",
      "Password is required",
      "Email is not valid.",
      "The password is too weak",
      "The user already exists.",
      "Something went wrong, please try again later",
      "invalid_request: public signup is disabled",
    ],
    means:
      "Auth0's page has a form for passwords, and somebody used it. People of this chain sign in with Microsoft and have none.",
    causes: [
      {
        because: "a database connection is on for the Auth0 application",
        check: "npm run verify -- <environment> shows what Auth0's page offers",
        fix: "Deploy: it turns off every connection that isn't the environment's",
      },
    ],
    sources: [
      "https://auth0.com/docs/customize/login-pages/universal-login/customize-text-elements",
      "https://github.com/auth0/auth0.js/issues/679",
    ],
  },
  {
    id: "auth0-logout-url",
    speaker: "Auth0",
    pattern: /is not defined as a valid URL in "?Allowed Logout URLs/i,
    examples: [
      'invalid_request: The "returnTo" querystring parameter "https://dev.acme.com/bye" is not defined as a valid URL in "Allowed Logout URLs".',
      'invalid_request: The "post_logout_redirect_uri" querystring parameter "https://dev.acme.com" is not defined as a valid URL in "Allowed Logout URLs".',
    ],
    means:
      "Auth0 doesn't know the URL to send people to after the sign-out. The person may still be signed in.",
    causes: [
      {
        because: "the app's logout URL is not in the environment file, or differs in a character",
        check: "npm run verify -- <environment> shows the registered ones",
        fix: "Add it to logoutUrls of the app client, and deploy",
      },
      {
        because: "the link has no client_id, so Auth0 looks in the tenant's own list",
        check: "the address",
        fix: "Use the app client's link in the output sign_out_urls",
      },
    ],
    sources: [
      "https://github.com/auth0/auth0-react/issues/127",
      "https://github.com/openanalytics/shinyproxy/issues/423",
      "https://auth0.com/docs/authenticate/login/logout/redirect-users-after-logout",
    ],
  },
  {
    id: "auth0-error-page",
    speaker: "Auth0",
    pattern: /Oops!, something went wrong/i,
    examples: ["Oops!, something went wrong"],
    isWrapper: true,
    means: "This is the heading of Auth0's error page. The reason is below it, under Technical details.",
    causes: [
      {
        because: "Auth0 doesn't trust the callback URL of the request, so it doesn't send the error on",
        check: "open Technical details; npm run verify -- <environment>",
        fix: "Act on the reason: npm run explain -- '<the technical details>'",
      },
    ],
    sources: [ERROR_PAGES, "https://auth0.com/docs/customize/login-pages/custom-error-pages"],
  },
];
