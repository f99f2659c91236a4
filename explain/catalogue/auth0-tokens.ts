import type { ErrorEntry } from "../entry";

const GET_TOKEN = "https://auth0.com/docs/api/authentication/authorization-code-flow/get-token";
const CREDENTIALS = "https://auth0.com/docs/api/authentication/client-credential-flow/get-token";

/**
 * Errors of Auth0's token and userinfo endpoints, which Cognito asks. The person sees them behind the identity provider's name and
 * the status: `Microsoft Error - 401 access_denied Unauthorized`.
 */
export const AUTH0_TOKEN_ERRORS: readonly ErrorEntry[] = [
  {
    id: "auth0-unauthorized",
    speaker: "Auth0",
    // Terraform's provider says the same of the deployer's credentials, which is another error.
    pattern:
      /^(?![\s\S]*request token from Auth0)[\s\S]*access_denied\W+(?:error_description\W+)?Unauthorized\b|^\W*Unauthorized\W*$/i,
    examples: [
      "Microsoft Error - 401 access_denied Unauthorized",
      '{"error":"access_denied","error_description":"Unauthorized"}',
      "Unauthorized",
    ],
    means:
      "Auth0 doesn't accept the client ID and secret with which Cognito asks for tokens. Nobody can sign in.",
    causes: [
      {
        because: "Cognito has an old or wrong secret of the Auth0 application",
        check: "npm run verify -- <environment>: “Auth0 takes Cognito's client secret” fails",
        fix: "Deploy again (npm run deploy -- <environment>); after a rotation at Auth0 by hand, npm run rotate -- <environment>",
      },
      {
        because:
          "the application's authentication method is Basic or None; Cognito sends the secret in the body",
        check: "npm run drift -- <environment>; Auth0's dashboard: the application, Credentials",
        fix: "Set Client Secret (Post): npm run deploy -- <environment> does",
      },
      {
        because: "from /userinfo: the access token has expired, or lacks openid",
        check: "the status is 401, and tokens were issued",
        fix: "Deploy again (npm run deploy -- <environment>): it asks for openid",
      },
      {
        because: "from a deployer's request: its own client secret is wrong",
        check: "npm run env -- check <environment>",
        fix: "Renew AUTH0_CLIENT_SECRET",
      },
    ],
    sources: [
      "https://github.com/auth0/node-auth0/issues/682",
      "https://github.com/auth0-samples/auth0-angular-samples/issues/201",
      GET_TOKEN,
      "https://auth0.com/docs/api/authentication/user-profile/get-user-info",
    ],
  },
  {
    id: "auth0-code-invalid",
    speaker: "Auth0",
    pattern: /Invalid authorization code/i,
    examples: ["Microsoft Error - 403 invalid_grant Invalid authorization code"],
    means: "Auth0 doesn't take the code that Cognito brings.",
    causes: [
      {
        because: "the person went back or reloaded, and Cognito brought a code that was used or has expired",
        check: "it works if they start in the app",
        fix: "Start in the app",
      },
      {
        because: "Cognito's client ID is another application's than the one that people sign in to",
        check: "nobody can sign in; npm run verify -- <environment> compares the client IDs",
        fix: "Deploy again (npm run deploy -- <environment>)",
      },
    ],
    sources: [
      GET_TOKEN,
      "https://community.auth0.com/t/invalid-state-on-reload-auth0-callback-url-using-auth0-spa-js-and-angular-8/36469/10",
    ],
  },
  {
    id: "auth0-redirect-uri-wrong",
    speaker: "Auth0",
    pattern: /The redirect URI is wrong\. You sent/i,
    examples: [
      "Microsoft Error - 403 unauthorized_client The redirect URI is wrong. You sent https://a.auth.eu-west-1.amazoncognito.com, and we expected https://b.auth.eu-west-1.amazoncognito.com",
    ],
    means: "The code was issued for another callback URL than the one with which it is redeemed.",
    causes: [
      {
        because: "the user pool has two domains, and the sign-in changed from one to the other",
        check: "npm run verify -- <environment> shows the domain",
        fix: "Use one domain in the app and at Auth0",
      },
      {
        because: "it is not Cognito that redeems the code, but a program of your own",
        check: "its two requests",
        fix: "Send the same redirect_uri both times",
      },
    ],
    sources: [GET_TOKEN],
  },
  {
    id: "auth0-code-verifier",
    speaker: "Auth0",
    pattern: /Failed to verify code verifier/i,
    examples: ["invalid_grant: Failed to verify code verifier"],
    means:
      "PKCE's code_verifier is not the one of this sign-in. Cognito sends none, so this is another program.",
    causes: [
      {
        because: "the program lost the verifier, or has two sign-ins open",
        check: "Auth0's dashboard: Monitoring, Logs, which client sent it",
        fix: "Keep the verifier by state. Apps sign in at Cognito, not at Auth0",
      },
    ],
    sources: [GET_TOKEN, "https://www.rfc-editor.org/rfc/rfc7636#section-4.6"],
  },
  {
    id: "auth0-audience-missing",
    speaker: "Auth0",
    pattern: /No audience parameter was provided/i,
    examples: [
      "access_denied: No audience parameter was provided, and no default audience has been configured",
    ],
    means: "A program asks for a token of its own and names no API. It has nothing to do with signing in.",
    causes: [
      {
        because: "the request lacks audience",
        check: "the program's request to /oauth/token",
        fix: "Send audience=https://<tenant>.<region>.auth0.com/api/v2/ for the Management API",
      },
    ],
    sources: [CREDENTIALS],
  },
  {
    id: "auth0-client-grant-missing",
    speaker: "Auth0",
    pattern: /Client is not authorized to access "/i,
    examples: [
      'access_denied: Client is not authorized to access "https://acme-dev.eu.auth0.com/api/v2/". You need to create a "client-grant" associated to this API. See: https://auth0.com/docs/api/v2#!/Client_Grants/post_client_grants',
    ],
    means: "The deployer's application may not use the Management API. People can sign in as before.",
    causes: [
      {
        because: "the application was never authorized for the Management API in this tenant",
        check: "npm run env -- check <environment>",
        fix: "Auth0's dashboard: Applications, APIs, Auth0 Management API, Machine to Machine Applications: authorize it with the scopes in docs/credentials.md",
      },
    ],
    sources: [CREDENTIALS, "https://auth0.com/docs/secure/tokens/access-tokens/management-api-access-tokens"],
  },
  {
    id: "auth0-body-not-json",
    speaker: "Auth0",
    pattern: /body of the request must be valid JSON/i,
    examples: ["invalid_request: The body of the request must be valid JSON"],
    means: "A program's request to /oauth/token says that it is JSON, and isn't. Cognito sends a form.",
    causes: [
      {
        because: "the program sends a form with 'content-type: application/json', or broken JSON",
        check: "the program's request",
        fix: "Let header and body agree",
      },
    ],
    sources: [GET_TOKEN, CREDENTIALS],
  },
];
