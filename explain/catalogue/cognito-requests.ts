import type { ErrorEntry } from "../entry";
import { codeAlone } from "./code-alone";

const AUTHORIZE = "https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html";
const LOGOUT = "https://docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html";

/** Errors of the user pool's domain about an app's request for a sign-in. */
export const COGNITO_REQUEST_ERRORS: readonly ErrorEntry[] = [
  {
    id: "cognito-redirect-mismatch",
    speaker: "Cognito",
    pattern: /\bredirect_mismatch\b/,
    examples: [
      "https://acme-dev.auth.eu-west-1.amazoncognito.com/error?error=redirect_mismatch&client_id=id-of-web",
      "redirect_mismatch",
    ],
    means:
      "The redirect_uri of the app is not among the app client's callback URLs, so the person stays on Cognito's page.",
    causes: [
      {
        because: "the two differ in a character: a slash at the end, http and https, a port, upper case",
        check:
          "npm run verify -- <environment> shows the callback URLs; compare them with redirect_uri in the browser's address bar",
        fix: "Make them equal in cognito.clients of the environment file or in the app, and deploy",
      },
      {
        because: "the app uses the client ID of another environment",
        check: "npm run -s env -- app <environment> <app client> prints the right one",
        fix: "Configure the app with what is printed",
      },
      {
        because: "somebody changed the app client by hand",
        check: "npm run verify -- <environment>: “Cognito has the callback URLs of <app client>” fails",
        fix: "Deploy again (npm run deploy -- <environment>)",
      },
    ],
    sources: [
      "https://github.com/aws-amplify/amplify-js/issues/4308",
      "https://github.com/aws/aws-aspnet-cognito-identity-provider/issues/167",
      AUTHORIZE,
    ],
  },
  {
    id: "cognito-parameters-missing",
    speaker: "Cognito",
    pattern: /Required parameters missing(?! \w)/i,
    examples: [
      "https://acme-dev.auth.eu-west-1.amazoncognito.com/error?error=Required parameters missing",
      "Required parameters missing",
    ],
    means: "The request to Cognito's page lacks client_id, redirect_uri or, at a sign-out, logout_uri.",
    causes: [
      {
        because: "the app's configuration is empty, so its library sends empty values",
        check: "the browser's address bar, one page back: which parameter is missing",
        fix: "Configure the app with what npm run -s env -- app <environment> <app client> prints",
      },
      {
        because: "somebody opened a page of Cognito's domain by hand or from a bookmark",
        check: "it works from the app",
        fix: "Start in the app",
      },
    ],
    sources: ["https://github.com/NASA-IMPACT/veda-data-airflow/issues/170", AUTHORIZE, LOGOUT],
  },
  {
    id: "cognito-client-unknown",
    speaker: "Cognito",
    pattern: /\b(?:User pool c|C)lient [\w-]{6,} does not exist(?! \w)/,
    examples: ["User pool client 1example23456789 does not exist.", "Client 1example23456789 does not exist"],
    means: "The user pool has no app client with the client ID that the app sends.",
    causes: [
      {
        because: "the app has the client ID of another user pool, region or environment",
        check: "npm run -s env -- app <environment> <app client> prints the right one",
        fix: "Configure the app with what is printed",
      },
      {
        because: "the app client was deleted or made anew, as after a change of its kind",
        check: "npm run verify -- <environment>: “Cognito knows the app client <app client>” fails",
        fix: "Deploy, and give the app the new client ID",
      },
    ],
    sources: [
      "https://github.com/aws/aws-aspnet-cognito-identity-provider/issues/136",
      "https://github.com/aws-amplify/aws-sdk-android/issues/3048",
    ],
  },
  {
    id: "cognito-invalid-request",
    speaker: "Cognito",
    pattern: codeAlone("invalid_request"),
    examples: [
      "https://acme-dev.auth.eu-west-1.amazoncognito.com/error?error=invalid_request&client_id=id-of-web",
      "https://dev.acme.com/callback?error=invalid_request&state=af0ifjsldkj",
      '{"error":"invalid_request"}',
      "invalid_request",
    ],
    means: "Cognito doesn't take the app's request, and doesn't say why.",
    causes: [
      {
        because: "on Cognito's page /error: the user pool has no app client with that client ID",
        check: "npm run -s env -- app <environment> <app client> prints the right one",
        fix: "Configure the app with what is printed",
      },
      {
        because:
          "at the app's callback: response_type is not code, or PKCE's code_challenge comes without code_challenge_method=S256",
        check: "the app's authorization URL in the browser's history",
        fix: "Use a certified library, with the authorization code flow and PKCE",
      },
      {
        because:
          "from /oauth2/token or /oauth2/revoke: a parameter is missing, or the body is not a form; or revocation is off for the app client",
        check: "the request needs grant_type, and code with redirect_uri, or refresh_token, or token",
        fix: "Send them as application/x-www-form-urlencoded",
      },
    ],
    sources: [
      AUTHORIZE,
      "https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html",
      "https://docs.aws.amazon.com/cognito/latest/developerguide/revocation-endpoint.html",
    ],
  },
  {
    id: "cognito-oauth-off",
    speaker: "Cognito",
    pattern: /Client is not enabled for OAuth ?2\.0 flows/i,
    examples: ["Client is not enabled for OAuth2.0 flows."],
    means: "The app client may not use the user pool's domain at all. Nobody can sign in to that app.",
    causes: [
      {
        because: "AllowedOAuthFlowsUserPoolClient of the app client is off",
        check:
          "npm run verify -- <environment>: “Cognito lets <app client> use the authorization code grant” fails; npm run drift -- <environment>",
        fix: "Deploy again (npm run deploy -- <environment>). An update of an app client that leaves it out turns it off",
      },
    ],
    sources: [
      "https://github.com/amazon-archives/amazon-cognito-auth-js/issues/159",
      "https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolClientType.html",
    ],
  },
  {
    id: "cognito-invalid-scope",
    speaker: "Cognito",
    pattern: new RegExp(
      `${codeAlone("invalid_scope").source}|(?:invalid_request|error_description)\\W+invalid_scope(?!\\w)`,
    ),
    examples: [
      "https://acme-dev.auth.eu-west-1.amazoncognito.com/error?error=invalid_scope&client_id=id-of-web",
      "invalid_request: invalid_scope",
      "https://app.acme.com/callback?error_description=invalid_scope&error=invalid_request",
    ],
    means: "The app asks for a scope that its app client doesn't have.",
    causes: [
      {
        because: "the library asks for more by default: phone, offline_access, aws.cognito.signin.user.admin",
        check:
          "scope in the app's authorization URL against the output client_scopes, or npm run verify -- <environment>",
        fix: "Give the library the printed list: npm run -s env -- app <environment> <app client>",
      },
      {
        because: "the app client's scopes were changed by hand",
        check: "npm run verify -- <environment>: “Cognito lets <app client> ask for its scopes” fails",
        fix: "Deploy again (npm run deploy -- <environment>)",
      },
    ],
    sources: ["https://github.com/python-social-auth/social-app-django/issues/538", AUTHORIZE],
  },
];
