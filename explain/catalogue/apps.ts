import type { ErrorEntry } from "../entry";
import { says } from "./says";

const AUTHORIZE = "https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html";
const TOKEN = "https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html";

/** Errors of apps and their libraries while a sign-in is under way. */
export const APP_ERRORS: readonly ErrorEntry[] = [
  {
    id: "app-no-sign-in",
    speaker: "the app",
    pattern: /No sign-in is in progress in this browser|\bno_sign_in\b/,
    examples: ["No sign-in is in progress in this browser.", "no_sign_in"],
    means: "The lab's app got an answer that it didn't ask for in this browser, and rightly refuses it.",
    causes: [
      {
        because: "somebody opened an authorization URL by hand, as from the output authorize_urls",
        check: "it works if they start in the app",
        fix: "Start in the app: its library makes state, nonce and PKCE",
      },
      {
        because: "the app keeps a started sign-in for ten minutes, and those are over",
        check: "the person took a long break on the way",
        fix: "Start in the app again",
      },
    ],
    sources: [AUTHORIZE],
  },
  {
    id: "app-state-mismatch",
    speaker: "the app",
    pattern:
      /No matching state found in storage|State does not match(?! \w)|No state in response|Invalid state in OAuth flow|error occurred while validating the state|unexpected "state" response parameter|response parameter "state" missing|Unable to verify authorization request state|Missing state cookie from login request|State cookie was missing|\bstate cookie was missing|State could not be decoded|checks\.state argument is missing|\bstate mismatch\b(?! \w)|did not find expected authorization request details in session/i,
    examples: [
      "Error: No matching state found in storage",
      "State does not match",
      "No state in response",
      "Error: Invalid state in OAuth flow",
      "OAuthSignInException: An error occurred while validating the state.",
      'unexpected "state" response parameter value',
      'response parameter "state" missing',
      "Unable to verify authorization request state.",
      "Missing state cookie from login request (check login URL, callback URL and cookie config).",
      "InvalidCheck: state cookie was missing",
      "InvalidCheck: State could not be decoded",
    ],
    means:
      "The person came back with another state than the app gave them, or the app has forgotten it. The sign-in itself may be fine.",
    causes: [
      {
        because:
          "the app's cookie or storage didn't survive the way: another host or scheme, or SameSite=Strict",
        check: "the app starts on one host (www., localhost) and its callback URL is on another",
        fix: "Start and end on one host; SameSite=Lax and Secure for the cookie, and 'trust proxy' behind a proxy",
      },
      {
        because: "the page of the callback ran twice or was reloaded, and the first run took the state",
        check: "the person is signed in after all; React's strict mode runs effects twice",
        fix: "Handle the callback once, and take code and state out of the address",
      },
      {
        because: "somebody opened an authorization URL or a callback by hand or from a bookmark",
        check: "it works if they start in the app",
        fix: "Start in the app",
      },
      {
        because: "two sign-ins are under way in one browser, and the library keeps one state",
        check: "it works in a new window",
        fix: "Start again",
      },
    ],
    sources: [
      "https://github.com/authts/react-oidc-context/issues/445",
      "https://github.com/authts/react-oidc-context/issues/1587",
      "https://github.com/aws-amplify/amplify-js/issues/3055",
      "https://github.com/auth0/passport-auth0/issues/154",
      "https://github.com/auth0/nextjs-auth0/issues/1063",
    ],
  },
  {
    id: "app-pkce",
    speaker: "the app",
    pattern:
      /pkceCodeVerifier (?:cookie was missing|value could not be parsed)|PKCE code_verifier (?:cookie was missing|value could not be parsed)|code_verifier cookie was not found/i,
    examples: [
      "InvalidCheck: pkceCodeVerifier cookie was missing",
      "InvalidCheck: pkceCodeVerifier value could not be parsed",
      "InvalidCheck: PKCE code_verifier cookie was missing.. Read more at https://errors.authjs.dev#invalidcheck",
    ],
    means: "The app lost PKCE's verifier between start and callback, so it can't redeem the code.",
    causes: [
      {
        because: "the cookie was set on another host than the callback's, or the browser withheld it",
        check: "the browser's developer tools: cookies of both hosts; AUTH_URL of Auth.js",
        fix: "Start and end on one host, with https",
      },
      {
        because: "the servers of the app have different AUTH_SECRETs, or it changed during the sign-in",
        check: "it happens to some requests only",
        fix: "Give all servers one secret",
      },
      {
        because: "the person finished the sign-in in another browser, or came back twice",
        check: "it works if they start in the app",
        fix: "Start in the app",
      },
    ],
    sources: [
      "https://github.com/nextauthjs/next-auth/issues/10458",
      "https://github.com/nextauthjs/next-auth/issues/11641",
    ],
  },
  {
    id: "app-nonce",
    speaker: "the app",
    pattern:
      /unexpected ID Token "nonce" claim value|nonce in id_token does not match|\bnonce mismatch\b(?! \w)|InvalidCheck: nonce (?:cookie was missing|value could not be parsed)/i,
    examples: [
      'unexpected ID Token "nonce" claim value',
      "nonce in id_token does not match nonce in client storage",
      "InvalidCheck: nonce cookie was missing",
    ],
    means: "The ID token belongs to another sign-in than the one that the app started.",
    causes: [
      {
        because: "the library expects no nonce, and the token has one, or the other way round",
        check: "npm run explain -- '<the ID token>' shows it; the app's authorization URL has nonce or not",
        fix: "Let the library send a nonce and compare it",
      },
      {
        because: "the nonce was lost between start and callback, as state can be",
        check: "two windows, two hosts, a reload",
        fix: "Start again; start and end on one host",
      },
    ],
    sources: ["https://github.com/panva/oauth4webapi/issues/188", AUTHORIZE],
  },
  {
    id: "app-sign-in-cancelled",
    speaker: "the app",
    pattern: /signInWithRedirect`? has been cancell?ed/i,
    examples: ["OAuthSignInException: `signInWithRedirect` has been canceled."],
    means:
      "Amplify began a sign-in, and the person came back without an answer: they went back or closed the page.",
    causes: [
      {
        because: "the person went back to the app",
        check: "it works if they sign in again",
        fix: "Offer to sign in again",
      },
      {
        because: "the person stayed on a page of Cognito's, Auth0's or Microsoft's that shows an error",
        check: "ask what the page said; npm run verify -- <environment>",
        fix: "Act on that page's words",
      },
    ],
    sources: ["https://github.com/aws-amplify/amplify-js/pull/12653"],
  },
  {
    id: "app-cors",
    speaker: "the app",
    pattern: says(
      /blocked by CORS policy|Cross-Origin Request Blocked|No 'Access-Control-Allow-Origin' header|Redirect is not allowed for a preflight/i,
      /amazoncognito|cognito-idp|auth0\.com|microsoftonline|\/oauth2\/|\/authorize\b|\/log(?:in|out)\b|openid-configuration/i,
    ),
    examples: [
      "Access to fetch at 'https://acme-dev.auth.eu-west-1.amazoncognito.com/login' (redirected from 'https://acme-dev.auth.eu-west-1.amazoncognito.com/oauth2/authorize') from origin 'https://dev.acme.com' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
    ],
    means: "The page asked a URL with fetch that is for the browser's address bar, or that isn't there.",
    causes: [
      {
        because: "the app fetches /oauth2/authorize, /login or /logout instead of going there",
        check: "the URL in the text; often an API answered 302 to a sign-in",
        fix: "Navigate: window.location.assign(url). Let APIs answer 401 instead of redirecting",
      },
      {
        because: "the library looks for the discovery document at the domain instead of the issuer",
        check: "the URL in the text ends with amazoncognito.com/.well-known/openid-configuration",
        fix: "Give it the output issuer: https://cognito-idp.<region>.amazonaws.com/<user pool ID>",
      },
      {
        because: "the page is opened from a file, so its origin is null",
        check: "the address starts with file:",
        fix: "Serve the page over http or https",
      },
    ],
    sources: [
      "https://github.com/aws-samples/cloudfront-authorization-at-edge/issues/233",
      "https://github.com/manfredsteyer/angular-oauth2-oidc/issues/608",
      "https://github.com/amazon-archives/amazon-cognito-auth-js/issues/113",
      "https://github.com/DuendeArchive/identity-model-oidc-client-js/issues/1107",
    ],
  },
  {
    id: "app-insecure-page",
    speaker: "the app",
    pattern: /Crypto\.subtle is available only in secure contexts|crypto\.subtle is undefined/i,
    examples: ["Error: Crypto.subtle is available only in secure contexts (HTTPS)."],
    means: "The page is open over http, where browsers give a library nothing to make PKCE with.",
    causes: [
      {
        because: "the app is opened over http on another host than localhost",
        check: "the address bar",
        fix: "Use https, or http://localhost",
      },
    ],
    sources: ["https://developer.mozilla.org/docs/Web/API/Crypto/subtle"],
  },
  {
    id: "app-error-response",
    speaker: "the app",
    pattern:
      /server responded with an error in the response body|authorization response from the server is an error|invalid response encountered|unexpected (?:JWT claim|JSON attribute) value encountered|JWT timestamp claim value failed validation|\b(?:OAuthCallbackError|CallbackRouteError)\b|OAUTH_CALLBACK_ERROR/,
    examples: [
      "ResponseBodyError: server responded with an error in the response body",
      "authorization response from the server is an error",
      "ClientError: unexpected JWT claim value encountered",
      "[auth][error] CallbackRouteError: Read more at https://errors.authjs.dev#callbackrouteerror",
    ],
    isWrapper: true,
    means: "The library passes on an error of Cognito's or of its own, which follows as the cause.",
    causes: [
      {
        because: "Cognito refused the sign-in or the code, or the library refused the answer",
        check: "error, error_description and cause of the error in the app's log",
        fix: "Log these, and act on them: npm run explain -- '<error_description>'",
      },
    ],
    sources: ["https://github.com/nextauthjs/next-auth/issues/12208", TOKEN],
  },
];
