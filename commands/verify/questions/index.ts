import type { Answered, Question, Sight } from "./question";
import {
  auth0CountsEarlierDeployments,
  auth0JoinsScopesByCommas,
  auth0ShowsEnabledClients,
  auth0SkipsSingleConnection,
  cognitoAsksForEmailOfOidc,
  cognitoKeepsAuthorizeUrlQuery,
  entraListsNewestKeysFirst,
  windowsliveAuthority,
} from "./sights";

export type { Answered, Sight } from "./question";

/**
 * All that public documents leave open, one for each of the lab's switches, in their order. A live chain answers some of them by
 * itself. For the others, somebody has to do something.
 */
export const QUESTIONS: readonly Question[] = [
  {
    name: "windowsliveAuthority",
    question: "Where does Auth0's connection windowslive send people?",
    standard: "consumers",
    answer: windowsliveAuthority,
    toDo: "Verify an environment whose auth0.strategy is windowslive or both.",
  },
  {
    name: "waadAdmitsPersonalAccounts",
    question: "Does Auth0's connection waad admit personal accounts at the common endpoint?",
    standard: false,
    toDo: "With auth0.strategy: waad and microsoft.accounts: organizations, sign in with a personal account: either the app opens or Microsoft or Auth0 refuses it.",
  },
  {
    name: "cognitoKeepsAuthorizeUrlQuery",
    question: "Does Cognito keep a query string in authorize_url?",
    standard: false,
    answer: cognitoKeepsAuthorizeUrlQuery,
    toDo: "In a test pool, add ?connection=<name> to authorize_url of the identity provider, and run npm run verify -- <environment> --deep.",
  },
  {
    name: "cognitoMapsClaimsOf",
    question: "Which claims does Cognito map: the ID token's, or those of the userInfo endpoint?",
    standard: "id_token first",
    toDo: "Map an attribute from a claim that only one of the two has, then from one that differs in them, and sign in after each: the user in the pool shows whose it is.",
  },
  {
    name: "cognitoSkipsUnwritableAttributes",
    question: "Does a sign-in pass over a mapped attribute that the app client may not write?",
    standard: false,
    toDo: "Take a mapped attribute from the write attributes of a test app client, and sign in: either an error comes back, or the attribute stays empty.",
  },
  {
    name: "cognitoRefusesMappedSamlUsername",
    question: "Does a SAML sign-in fail if username is mapped?",
    standard: true,
    toDo: "With route: saml, map username from a claim of the assertion in a test pool, and sign in: either the app opens, or the callback has “username: Attribute does not exist in the schema”.",
  },
  {
    name: "cognitoNeedsSignedAssertions",
    question: "Does Cognito take a SAML response whose assertion is not signed by itself?",
    standard: false,
    toDo: "In Entra's admin center, set the signing option of the enterprise application to “Sign SAML response”, and sign in: either the app opens, or the callback has an error.",
  },
  {
    name: "cognitoChecksSamlCertificateDates",
    question: "Does a sign-in fail if the certificate of its SAML signature is out of date?",
    standard: false,
    toDo: "In a test tenant, let the active signing certificate expire, and sign in: either the app opens, or the callback has an error.",
  },
  {
    name: "cognitoDecryptsUnasked",
    question: "Does Cognito read an encrypted assertion that it was not told to expect?",
    standard: true,
    toDo: "With route: saml, give the enterprise application Cognito's encryption certificate, leave EncryptedResponses off, and sign in: either the app opens, or the callback has an error.",
  },
  {
    name: "cognitoAsksForEmailOfOidc",
    question:
      "Does Cognito's classic page ask for an e-mail address if all its OpenID providers have identifiers?",
    standard: true,
    answer: cognitoAsksForEmailOfOidc,
    toDo: "Verify an environment of route: entra with two organizations or more, each with domains.",
  },
  {
    name: "cognitoTakesLogoutResponsesByGet",
    question: "Does /saml2/logout take Entra's answer to a sign-out by GET?",
    standard: false,
    toDo: "With route: saml and signOut: everywhere, open the link in sign_out_urls: either the app's page opens, or an error page of Cognito's.",
  },
  {
    name: "cognitoKeepsUnnamedClientSettings",
    question: "Does UpdateUserPoolClient keep settings that it is not given?",
    standard: false,
    toDo: "Set RefreshTokenValidity of a test app client, call UpdateUserPoolClient without it, and DescribeUserPoolClient: either it is kept, or it is 30 days again.",
  },
  {
    name: "auth0SkipsSingleConnection",
    question: "Does Auth0 go straight to the only connection of a client?",
    standard: true,
    answer: auth0SkipsSingleConnection,
    toDo: "Verify an environment with a broker and one connection, whatever auth0.strategy but both.",
  },
  {
    name: "auth0EnablesUnusedConnections",
    question: "Does Auth0 enable a connection for a new client that no other client has?",
    standard: false,
    toDo: "Disable a connection for every application, make a new application by the Management API, and look at its Connections tab.",
  },
  {
    name: "auth0ShowsEnabledClients",
    question: "Does the Management API name the enabled_clients of a connection?",
    standard: false,
    answer: auth0ShowsEnabledClients,
    toDo: "Run npm run verify -- <environment> --deep for an environment with a broker.",
  },
  {
    name: "auth0SocialConnections",
    question: "How many social connections may a free Auth0 tenant have?",
    standard: Number.POSITIVE_INFINITY,
    toDo: "In a new tenant on the free plan, make social connections until Auth0 refuses one; google-oauth2 is there from the start.",
  },
  {
    name: "auth0GivesScriptsIdToken",
    question: "Does the script of an oauth2 connection get the ID token?",
    standard: true,
    toDo: "With auth0.strategy: microsoft, sign in: either the app opens, or the callback has [microsoft_token_missing].",
  },
  {
    name: "auth0JoinsScopesByCommas",
    question: "Does Auth0 join the scopes of an oauth2 connection by commas if it is not told to use spaces?",
    standard: false,
    answer: auth0JoinsScopesByCommas,
    toDo: "With auth0.strategy: microsoft, take useOauthSpecScope from the connection's options by the Management API in a test tenant, and run npm run verify -- <environment> --deep.",
  },
  {
    name: "auth0LogoutScript",
    question: "What does the getLogoutUrl script of an oauth2 connection get?",
    standard: "params.query",
    toDo: "With auth0.strategy: microsoft and signOut: everywhere, add console.log to getLogoutUrl, open the link in sign_out_urls, and read the Real-time Webtask Logs.",
  },
  {
    name: "entraLearnsSecretAfter",
    question: "For how many milliseconds does Entra refuse a new client secret?",
    standard: 0,
    toDo: "Run npm run rotate -- <environment>: it says how long it waited for Entra to accept the new secret.",
  },
  {
    name: "entraDeclinedConsent",
    question: "Which error does Entra give for a person who declines consent?",
    standard: "access_denied",
    toDo: "Sign in with an account that has not consented yet, decline, and read error= of the callback.",
  },
  {
    name: "auth0CountsEarlierDeployments",
    question: "Does Auth0 say that all of an Action is deployed after an earlier version was restored?",
    standard: false,
    answer: auth0CountsEarlierDeployments,
    toDo: "Deploy other code of the gate in the dashboard, restore the former version without a change of the draft, and run npm run verify -- <environment> --deep.",
  },
  {
    name: "entraXmsEdov",
    question: "How does Entra write the claim xms_edov?",
    standard: "boolean",
    toDo: "Sign in with a verified domain, decode Microsoft's ID token in the script of the connection microsoft, and log typeof xms_edov.",
  },
  {
    name: "auth0EventStrategyOfSocial",
    question: "What does an Action see as the strategy of a social connection with a name of its own?",
    standard: "name",
    toDo: "With auth0.strategy: windowslive, log event.connection in a test Action, and sign in.",
  },
  {
    name: "auth0KeepsSessionOfDenied",
    question: "Does somebody whom an Action denies have a session at Auth0 nevertheless?",
    standard: true,
    toDo: "Sign in with an account that the gate denies, and sign in again: either Auth0 asks nobody, or Microsoft is asked again.",
  },
  {
    name: "auth0UserinfoHasCustomClaims",
    question: "Does Auth0's userinfo endpoint have the claims that an Action set on the ID token?",
    standard: true,
    toDo: "Sign in to a test application of the tenant by code, and call /userinfo with its access token: it has https://cognito-microsoft-sign-in.invalid/tenant_id or not.",
  },
  {
    name: "entraProtectsIdentifierUris",
    question: "Does the tenant refuse identifier URIs that anybody could have?",
    standard: true,
    toDo: "Ask Microsoft Graph for GET /policies/defaultAppManagementPolicy, and look for identifierUris.nonDefaultUriAddition.",
  },
  {
    name: "entraActivatesFirstCertificate",
    question: "Does the first signing certificate of an enterprise application sign from the start?",
    standard: true,
    toDo: "Call addTokenSigningCertificate for a new service principal by Microsoft Graph, and look whether it has a preferredTokenSigningKeyThumbprint.",
  },
  {
    name: "entraListsNewestKeysFirst",
    question: "Does Microsoft Graph list the newest certificate first?",
    standard: false,
    answer: entraListsNewestKeysFirst,
    toDo: "With route: saml, in the middle of npm run rotate, run npm run verify -- <environment> --deep.",
  },
  {
    name: "entraNameIdTakesObjectId",
    question: "Can a claims mapping policy make the NameID of the object ID?",
    standard: true,
    toDo: "With route: saml, sign in: the name of the user in the pool ends with their object ID, or with a pairwise identifier.",
  },
  {
    name: "entraBackdatesAssertions",
    question: "Is a SAML assertion good from five minutes before it was made?",
    standard: true,
    toDo: "With route: saml, sign in with the browser's network log open, and give SAMLResponse to npm run explain: compare NotBefore with IssueInstant.",
  },
  {
    name: "entraLogoutIssuer",
    question: "Which issuer has Entra's answer to a SAML sign-out?",
    standard: "sts.windows.net",
    toDo: "With route: saml and signOut: everywhere, open the link in sign_out_urls with the browser's network log open, and give SAMLResponse to npm run explain.",
  },
];

/** Every question, with the answer that a live chain gave. */
export const answerQuestions = (sight: Sight): readonly Answered[] =>
  QUESTIONS.map(({ answer, ...question }) => {
    const seen = answer?.(sight);
    return seen === undefined ? question : { ...question, seen };
  });
