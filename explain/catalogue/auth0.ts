import type { ErrorEntry } from "../entry";

const ERROR_PAGES = "https://auth0.com/docs/authenticate/login/auth0-universal-login/error-pages";
const AUTHORIZE = "https://auth0.com/docs/api/authentication/authorization-code-flow/authorize-application";

/** Errors of Auth0's authorization endpoint about the client's request. */
export const AUTH0_ERRORS: readonly ErrorEntry[] = [
  {
    id: "auth0-callback-mismatch",
    speaker: "Auth0",
    pattern: /Callback URL mismatch|is not in the list of allowed callback URLs/i,
    examples: [
      "unauthorized_client: Callback URL mismatch. https://acme-dev.auth.eu-west-1.amazoncognito.com/oauth2/idpresponse is not in the list of allowed callback URLs",
      "The provided redirect_uri is not in the list of allowed callback URLs.",
    ],
    means:
      "Auth0 doesn't know the user pool's callback URL, so people stay on Auth0's error page. Nobody can sign in.",
    causes: [
      {
        because: "the user pool's domain changed, and the Auth0 application has the old one",
        check: "npm run verify -- <environment>: “Auth0 has Cognito's callback URL” fails",
        fix: "Deploy again (npm run deploy -- <environment>)",
      },
      {
        because: "somebody changed the application's Allowed Callback URLs",
        check: "npm run drift -- <environment>",
        fix: "Deploy: it must be https://<domain>/oauth2/idpresponse, without a slash at its end",
      },
      {
        because: "Cognito has another Auth0 application's client ID",
        check: "npm run verify -- <environment> compares the client IDs",
        fix: "Deploy again (npm run deploy -- <environment>)",
      },
    ],
    sources: [
      "https://support.auth0.com/center/s/article/Callback-URL-Mismatch-Error-Is-Not-in-the-List-of-Allowed-Callback-URLs",
      "https://community.auth0.com/t/callback-url-mismatch-error-url-is-not-in-the-list-of-allowed-callback-urls/123044",
      ERROR_PAGES,
    ],
  },
  {
    id: "auth0-client-unknown",
    speaker: "Auth0",
    pattern: /\bUnknown client(?:: |[^\w\n]*$)/im,
    examples: ["invalid_request: Unknown client: 3a1c7e2f9b"],
    means: "The Auth0 tenant has no application with the client ID that Cognito sends. Nobody can sign in.",
    causes: [
      {
        because: "the application was deleted at Auth0",
        check:
          "npm run verify -- <environment>: “Auth0 knows Cognito's client” fails; npm run drift -- <environment>",
        fix: "Deploy: it makes a new one. People keep their user IDs, which don't depend on it",
      },
      {
        because: "Cognito leads to another Auth0 tenant than the application's",
        check: "npm run verify -- <environment> shows host and client ID",
        fix: "Deploy again (npm run deploy -- <environment>)",
      },
    ],
    sources: [AUTHORIZE, ERROR_PAGES],
  },
  {
    id: "auth0-parameter-missing",
    speaker: "Auth0",
    pattern:
      /invalid_request\W+(?:error_description\W+)?Missing required parameter: ?\w|Missing required parameter: ?(?:code(?!_)|\w+_\w+|state|scope|audience|connection|returnTo)\b|\bclient_id is required\b/i,
    examples: [
      "invalid_request: Missing required parameter: response_type",
      "invalid_request: Missing required parameter: client_id",
      "invalid_request: Missing required parameter: code",
    ],
    means: "The request to Auth0 lacks the parameter in the text.",
    causes: [
      {
        because: "somebody opened a page of Auth0's by hand or from a bookmark",
        check: "it works if they start in the app",
        fix: "Start in the app",
      },
      {
        because: "authorize_url or token_url in Cognito leads to a wrong page of Auth0's",
        check: "npm run verify -- <environment> compares them with the discovery document",
        fix: "Deploy again (npm run deploy -- <environment>)",
      },
    ],
    sources: ["https://auth0.com/docs/customize/login-pages/custom-error-pages", AUTHORIZE],
  },
  {
    id: "auth0-request-unsupported",
    speaker: "Auth0",
    pattern:
      /Unsupported response type:|Unsupported code_challenge_method:|unsupported_grant_type[\s\S]{0,40}Unsupported grant type:/i,
    examples: [
      "unsupported_response_type: Unsupported response type: tokens",
      "invalid_request: Unsupported code_challenge_method: S512",
      "unsupported_grant_type: Unsupported grant type: magic",
    ],
    means:
      "The client asks Auth0 for something that OpenID Connect or Auth0 doesn't have. Cognito never does.",
    causes: [
      {
        because: "another program than Cognito uses this Auth0 application",
        check: "Auth0's dashboard: Monitoring, Logs, which client sent it",
        fix: "Use the authorization code flow, with S256 for PKCE. Apps sign in at Cognito, not at Auth0",
      },
    ],
    sources: [AUTHORIZE],
  },
  {
    id: "auth0-grant-not-allowed",
    speaker: "Auth0",
    pattern: /Grant type '?[\w:/.-]+'? not allowed for the client/i,
    examples: ["unauthorized_client: Grant type 'authorization_code' not allowed for the client."],
    means: "The Auth0 application doesn't allow the grant type in the text.",
    causes: [
      {
        because: "authorization_code: somebody took it off the application, and nobody can sign in",
        check: "npm run verify -- <environment>: “Auth0 lets Cognito use the authorization code grant” fails",
        fix: "Deploy again (npm run deploy -- <environment>)",
      },
      {
        because: "client_credentials: the deployer's application is not of the kind machine-to-machine",
        check: "npm run env -- check <environment>",
        fix: "Use a machine-to-machine application for the deployer",
      },
    ],
    sources: [
      "https://auth0.com/docs/get-started/applications/application-grant-types",
      "https://github.com/auth0/ruby-auth0/issues/190",
    ],
  },
  {
    id: "auth0-api-unknown",
    speaker: "Auth0",
    pattern:
      /\bService not found: https?:|access_denied\W+(?:error_description\W+)?Service not found|Service not enabled within domain/i,
    examples: [
      "access_denied: Service not found: https://api.acme.com",
      "access_denied: Service not enabled within domain: https://acme-dev.auth0.com/api/v2/",
    ],
    means: "The tenant has no API with the audience in the text.",
    causes: [
      {
        because: "a deployer's audience names Auth0's custom domain; it must name the canonical one",
        check: "the audience must be https://<tenant>.<region>.auth0.com/api/v2/, with its slash",
        fix: "Name the canonical domain: auth0.domain is that one",
      },
      {
        because: "authorize_url in Cognito has an audience",
        check: "npm run drift -- <environment>",
        fix: "Deploy again (npm run deploy -- <environment>): signing in needs none",
      },
    ],
    sources: [
      "https://github.com/Swizec/useAuth/pull/64",
      "https://community.auth0.com/t/access-token-rejected-when-calling-auth0-apis/89079",
      "https://auth0.com/docs/secure/tokens/access-tokens/management-api-access-tokens",
    ],
  },
  {
    id: "auth0-no-connections",
    speaker: "Auth0",
    pattern: /no connections enabled for the client/i,
    examples: ["invalid_request: no connections enabled for the client"],
    means:
      "The Auth0 application has no connection that is on, so there is no way to Microsoft. Nobody can sign in.",
    causes: [
      {
        because: "somebody turned the connection off for the application, or deleted it",
        check:
          "npm run verify -- <environment>: “Auth0 sends people to Microsoft by the connection <name>” fails",
        fix: "Deploy again (npm run deploy -- <environment>). People keep their user IDs",
      },
    ],
    sources: ["https://github.com/auth0-samples/auth0-vue-samples/issues/185"],
  },
  {
    id: "auth0-connection-off",
    speaker: "Auth0",
    pattern: /the connection (?:is not enabled|was disabled)(?! \w)/i,
    examples: ["invalid_request: the connection is not enabled", "the connection was disabled"],
    means: "The connection exists, but is off for this Auth0 application.",
    causes: [
      {
        because: "somebody turned it off for the application",
        check: "npm run drift -- <environment>; Auth0's dashboard: the application, Connections",
        fix: "Deploy again (npm run deploy -- <environment>)",
      },
      {
        because: "the parameter connection in authorize_url names another environment's connection",
        check: "npm run verify -- <environment> follows the redirect",
        fix: "Deploy again (npm run deploy -- <environment>)",
      },
    ],
    sources: ["https://github.com/auth0/Lock.swift/issues/259"],
  },
  {
    id: "auth0-connection-unknown",
    speaker: "Auth0",
    pattern: /the connection was not found(?! \w)/i,
    examples: ["invalid_request: the connection was not found"],
    means:
      "The request names a connection that the tenant doesn't have, or that this application may not use.",
    causes: [
      {
        because: "the connection was deleted or has another name",
        check: "npm run drift -- <environment>",
        fix: "Deploy again (npm run deploy -- <environment>)",
      },
      {
        because: "the connection is off for this application",
        check: "Auth0's dashboard: the application, Connections",
        fix: "Deploy again (npm run deploy -- <environment>)",
      },
    ],
    sources: ["https://github.com/auth0/auth0.js/issues/822"],
  },
  {
    id: "auth0-login-required",
    speaker: "Auth0",
    pattern:
      /^\W*Login required\W*$|(?:login_required\W+(?:error_description\W+)?|error_description\W+)Login required\b/,
    examples: ["login_required: Login required"],
    means:
      "The request came with prompt=none, and the person has no session at Auth0. It is an answer, not a fault.",
    causes: [
      {
        because: "an app or its library tries to sign in without a page",
        check: "prompt=none in the request",
        fix: "Send the person through an ordinary sign-in",
      },
    ],
    sources: [AUTHORIZE],
  },
];
