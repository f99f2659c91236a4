import type { ErrorEntry } from "../entry";

const VERIFYING =
  "https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html";

/** In an app: what a hop says of a hop's token is that hop's error, even in a library's words. */
const inApp = (words: RegExp) =>
  new RegExp(
    `^(?![\\s\\S]*(?:Bad id_token|failed to verify the ID token|AADSTS\\d|InvalidAuthenticationToken))[\\s\\S]*(?:${words.source})`,
    words.flags,
  );

/** Errors of apps and APIs that verify tokens of the user pool. */
export const APP_TOKEN_ERRORS: readonly ErrorEntry[] = [
  {
    id: "app-issuer",
    speaker: "the app",
    pattern: inApp(
      /\bJwtInvalidIssuerError\b|\b[Ii]ssuer not (?:allowed|configured)(?! \w)|unexpected JWT "iss"|unexpected "iss"|\biss(?:uer)? mismatch\b|authority mismatch on settings|"issuer" property does not match|invalid issuer in discovery document/,
    ),
    examples: [
      "JwtInvalidIssuerError: Issuer not allowed: https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Other. Expected: https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf123",
      'unexpected JWT "iss" (issuer) claim value',
      '"response" body "issuer" property does not match the expected value',
      "issuer not allowed",
      "iss mismatch",
    ],
    means: "The app expects another issuer than the one that is in the token or the discovery document.",
    causes: [
      {
        because: "the app has the user pool's domain as issuer",
        check: "the expected value in the text ends with amazoncognito.com, or is a custom domain",
        fix: "Use the output issuer, without a slash at its end",
      },
      {
        because: "the token is of another user pool or environment",
        check:
          "npm run explain -- '<the token>' shows iss; npm run -s env -- app <environment> <app client> the right one",
        fix: "Configure the app with what is printed",
      },
      {
        because: "the API gets a token of Auth0's or Microsoft's",
        check: "iss in the token is theirs",
        fix: "Send the user pool's access token: the app never gets the others' tokens",
      },
    ],
    sources: [
      "https://github.com/nextauthjs/next-auth/issues/12208",
      "https://github.com/manfredsteyer/angular-oauth2-oidc/issues/608",
      VERIFYING,
    ],
  },
  {
    id: "app-token-expired",
    speaker: "the app",
    pattern: inApp(
      /\bJwtExpiredError\b|Token expired at |\bTokenExpiredError\b|\bjwt expired\b|\bJWTExpired\b|ERR_JWT_EXPIRED|"exp" claim timestamp check failed|expiration is past current timestamp|(?:^|[:="']\s*)Token expired\b(?! \w)/i,
    ),
    examples: [
      "JwtExpiredError: Token expired at 2026-11-29T18:00:00.000Z",
      'JWTExpired: "exp" claim timestamp check failed',
      'unexpected JWT "exp" (expiration time) claim value, expiration is past current timestamp',
      "Token expired",
    ],
    means:
      "The token's time is over. Access and ID tokens live an hour, unless the environment says otherwise.",
    causes: [
      {
        because: "the app keeps using a token that it should have refreshed",
        check: "npm run explain -- '<the token>' shows exp",
        fix: "Refresh a minute before the end; start a new sign-in if that fails",
      },
      {
        because: "the clock of the machine that verifies is ahead",
        check:
          "a token that was just issued is refused too; npm run verify -- <environment> compares this machine's clock",
        fix: "Set the clock by NTP, and allow a minute",
      },
    ],
    sources: ["https://github.com/auth0/node-jsonwebtoken/issues/141", VERIFYING],
  },
  {
    id: "app-token-early",
    speaker: "the app",
    pattern: inApp(
      /\bJwtNotBeforeError\b|Token can't be used before|token is not yet valid|"(?:nbf|iat)" claim timestamp check failed|unexpected JWT "nbf"|issued in the future/i,
    ),
    examples: [
      "JwtNotBeforeError: Token can't be used before 2026-11-29T18:00:00.000Z",
      "Your 'access_token' token could not be verified (The token is not yet valid (iat)).",
    ],
    means: "The token's time has not come yet by the clock of whoever verifies it.",
    causes: [
      {
        because: "that machine's clock is behind",
        check: "npm run verify -- <environment> on that machine: “This machine's clock is right” fails",
        fix: "Set the clock by NTP, and allow a minute",
      },
    ],
    sources: [
      "https://github.com/pop-srw/streamlit-cognito-auth/issues/13",
      "https://github.com/auth0/node-jsonwebtoken/issues/141",
    ],
  },
  {
    id: "app-token-audience",
    speaker: "the app",
    pattern: inApp(
      /\bJwtInvalidAudienceError\b|\bAudience not allowed(?! \w)|Missing Audience(?! \w)|unexpected JWT "aud"|\bjwt audience invalid|\bInvalid audience\b(?! \w)|JWT "aud" \(audience\) claim missing/i,
    ),
    examples: [
      "JwtInvalidAudienceError: Audience not allowed: id-of-web. Expected: id-of-server",
      'unexpected JWT "aud" (audience) claim value',
      'JWT "aud" (audience) claim missing',
      "jwt audience invalid. expected: id-of-web",
    ],
    means: "The token is for another app client, or has no aud at all.",
    causes: [
      {
        because: "an API looks for aud in an access token; Cognito's have client_id instead",
        check: "npm run explain -- '<the token>' shows token_use: access and no aud",
        fix: "Compare client_id. AWS's library aws-jwt-verify does it right",
      },
      {
        because: "the token is another app client's",
        check: "aud or client_id against the output client_ids",
        fix: "List every app client that may call the API",
      },
    ],
    sources: [
      "https://github.com/aws-solutions-library-samples/guidance-for-claude-code-with-amazon-bedrock/pull/718",
      VERIFYING,
    ],
  },
  {
    id: "app-token-client",
    speaker: "the app",
    pattern:
      /\bCognitoJwtInvalidClientIdError\b|\bClient ID not allowed(?! \w)|client_id mismatch on settings/i,
    examples: ["CognitoJwtInvalidClientIdError: Client ID not allowed: id-of-web. Expected: id-of-server"],
    means: "The access token is another app client's than those that the API takes.",
    causes: [
      {
        because: "the API lists one app client, and several apps call it",
        check: "npm run explain -- '<the token>' shows client_id; the output client_ids has them all",
        fix: "List every app client that may call the API",
      },
    ],
    sources: [VERIFYING, "https://github.com/awslabs/aws-jwt-verify/issues/98"],
  },
  {
    id: "app-token-use",
    speaker: "the app",
    pattern: /\bCognitoJwtInvalidTokenUseError\b|Token use not allowed(?! \w)/i,
    examples: ["CognitoJwtInvalidTokenUseError: Token use not allowed: id. Expected: access"],
    means: "The app sent its ID token to an API, or took an access token for an ID token.",
    causes: [
      {
        because: "the wrong one of the three tokens is in the Authorization header",
        check: "npm run explain -- '<the token>' shows token_use",
        fix: "Send the access token to APIs; keep the ID token for the app",
      },
    ],
    sources: ["https://github.com/awslabs/aws-jwt-verify/issues/98", VERIFYING],
  },
  {
    id: "app-token-scope",
    speaker: "the app",
    pattern: /\bJwtInvalidScopeError\b|\bScope not allowed(?! \w)|Missing Scope\b(?! \w)/i,
    examples: ["JwtInvalidScopeError: Missing Scope. Expected: read"],
    means: "The access token lacks a scope that the API asks for, or it is an ID token, which has none.",
    causes: [
      {
        because: "the app didn't ask for the scope, or its app client doesn't have it",
        check: "npm run explain -- '<the token>' shows scope; the output client_scopes what it may have",
        fix: "Add the scope to the app client in the environment file and to the app's request",
      },
      {
        because: "it is an ID token",
        check: "token_use is id",
        fix: "Send the access token",
      },
    ],
    sources: ["https://github.com/awslabs/aws-jwt-verify/issues/98", VERIFYING],
  },
  {
    id: "app-token-signature",
    speaker: "the app",
    pattern: inApp(
      /\bJwtInvalidSignatureError\b|JWT signature verification failed|\bJWSSignatureVerificationFailed\b|\bJWSInvalidSignature\b|JsonWebTokenError: invalid (?:signature|algorithm)|^\W*signature verification failed\W*$|\bKidNotFoundInJwksError\b|JWK for kid .{0,80}not found|no applicable keys? found|\bJWKSNoMatchingKey\b/i,
    ),
    examples: [
      "JwtInvalidSignatureError: Invalid signature",
      "JWT signature verification failed",
      'KidNotFoundInJwksError: JWK for kid "abc" not found in the JWKS',
      "error when selecting a JWT verification key, no applicable keys found",
      "JsonWebTokenError: invalid algorithm",
    ],
    means: "The token's signature can't be verified with the keys that the app took.",
    causes: [
      {
        because: "the keys are another user pool's, or the token is not the user pool's",
        check:
          "npm run explain -- '<the token>' shows iss and kid; <issuer>/.well-known/jwks.json has the keys",
        fix: "Configure the app with the output issuer",
      },
      {
        because: "the library expects a shared secret (HS256); Cognito signs with RS256",
        check: "its configuration has a secret to verify with",
        fix: "Verify with the keys of jwks_uri",
      },
      {
        because: "the token was cut or changed on the way",
        check: "it has three parts with dots between them",
        fix: "Look at what cuts it: a header's limit, a log, a copy",
      },
    ],
    sources: [
      "https://github.com/hasura/graphql-engine/issues/3919",
      "https://github.com/awslabs/aws-support-tools/issues/76",
      "https://github.com/awslabs/aws-jwt-verify/issues/61",
      VERIFYING,
    ],
  },
  {
    id: "app-keys-unreachable",
    speaker: "the app",
    pattern:
      /Failed to fetch \S{0,80}cognito-idp\S{0,160}jwks\.json|\bJWKSTimeout\b|ERR_JWKS_TIMEOUT|Couldn't retrieve remote JWK set/i,
    examples: [
      "FetchError: Failed to fetch https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf123/.well-known/jwks.json: Response time-out (after 1500 ms.)",
      "JWKSTimeout: request timed out",
    ],
    means: "The machine that verifies tokens can't read the user pool's keys.",
    causes: [
      {
        because: "it has no way to the internet, as a Lambda function in a VPC without a NAT gateway",
        check: "fetch the URL from that machine",
        fix: "Give it a way out, or load the keys when you build",
      },
      {
        because: "the first request took too long",
        check: "it happens now and then, after a cold start",
        fix: "Raise the library's time limit, and fetch the keys at the start",
      },
      {
        because: "the user pool's ID or region is wrong",
        check: "the status is 400 or 404",
        fix: "Configure the app with what npm run -s env -- app <environment> <app client> prints",
      },
    ],
    sources: [
      "https://github.com/awslabs/aws-jwt-verify/issues/128",
      "https://github.com/awslabs/aws-jwt-verify/issues/159",
      "https://github.com/panva/jose/issues/596",
    ],
  },
];
