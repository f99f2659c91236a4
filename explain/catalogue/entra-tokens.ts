import type { ErrorEntry } from "../entry";
import { aadsts, aadstsOfOneKind, article, CODE_FLOW, lookUp, REFERENCE } from "./entra-number";
import { REDEPLOY } from "./redeploy";

const AGAIN = {
  because: "the person took long, went back in the browser, or opened the address twice",
  check: "one new sign-in: it works if this was the cause",
  fix: "Start the sign-in again in the app",
};

const REDEEMED_ELSEWHERE = {
  because: "the endpoints of the chain name different tenants or app registrations",
  check:
    "npm run verify -- <environment> compares the authorization and the token endpoint, and the client ID",
  fix: `Deploy again: ${REDEPLOY}`,
};

const REFRESH_TOKENS = "https://learn.microsoft.com/entra/identity-platform/refresh-tokens";

const WHO_KEEPS_TOKENS = {
  because: "the app keeps tokens of Microsoft's itself: Auth0 and Cognito don't refresh them for a sign-in",
  check: "which program calls the token endpoint with grant_type=refresh_token",
  fix: "Let that program send the person through a new sign-in. An app of this chain refreshes Cognito's tokens",
};

/** Errors about codes and tokens. */
export const ENTRA_TOKEN_ERRORS: readonly ErrorEntry[] = [
  aadsts(
    70000,
    [
      "The provided value for the input parameter 'code' is not valid.",
      "The provided value for the input parameter 'refresh_token' or 'assertion' is not valid.",
      "InvalidGrant - Authentication failed. The refresh token isn't valid.",
    ],
    {
      means:
        "The code or the refresh token is none of Entra's. If npm run verify sent it on purpose, it means that the client secret is right.",
      causes: [
        { ...AGAIN, because: "the code was cut or changed on the way, by a copied address for instance" },
        REDEEMED_ELSEWHERE,
      ],
      sources: [REFERENCE, CODE_FLOW],
    },
  ),
  aadsts(
    54005,
    "OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.",
    {
      means: "The same code came twice. Entra takes each once.",
      causes: [
        AGAIN,
        {
          because: "two programs, or two attempts of one, redeem the same code",
          check: "the log of Auth0 (Monitoring, Logs): two exchanges within a second",
          fix: "Have one of them redeem it, once",
        },
      ],
    },
  ),
  aadsts(
    70008,
    "The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource.",
    {
      means: "The code or the refresh token is too old. A code lives for minutes.",
      causes: [
        AGAIN,
        WHO_KEEPS_TOKENS,
        {
          because: "the answer from Microsoft waited on the way, at a proxy or on a sleeping computer",
          check: "the times in the browser's network log",
          fix: "Start the sign-in again in the app",
        },
      ],
      sources: [REFERENCE, CODE_FLOW],
    },
  ),
  aadsts(
    700005,
    "Provided Authorization Code is intended to use against other tenant, thus rejected. OAuth2 Authorization Code must be redeemed against same tenant it was acquired for (/common or /{tenant-ID} as appropriate).",
    {
      means: "The code comes from one tenant segment and was redeemed at another one. Nobody can sign in.",
      causes: [
        {
          because: "the authorization endpoint and the token endpoint of the chain have different segments",
          check: "npm run verify -- <environment> compares both",
          fix: `Deploy again: ${REDEPLOY}. By hand: give both the same segment`,
        },
      ],
    },
  ),
  aadsts(7000110, "Request is ambiguous, multiple application identifiers found.", {
    means: "The code or the refresh token belongs to another app registration than the one that redeems it.",
    causes: [
      REDEEMED_ELSEWHERE,
      {
        because: "it comes from a deploy that proves itself with a token, without a client ID beside it",
        check: "npm run env -- check <environment>, and the variable ARM_CLIENT_ID",
        fix: "Set ARM_CLIENT_ID to the deployer's application (client) ID",
      },
    ],
    sources: [article("error-code-aadsts7000110-request-is-ambiguous")],
  }),
  ...aadstsOfOneKind(
    {
      501481: "The Code_Verifier does not match the code_challenge supplied in the authorization request.",
      501491: "InvalidCodeChallengeMethodInvalidSize - Invalid size of Code_Challenge parameter.",
      50147: "MissingCodeChallenge - The size of the code challenge parameter isn't valid.",
    },
    {
      means: "The proof that the same party began and ends the sign-in (PKCE) doesn't fit.",
      causes: [
        { ...AGAIN, because: "two sign-ins in one browser got mixed up" },
        {
          because:
            "a program of somebody's own makes the verifier anew between the two requests, or makes it wrongly",
          check: "code_challenge in the link to Microsoft: 43 letters, digits, - and _",
          fix: "Have the library make both, and keep the verifier until the code is redeemed",
        },
      ],
      sources: [REFERENCE, "https://www.rfc-editor.org/rfc/rfc7636"],
    },
  ),
  aadsts(
    50089,
    "Authentication failed due to flow token expired. Expected - auth codes, refresh tokens, and sessions expire over time or are revoked by the user or an admin.",
    {
      means: "The page of Microsoft's stood open too long. Nothing is broken.",
      causes: [AGAIN],
    },
  ),
  ...aadstsOfOneKind(
    {
      700082:
        "The refresh token has expired due to inactivity. The token was issued on {issueDate} and was inactive for {time}.",
      700084:
        "The refresh token was issued to a single page app (SPA), and therefore has a fixed, limited lifetime of {time}, which can't be extended.",
      70043:
        "The refresh token has expired or is invalid due to sign-in frequency checks by Conditional Access. The token was issued on {issueDate} and the maximum allowed lifetime for this request is {time}.",
      70044: "The session has expired or is invalid due to sign-in frequency checks by conditional access.",
      50173:
        "FreshTokenNeeded - The provided grant has expired due to it being revoked, and a fresh auth token is needed.",
      50085: "Refresh token needs social IDP login. Have user try signing-in again with username -password",
      50139:
        "SessionMissingMsaOAuth2RefreshToken - The session is invalid due to a missing external refresh token.",
      700020: "InteractionRequired - The access grant requires interaction.",
    },
    {
      means:
        "What the person's session rested on is over, by time, by a policy or by a new password. They sign in again.",
      causes: [
        {
          because:
            "the person was away for long, or changed their password, or a policy asks for a fresh sign-in",
          check: "one new sign-in: it works if this was the cause",
          fix: "Sign in again. Nothing has to be changed",
        },
        WHO_KEEPS_TOKENS,
        {
          because: "it comes from a deploy with az login, whose session is over",
          check: "az account get-access-token",
          fix: "az login, then the same command again",
        },
      ],
      sources: [
        REFERENCE,
        REFRESH_TOKENS,
        article("error-code-aadsts50173-grant-expired-revoked"),
        lookUp(70044),
      ],
    },
  ),
  aadsts(70003, "The app requested an unsupported grant type 'client_credential'.", {
    means: "The request for tokens names a grant that Entra doesn't have.",
    causes: [
      {
        because: "a program of somebody's own misspells grant_type",
        check: "grant_type in its request: authorization_code, refresh_token or client_credentials",
        fix: "Correct it. Auth0 and Cognito send authorization_code",
      },
    ],
    sources: [REFERENCE, CODE_FLOW],
  }),
  ...aadstsOfOneKind(
    {
      700054: "response_type 'id_token' is not enabled for the application.",
      700051: "response_type 'token' is not enabled for the application.",
      70005: "The provided value for the input parameter 'response_type' is not valid: 'code token'.",
    },
    {
      means:
        "The request asks for tokens in the browser, which the app registration doesn't give. A sign-in needs a code.",
      causes: [
        {
          because: "Auth0's connection is a front channel one, or somebody changed its response type",
          check: "npm run verify -- <environment>: response_type in the link to Microsoft must be code",
          fix: `Deploy again: ${REDEPLOY}. By hand: make the connection a back channel one (response_type=code)`,
        },
        {
          because: "an app sends people to Microsoft itself",
          check: "the redirect_uri in the link to Microsoft: Auth0's or Cognito's, or the app's own",
          fix: "Start the sign-in at Cognito. Otherwise switch ID tokens on: App registrations, Authentication",
        },
      ],
      sources: [
        REFERENCE,
        "https://github.com/MicrosoftDocs/azure-docs/issues/43522",
        "https://github.com/AzureAD/microsoft-authentication-library-for-js/issues/766",
      ],
    },
  ),
];
