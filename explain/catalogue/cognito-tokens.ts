import type { ErrorEntry } from "../entry";
import { codeAlone } from "./code-alone";

const TOKEN = "https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html";
const REVOKE = "https://docs.aws.amazon.com/cognito/latest/developerguide/revocation-endpoint.html";
const USER_INFO = "https://docs.aws.amazon.com/cognito/latest/developerguide/userinfo-endpoint.html";

/** Errors of the endpoints of the user pool's domain that an app calls itself: token, revoke and userInfo. */
export const COGNITO_TOKEN_ERRORS: readonly ErrorEntry[] = [
  {
    id: "cognito-invalid-grant",
    speaker: "Cognito",
    pattern: codeAlone("invalid_grant"),
    examples: ['{"error":"invalid_grant"}', "invalid_grant", "ResponseBodyError { error: 'invalid_grant' }"],
    means: "The code or the refresh token that the app redeems is no longer good, or isn't this app's.",
    causes: [
      {
        because: "the app redeemed the code twice: the callback ran twice, or the person reloaded the page",
        check: "the app's log: two requests with one code, the first of which worked",
        fix: "Redeem each code once, and take it out of the address at once",
      },
      {
        because: "code_verifier is not the one of this sign-in, or PKCE's cookie was lost",
        check: "it happens with two tabs, or if the sign-in starts and ends on different hosts",
        fix: "Keep the verifier by state, and use one host for start and callback",
      },
      {
        because: "the code is older than five minutes, or another app client's",
        check: "the client ID of both requests",
        fix: "Redeem the code at once, with the client ID that asked for it",
      },
      {
        because: "the refresh token has expired, was revoked or rotated, or the user was disabled",
        check: "the request has grant_type=refresh_token",
        fix: "Start a new sign-in. With rotation, keep the refresh token of each answer",
      },
      {
        because: "the app client may not read an attribute that the scopes stand for",
        check: "every code fails; npm run drift -- <environment> shows changed read attributes",
        fix: "Deploy again (npm run deploy -- <environment>)",
      },
    ],
    sources: [TOKEN],
  },
  {
    id: "cognito-invalid-client",
    speaker: "Cognito",
    pattern: new RegExp(`${codeAlone("invalid_client").source}|\\binvalid_client_secret\\b`),
    examples: [
      '{"error":"invalid_client","error_description":"invalid_client_secret"}',
      '{"error":"invalid_client"}',
      "invalid_client",
    ],
    means: "Cognito doesn't accept the client ID and secret with which the app redeems the code.",
    causes: [
      {
        because: "the app has an old or wrong client secret, or one with a line break at its end",
        check: "npm run -s env -- secret <environment> <app client> prints the right one",
        fix: "Give the app that secret",
      },
      {
        because: "the app client has no secret and the app sends one, or the other way round",
        check: "kind of the app client: public has none, confidential has one",
        fix: "Configure the library for that kind",
      },
      {
        because: "the client ID is another user pool's",
        check: "npm run -s env -- app <environment> <app client>",
        fix: "Configure the app with what is printed",
      },
    ],
    sources: [TOKEN],
  },
  {
    id: "cognito-unauthorized-client",
    speaker: "Cognito",
    pattern: codeAlone("unauthorized_client"),
    examples: ['{"error":"unauthorized_client"}', "unauthorized_client"],
    means: "The app client may not do this, or the app redeems its code with another callback URL.",
    causes: [
      {
        because:
          "redirect_uri of the token request differs from the authorization request's, often by a slash at the end",
        check: "compare the two requests, letter by letter",
        fix: "Send the same URL both times",
      },
      {
        because: "the app client doesn't allow the authorization code flow, or refreshing",
        check: "npm run drift -- <environment>",
        fix: "Deploy again (npm run deploy -- <environment>)",
      },
      {
        because: "the app asks for response_type=token",
        check: "the app's authorization URL",
        fix: "Use the code flow with PKCE",
      },
    ],
    sources: [
      "https://stackoverflow.com/questions/50264679/aws-cognito-unauthorized-client-error-when-hitting-oauth2-token",
      TOKEN,
    ],
  },
  {
    id: "cognito-unsupported-grant",
    speaker: "Cognito",
    pattern: codeAlone("unsupported_grant_type"),
    examples: ['{"error":"unsupported_grant_type"}'],
    means: "Cognito's token endpoint doesn't have the grant type that the app asks for.",
    causes: [
      {
        because: "the app sends grant_type=password or another one that Cognito lacks",
        check: "grant_type in the app's request",
        fix: "Use authorization_code and refresh_token",
      },
    ],
    sources: [TOKEN],
  },
  {
    id: "cognito-unsupported-token",
    speaker: "Cognito",
    pattern: codeAlone("unsupported_token_type"),
    examples: ['{"error":"unsupported_token_type"}'],
    means: "Only refresh tokens can be revoked, and the app sent an access or ID token.",
    causes: [
      {
        because: "the library revokes the access token too, as oidc-client-ts does by default",
        check: "token in the request to /oauth2/revoke: three parts with dots between them",
        fix: "Revoke the refresh token alone. Its access tokens end with it",
      },
    ],
    sources: [REVOKE],
  },
  {
    id: "cognito-access-token-ended",
    speaker: "Cognito",
    pattern: /Access token is expired, disabled, or deleted|Access Token has (?:expired|been revoked)/i,
    examples: [
      'error="invalid_token", error_description="Access token is expired, disabled, or deleted, or the user has globally signed out."',
      "NotAuthorizedException: Access Token has expired",
    ],
    means: "The access token that the app sent opens nothing any more.",
    causes: [
      {
        because: "it has expired: an hour after the sign-in, unless the environment says otherwise",
        check: "npm run explain -- '<the access token>' shows when",
        fix: "Refresh it, or start a new sign-in",
      },
      {
        because: "the person signed out, or the refresh token was revoked",
        check: "the token has not expired",
        fix: "Start a new sign-in",
      },
      {
        because: "it lacks the scope openid, or it is an ID token",
        check: "npm run explain -- '<the token>' shows scope and token_use",
        fix: "Ask for openid, and send the access token",
      },
    ],
    sources: [USER_INFO],
  },
  {
    id: "cognito-user-info-request",
    speaker: "Cognito",
    pattern: /Bad OAuth2 request at UserInfo Endpoint/i,
    examples: ['error="invalid_request", error_description="Bad OAuth2 request at UserInfo Endpoint"'],
    means: "The app asked for the person's claims without an access token.",
    causes: [
      {
        because: "the header Authorization: Bearer <access token> is missing or malformed",
        check: "the app's request to /oauth2/userInfo",
        fix: "Send the access token in that header",
      },
    ],
    sources: [USER_INFO],
  },
  {
    id: "cognito-access-token-scope",
    speaker: "Cognito",
    pattern: /Access Token does not have required scopes/i,
    examples: ["NotAuthorizedException: Access Token does not have required scopes"],
    means: "The app calls Cognito's own API with a token that doesn't allow it. The sign-in itself is fine.",
    causes: [
      {
        because: "fetchUserAttributes, updateUserAttributes or the like wants aws.cognito.signin.user.admin",
        check: "npm run explain -- '<the access token>' shows scope",
        fix: "Read the claims from the ID token instead. Give the scope only to an app client that needs it",
      },
    ],
    sources: [
      "https://github.com/aws-amplify/amplify-js/issues/6444",
      "https://github.com/aws-amplify/amplify-js/issues/1906",
    ],
  },
];
