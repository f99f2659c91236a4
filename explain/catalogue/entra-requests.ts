import type { ErrorEntry } from "../entry";
import { aadsts, aadstsOfOneKind, CODE_FLOW, lookUp, REFERENCE } from "./entra-number";
import { REDEPLOY } from "./redeploy";

const BY_HAND = {
  because: "the address was made, cut or changed by hand, or by a mail program",
  check: "the address on the page, beside one that the app makes",
  fix: "Start the sign-in in the app",
};

const UPSTREAM_PARAMETERS = {
  because: "somebody added parameters to Auth0's connection (upstream_params), or to Cognito's authorize_url",
  check:
    "npm run drift -- <environment>, and the link to Microsoft that npm run verify -- <environment> shows",
  fix: `Deploy again: ${REDEPLOY}`,
};

/** Errors about the form of a request. */
export const ENTRA_REQUEST_ERRORS: readonly ErrorEntry[] = [
  aadsts(900144, "The request body must contain the following parameter: 'client_id'.", {
    means: "The request lacks what the message names.",
    causes: [
      BY_HAND,
      {
        because: "the connection, or the identity provider, lacks it",
        check: "npm run verify -- <environment> shows the link to Microsoft",
        fix: `Deploy again: ${REDEPLOY}`,
      },
      {
        because: "a program of somebody's own sends JSON to the token endpoint, which takes a form",
        check: "the Content-Type of its request: application/x-www-form-urlencoded",
        fix: "Send a form",
      },
    ],
    sources: [REFERENCE, CODE_FLOW],
  }),
  ...aadstsOfOneKind(
    {
      90014:
        "MissingRequiredField - This error code might appear in various cases when an expected field isn't present in the credential.",
      90016: "MissingRequiredClaim - The access token isn't valid. The required claim is missing.",
      90121: "InvalidEmptyRequest - Invalid empty request.",
    },
    {
      means: "The request, or the token in it, lacks something that Entra needs.",
      causes: [BY_HAND, UPSTREAM_PARAMETERS],
    },
  ),
  ...aadstsOfOneKind(
    {
      9002313: "Invalid request. Request is malformed or invalid.",
      90004: "InvalidRequestFormat - The request isn't properly formatted.",
      90007: "InvalidSessionId - Bad request. The passed session ID can't be parsed.",
      90013: "InvalidUserInput - The input from the user isn't valid.",
      90015: "QueryStringTooLong - The query string is too long.",
      90022:
        "AuthenticatedInvalidPrincipalNameFormat - The principal name format isn't valid, or doesn't meet the expected name[/host][@realm] format.",
      90101: "InvalidEmailAddress - The supplied data isn't a valid email address.",
      90117: "InvalidRequestInput",
      50029: "Invalid URI - domain name contains invalid characters. Contact the tenant admin.",
    },
    {
      means:
        "Entra can't make sense of the request. If npm run verify sent a code that doesn't exist, 9002313 means that the client secret is right.",
      causes: [
        BY_HAND,
        UPSTREAM_PARAMETERS,
        {
          because: "a proxy, a filter or a browser's extension changes addresses",
          check: "the same sign-in in another browser, and from another network",
          fix: "Exempt login.microsoftonline.com and login.live.com from it",
        },
      ],
    },
  ),
  ...aadstsOfOneKind(
    {
      90023: "Unsupported 'prompt' value.",
      90005:
        "InvalidRequestWithMultipleRequirements - Unable to complete the request. The request isn't valid because the identifier and login hint can't be used together.",
      90100: "code_challenge_method parameter is empty or not valid.",
      90102: "'redirect_uri' value must be a valid absolute URI.",
      70007: "'query' is not a supported value of 'response_mode' when requesting a token.",
      901002: "The 'resource' request parameter is not supported.",
      9000411: "The request is not properly formatted. The parameter 'prompt' is duplicated.",
    },
    {
      means: "One parameter of the request has a value that Entra doesn't take.",
      causes: [
        UPSTREAM_PARAMETERS,
        {
          because: "the app adds parameters that go on to Microsoft, such as prompt or login_hint",
          check: "the address that began the sign-in, and the link to Microsoft in the browser's network log",
          fix: "Leave the parameter out, or give it one of the documented values",
        },
        BY_HAND,
      ],
      sources: [REFERENCE, CODE_FLOW, lookUp(9000411)],
    },
  ),
  ...aadstsOfOneKind(
    {
      90056:
        "BadResourceRequest - To redeem the code for an access token, the app should send a POST request to the /token endpoint.",
      900561: "The endpoint only accepts POST requests. Received a GET request.",
    },
    {
      means:
        "An address that takes forms was opened as a page. After a step back in the browser that is harmless.",
      causes: [
        {
          because: "the person went back in the browser, or reloaded a page",
          check: "one new sign-in: it works if this was the cause",
          fix: "Start the sign-in again in the app",
        },
        {
          because: "the chain has the token endpoint in place of the authorization endpoint",
          check: "npm run verify -- <environment> compares the endpoints",
          fix: `Deploy again: ${REDEPLOY}`,
        },
      ],
    },
  ),
  ...aadstsOfOneKind(
    {
      50049: "Unknown or invalid instance.",
      50050: "The request is malformed: invalid format for 'authorization_endpoint' value.",
      500501: "Invalid value for 'api-version'.",
      500502: "Expected exactly one of 'issuer' and 'authorization_endpoint'.",
    },
    {
      means:
        "A library asked Entra whether a host is one of Microsoft's, and it is not. A sign-in by this chain never asks that.",
      causes: [
        {
          because:
            "an app has Microsoft's library (MSAL) and gave it the address of Auth0 or Cognito as authority",
          check: "the authority in the app's configuration",
          fix: "Use a library for OpenID Connect with Cognito's issuer: npm run env -- app <environment> web prints the configuration",
        },
      ],
      sources: [
        REFERENCE,
        lookUp(500501),
        lookUp(500502),
        "https://github.com/AzureAD/microsoft-authentication-library-for-js/issues/2357",
      ],
    },
  ),
  aadsts(50196, "LoopDetected - A client loop has been detected.", {
    means: "The same app asked for tokens too often in a short time, and Entra stops it for minutes.",
    causes: [
      {
        because: "the app starts a new sign-in whenever one fails, so that the browser goes round",
        check:
          "the browser's network log: the same addresses over and over. The first error in it is the cause",
        fix: "Show the error instead of signing in again, and fix the first error",
      },
    ],
  }),
];
