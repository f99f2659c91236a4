import type { ErrorEntry } from "../entry";

const RESPONSES =
  "https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoint-idp-responses.html";
const OIDC = "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-idp.html";
const OIDC_FLOW =
  "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-flow.html";

/** Errors of the user pool's domain with an OIDC identity provider: Auth0, or Microsoft by `route: entra`. */
export const COGNITO_ERRORS: readonly ErrorEntry[] = [
  {
    id: "cognito-id-token-issuer",
    speaker: "Cognito",
    pattern: /Bad id_token issuer/i,
    examples: [
      "Bad id_token issuer https://login.microsoftonline.com/72f988bf-86f1-41af-91ab-2d7cd011db47/v2.0",
      "Bad id_token issuer https://acme-dev.eu.auth0.com/",
    ],
    means:
      "The ID token comes from another issuer than the one that the user pool's identity provider names. Cognito compares the two character by character, so nobody whose token has this issuer can sign in.",
    causes: [
      {
        because:
          "Cognito leads straight to Microsoft's common or organizations endpoint, whose tokens name the person's own tenant",
        check:
          "the issuer in the text is https://login.microsoftonline.com/<tenant>/v2.0; npm run verify -- '<authorization URL of the app>' shows where Cognito sends people",
        fix: "Put Auth0 between Cognito and Microsoft (route: broker), or give each tenant an identity provider of its own (route: entra). Whoever could sign in before gets a new user ID by another route",
      },
      {
        because: "the issuer of the identity provider and Auth0's differ in the slash at the end",
        check:
          "the issuer in the text is Auth0's; npm run verify -- <environment>: “Auth0's issuer is the one that Cognito expects” fails",
        fix: "Set the identity provider's oidc_issuer to the issuer in the text, slash included: npm run deploy -- <environment> does",
      },
      {
        because:
          "the sign-in runs over Auth0's custom domain and the issuer names its other domain, or the other way round",
        check: "npm run drift -- <environment> shows endpoints and issuer that were changed by hand",
        fix: "Deploy again (npm run deploy -- <environment>): it takes the issuer and all endpoints from auth0.customDomain, or from auth0.domain",
      },
    ],
    sources: [
      "https://github.com/TimothyJones/github-cognito-openid-wrapper/issues/100",
      "https://github.com/aws-samples/amazon-cognito-example-for-external-idp/issues/98",
      OIDC,
    ],
  },
  {
    id: "cognito-id-token-signature",
    speaker: "Cognito",
    pattern: /invalid_token_signature|Bad id_token signature/i,
    // The second is the lab's: no public source has the words for a key that is missing.
    examples: [
      "invalid_token_signature: Error when verifying Symmetric MAC",
      "Bad id_token signature: JWT signature verification failed",
    ],
    means: "Cognito can't verify the signature of the identity provider's ID token. Nobody can sign in.",
    causes: [
      {
        because:
          "the Auth0 application signs with HS256, and Cognito has another client secret than the application",
        check:
          "the text says 'Symmetric MAC'; Auth0's dashboard: the application, Advanced Settings, OAuth, JsonWebToken Signature Algorithm",
        fix: "Set it back to RS256: npm run deploy -- <environment> does",
      },
      {
        because: "the identity provider's jwks_uri is another tenant's, or has no key with the token's kid",
        check: "npm run verify -- <environment>: “Auth0's keys are where Cognito looks for them” fails",
        fix: "Set jwks_uri to the one in the issuer's discovery document: npm run deploy -- <environment> does",
      },
    ],
    sources: [OIDC, OIDC_FLOW],
  },
  {
    id: "cognito-id-token-claim",
    speaker: "Cognito",
    // The lab's, after the words for the issuer: no public source has the others.
    pattern: /Bad id_token (?:aud|azp|exp|iat|nbf|nonce|sub|header|claim)\b/i,
    examples: [
      "Bad id_token aud 3a1c7e2f9b",
      "Bad id_token exp 1764438000",
      "Bad id_token header: no kid",
      "Bad id_token iat 1764442000",
    ],
    means: "A claim of the identity provider's ID token is not what Cognito expects. Nobody can sign in.",
    causes: [
      {
        because: "aud: the identity provider in Cognito has another client ID than the token is for",
        check: "npm run verify -- <environment> compares the client IDs",
        fix: "Deploy again (npm run deploy -- <environment>): it writes one client ID to both",
      },
      {
        because:
          "exp or iat: the token was issued at another time than Cognito's, or its lifetime is very short",
        check: "npm run verify -- <environment> compares the clocks",
        fix: "Set the clock of the identity provider, or its token's lifetime",
      },
      {
        because: "the token's header has no kid, which Cognito needs to find the key",
        check:
          "npm run explain -- '<the ID token>' shows its header; npm run verify -- <environment> the algorithm",
        fix: "Let the identity provider sign with RS256 and a key of its jwks_uri",
      },
    ],
    sources: [OIDC, OIDC_FLOW],
  },
  {
    id: "cognito-token-response",
    speaker: "Cognito",
    // The third and fourth are the lab's. Newer reports have `error getting token` for the second.
    pattern: /Bad (?:token|userInfo) response/i,
    examples: [
      "Bad token response",
      "Bad token response: HTTP/1.1 400 Bad Request, entity: Failure: 'Request failed with status code 400'",
      'Bad token response: "response" body "id_token" property must be a string',
      'Bad userInfo response: unexpected "response" body "sub" property value',
    ],
    means:
      "The identity provider answered Cognito's request for tokens or claims, but not with what OpenID Connect has there. Nobody can sign in.",
    causes: [
      {
        because: "authorize_scopes lacks openid, so there is no ID token",
        check: "npm run verify -- <environment> reads the scopes from Cognito's redirect",
        fix: "Add openid: npm run deploy -- <environment> does",
      },
      {
        because: "the identity provider refused the request, if the text has a status such as 400",
        check: "npm run verify -- <environment> asks the token endpoint with the secret that Cognito has",
        fix: "Act on what it says there",
      },
      {
        because: "token_url or attributes_url leads to another page, which answers 200 all the same",
        check: "npm run drift -- <environment>",
        fix: "Deploy again (npm run deploy -- <environment>)",
      },
    ],
    sources: ["https://github.com/TimothyJones/github-cognito-openid-wrapper/issues/3", OIDC, OIDC_FLOW],
  },
  {
    id: "cognito-error-getting-token",
    speaker: "Cognito",
    pattern: /error getting token/i,
    examples: ["Microsoft Error - 401 error getting token", "Microsoft Error - 404 error getting token"],
    means:
      "The identity provider refused to give Cognito tokens for the code, without an error of OAuth's. Nobody can sign in.",
    causes: [
      {
        because: "Cognito has an old or wrong client secret or client ID of the identity provider",
        check:
          "the number is 400 or 401; npm run verify -- <environment>: “Auth0 takes Cognito's client secret” fails",
        fix: "Deploy again (npm run deploy -- <environment>); if the secret has expired, npm run rotate -- <environment>",
      },
      {
        because: "token_url of the identity provider is wrong",
        check:
          "the number is 404 or 405; npm run verify -- <environment>: “Auth0's token endpoint is the one that Cognito has” fails",
        fix: "Set it to token_endpoint of the discovery document: npm run deploy -- <environment> does",
      },
      {
        because: "the identity provider takes the secret in a Basic header only, which Cognito never sends",
        check:
          "Auth0's dashboard: the application, Credentials, Authentication Method must be Client Secret (Post)",
        fix: "Deploy again (npm run deploy -- <environment>): it sets client_secret_post",
      },
    ],
    sources: ["https://github.com/TimothyJones/github-cognito-openid-wrapper/issues/39", OIDC, RESPONSES],
  },
  {
    id: "cognito-error-getting-user-info",
    speaker: "Cognito",
    // The lab's, after `error getting token`.
    pattern: /error getting user ?info/i,
    examples: ["Microsoft Error - 401 error getting user info"],
    means:
      "The identity provider gave Cognito tokens, and then refused to tell the person's claims. Nobody can sign in.",
    causes: [
      {
        because: "attributes_url or attributes_request_method of the identity provider is wrong",
        check:
          "npm run verify -- <environment>: “Auth0's userinfo endpoint is the one that Cognito has” fails; npm run drift -- <environment>",
        fix: "Set attributes_url to userinfo_endpoint of the discovery document: npm run deploy -- <environment> does",
      },
      {
        because: "the scopes lack openid, without which the access token opens no userinfo endpoint",
        check: "npm run verify -- <environment> reads the scopes from Cognito's redirect",
        fix: "Deploy again (npm run deploy -- <environment>)",
      },
    ],
    sources: [OIDC_FLOW, RESPONSES],
  },
  {
    id: "cognito-provider-unreachable",
    speaker: "Cognito",
    pattern: /Timeout (?:occurred )?in calling (?:IdP|jwks)/i,
    examples: [
      "Timeout occurred in calling IdP token endpoint",
      "Timeout occurred in calling IdP userInfo endpoint",
      "Timeout in calling jwks uri",
    ],
    means: "Cognito could not reach an endpoint of the identity provider in time.",
    causes: [
      {
        because: "the endpoint's host is wrong or is not reachable from the internet",
        check: "npm run verify -- <environment> looks up and opens each host",
        fix: "Correct the host and deploy. Cognito calls these endpoints from AWS: a private host can't work",
      },
      {
        because: "the identity provider was slow or down for a moment",
        check: "sign in again; Auth0's status page is status.auth0.com",
        fix: "Wait, and let people try again",
      },
    ],
    sources: [OIDC_FLOW, RESPONSES],
  },
  {
    id: "cognito-provider-gone",
    speaker: "Cognito",
    // The lab's: no public source has the words.
    pattern: /\bIdentity provider \S{1,40} does not exist(?! \w)/,
    examples: ["Identity provider Microsoft does not exist."],
    means: "Somebody deleted the identity provider while the person was signing in through it.",
    causes: [
      {
        because: "a deploy or a person removed the identity provider from the user pool",
        check: "npm run drift -- <environment>",
        fix: "Deploy again (npm run deploy -- <environment>), and let the person start anew",
      },
    ],
    sources: [OIDC],
  },
  {
    id: "cognito-provider-error",
    speaker: "Cognito",
    pattern: /\b[\w-]{1,40} Error - [1-5]\d\d (?:error getting|[a-z]+_[a-z])/,
    examples: [
      "LoginWithAmazon Error - 400 invalid_request The request is missing a required parameter : client_secret",
      "Microsoft Error - 429 too_many_requests",
    ],
    isWrapper: true,
    means:
      "Cognito passes on what the identity provider answered to its request for tokens or claims: the name of the identity provider, the HTTP status and its error. The person is not signed in.",
    causes: [
      {
        because: "the identity provider refused Cognito's client secret, code or token",
        check: "read the words after the status; npm run verify -- <environment> asks the same endpoints",
        fix: "Act on the identity provider's own error: npm run explain -- '<the words after the status>'",
      },
    ],
    sources: [RESPONSES],
  },
  {
    id: "cognito-provider-answer",
    speaker: "Cognito",
    pattern: /(?:^|;\s*)error=[a-z]+_[a-z_]+\s*(?:;|$)/m,
    examples: [
      "The person has gone away; error=access_denied",
      "error=access_denied",
      "Try later; error=temporarily_unavailable",
    ],
    isWrapper: true,
    means:
      "The identity provider sent the person back with an error instead of a code, and Cognito passes that on: the description, then the other parameters.",
    causes: [
      {
        because: "the identity provider refused the person or the request, or the person cancelled",
        check: "read the words before error=: they are the identity provider's",
        fix: "Act on those words: npm run explain -- '<the words>'",
      },
    ],
    sources: [RESPONSES],
  },
  {
    id: "cognito-code-processing",
    speaker: "Cognito",
    pattern: /Exception processing authorization code/i,
    examples: ["Exception processing authorization code"],
    means: "Cognito failed while it redeemed the identity provider's code, and doesn't say why.",
    causes: [
      {
        because: "the client secret, the endpoints or a Lambda trigger of the user pool is wrong",
        check:
          "npm run verify -- <environment> asks each endpoint; AWS's console shows the logs of the triggers in CloudWatch",
        fix: "Deploy again (npm run deploy -- <environment>), or correct the trigger",
      },
    ],
    sources: ["https://github.com/aws-amplify/amplify-js/issues/3778", RESPONSES],
  },
];
