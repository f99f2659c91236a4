/**
 * What public documents leave open about the three clouds: one switch each, so that tests can run every side. The defaults
 * are what the evidence favours. `npm run verify -- <environment> --questions` says which of them a live chain answers.
 */
export interface Switches {
  /**
   * The authority that Auth0's `windowslive` connection (strategy_version 2) sends people to.
   *
   * - `common`: Auth0's current list of options has scopes that only organisations have, and its Token Vault page uses
   *   Outlook and Teams through this connection.
   * - `consumers`: Auth0's guide for migrating from Live Connect (2019) says that it only accepts personal accounts.
   *
   * @default "consumers"
   */
  readonly windowsliveAuthority: "common" | "consumers";
  /**
   * Whether a `waad` connection on the common endpoint (v2.0 identity API) admits personal accounts. Auth0's documents
   * name the multitenant audience and don't mention personal accounts; Entra itself would admit them.
   *
   * @default false
   */
  readonly waadAdmitsPersonalAccounts: boolean;
  /**
   * Whether Cognito keeps a query string in the identity provider's `authorize_url`. No source says. If it does,
   * `?connection=` can skip Auth0's page.
   *
   * @default false
   */
  readonly cognitoKeepsAuthorizeUrlQuery: boolean;
  /**
   * Which claims of an OIDC identity provider Cognito maps to attributes.
   *
   * - `id_token first`: those of the ID token and of the userInfo endpoint. If both have one, the ID token's. The reference of
   *   AdminLinkProviderForUser takes a claim of either, and since 2026 the event of the inbound federation trigger has both
   *   apart. Teams map Entra's `oid` and `groups`, which its userInfo doesn't have (UKHSA's Terraform does). No document of AWS says which wins. Published handlers let the ID token win.
   * - `userInfo first`: if both have one, the endpoint's.
   * - `userInfo`: those of the endpoint alone. The developer guide describes the request to it, and that Cognito compares its
   *   answer with the mapping.
   * - `id_token`: those of the ID token alone.
   *
   * @default "id_token first"
   * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-flow.html
   */
  readonly cognitoMapsClaimsOf: "id_token first" | "userInfo first" | "userInfo" | "id_token";
  /**
   * Whether a sign-in passes over a mapped attribute that the app client may not write. The reference of WriteAttributes says
   * that Cognito throws an error; people also found that it skips the attribute in silence.
   *
   * @default false
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolClientType.html
   */
  readonly cognitoSkipsUnwritableAttributes: boolean;
  /**
   * Whether a SAML sign-in fails if `username` is mapped and the assertion has what it is mapped from. Somebody saw it fail
   * ("username: Attribute does not exist in the schema", cloudfront-authorization-at-edge#153). Others deploy such a mapping. If
   * it doesn't fail, the NameID is the name all the same: the guide says that Cognito takes the name from a claim of its own
   * choice.
   *
   * @default true
   * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html
   */
  readonly cognitoRefusesMappedSamlUsername: boolean;
  /**
   * Whether a SAML response counts only if the assertion itself is signed. AWS's documents don't say which part a signature has
   * to be of; its error says "SAML Assertion signature is invalid". Entra signs the assertion, unless it is told otherwise.
   *
   * @default false
   */
  readonly cognitoNeedsSignedAssertions: boolean;
  /**
   * Whether a sign-in fails if the certificate of its SAML signature is out of date. The guide says that the certificate must not
   * be expired "when you configure the SAML IdP", and nothing of sign-ins.
   *
   * @default false
   * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-saml-idp-things-to-know.html
   */
  readonly cognitoChecksSamlCertificateDates: boolean;
  /**
   * Whether Cognito reads an encrypted assertion of an identity provider without `EncryptedResponses`. Each provider has a key
   * for it. The guide only says that a provider with `EncryptedResponses` must encrypt.
   *
   * @default true
   * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-SAML-signing-encryption.html
   */
  readonly cognitoDecryptsUnasked: boolean;
  /**
   * Whether the classic hosted page asks for an e-mail address if its several OIDC providers all have identifiers, as it does for
   * SAML providers. The guide says it of SAML providers alone. AWS's blog says it of managed login and "SAML and OIDC IdPs".
   *
   * @default true
   * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-managing-saml-idp-naming.html
   */
  readonly cognitoAsksForEmailOfOidc: boolean;
  /**
   * Whether `/saml2/logout` takes the answer to a sign-out by GET. AWS's guide says that it doesn't. Microsoft's says that Entra
   * sends it in no other way, and somebody saw it do so (MicrosoftDocs/azure-docs#77767). By these two, whoever signs out at both
   * ends at an error page.
   *
   * @default false
   * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-saml-idp-things-to-know.html
   * @see https://learn.microsoft.com/entra/identity-platform/single-sign-out-saml-protocol
   */
  readonly cognitoTakesLogoutResponsesByGet: boolean;
  /**
   * Whether UpdateUserPoolClient keeps `RefreshTokenValidity`, `AuthSessionValidity` and `EnableTokenRevocation` of an app
   * client if it is not given them. Cognito's documents say that it resets them. Somebody who asked through Cloud Control
   * found them kept (go-to-k/cdk-real-drift#1689).
   *
   * @default false
   */
  readonly cognitoKeepsUnnamedClientSettings: boolean;
  /**
   * Whether Auth0 goes straight to the only connection that is enabled for a client, or shows its page first. It always
   * shows its page for a database connection, which people sign up and log in on.
   *
   * @default true
   */
  readonly auth0SkipsSingleConnection: boolean;
  /**
   * Whether Auth0 also enables a connection for a new client that is enabled for no other one. The documents say "all
   * current connections"; a recording of 2026-01 has a new client in each connection of a tenant that some client has, and
   * in none of those without a client.
   *
   * @default false
   */
  readonly auth0EnablesUnusedConnections: boolean;
  /**
   * Whether Auth0 names the `enabled_clients` of a connection that is read or changed. Tenants that were made from 2026-01-07 on
   * may lack it at once; older ones lose it during 2026.
   *
   * @default false
   * @see https://auth0.com/docs/troubleshoot/product-lifecycle/deprecations-and-migrations/migrate-dedicated-connection-endpoints
   */
  readonly auth0ShowsEnabledClients: boolean;
  /**
   * How many social connections an Auth0 tenant may have. A free one may have 2, and is born with one (google-oauth2); the
   * documents don't say whether that one counts. It does here. The lab's tenants have no limit, like those of a paid plan, so
   * that several environments fit into one. With 2, one environment still deploys to a new tenant, whatever its strategy.
   *
   * @default Number.POSITIVE_INFINITY
   * @see https://auth0.com/docs/troubleshoot/customer-support/operational-policies/entity-limit-policy
   */
  readonly auth0SocialConnections: number;
  /**
   * Whether the `fetchUserProfile` of an oauth2 connection gets the id_token of the token endpoint's answer in its second
   * argument. Auth0's client libraries call that argument the "token exchange response"; its documents said until 2020 that it
   * has the id_token, and many published scripts read it there. Its documents of today don't say.
   *
   * @default true
   */
  readonly auth0GivesScriptsIdToken: boolean;
  /**
   * Whether Auth0 joins the scopes of an oauth2 connection by commas if they are a list and `useOauthSpecScope` is not on. A
   * maintainer of the provider saw spaces in 2026-08 (terraform-provider-auth0#1656). Others reported commas before
   * (#1244, #1465).
   *
   * @default false
   */
  readonly auth0JoinsScopesByCommas: boolean;
  /**
   * What the `getLogoutUrl` of an oauth2 connection gets at a federated sign-out.
   *
   * - `params.query`: the query string is `query` of its first argument, as in the script that Auth0's support publishes
   *   (community 128193).
   * - `query`: its first argument is the query string, as Auth0's staff said in 2018 (community 19491) and its client libraries
   *   say.
   * - `never`: Auth0 does not call it. Its documents don't mention it, and the provider's name `fetchUserProfile` only.
   *
   * @default "params.query"
   */
  readonly auth0LogoutScript: "params.query" | "query" | "never";
  /**
   * Milliseconds for which Entra's token endpoint refuses a new client secret (AADSTS7000215). Microsoft gives no number;
   * people report seconds to a minute or two.
   *
   * @default 0
   */
  readonly entraLearnsSecretAfter: number;
  /**
   * OAuth's error for a person who declines consent (AADSTS65004).
   *
   * - `access_denied`: OAuth's own, in Microsoft's documents on the authorization code flow and in captured answers.
   * - `consent_required`: what people saw in 2026, as after an administrator who declines.
   *
   * @default "access_denied"
   */
  readonly entraDeclinedConsent: "access_denied" | "consent_required";
  /**
   * Whether Auth0's `all_changes_deployed` of an Action stays true after a rollback that leaves the draft as it is. The
   * documents say "true if all of an Action's contents have been deployed": the version that was rolled back had them. No
   * recording has the case. By default, the draft is compared with the version that runs.
   *
   * @default false
   */
  readonly auth0CountsEarlierDeployments: boolean;
  /**
   * How Entra writes the claim `xms_edov`. Microsoft documents a Boolean; public code also takes `"1"` and `1`.
   *
   * @default "boolean"
   * @see https://learn.microsoft.com/entra/identity-platform/optional-claims-reference
   */
  readonly entraXmsEdov: "boolean" | "string" | "number";
  /**
   * What an Action sees as `event.connection.strategy` of a social connection. Auth0's reference: "For social connections,
   * `event.connection.strategy === event.connection.name`." The connections that Auth0 has itself are named after their
   * strategies, so nothing shows that this holds for one with another name.
   *
   * @default "name"
   * @see https://auth0.com/docs/actions/reference/post-login/post-login-event-object
   */
  readonly auth0EventStrategyOfSocial: "name" | "strategy";
  /**
   * Whether somebody whom an Action denies at their login has a session nevertheless, so that the next attempt doesn't ask
   * them who they are. Apps report people who are stuck until they sign out. One answer in Auth0's community says that
   * there is no session.
   *
   * @default true
   * @see https://community.auth0.com/t/deny-plus-redirect-in-action-triggers/170287
   */
  readonly auth0KeepsSessionOfDenied: boolean;
  /**
   * Whether `/userinfo` has the claims that an Action set on the ID token. Two pages of Auth0's documents say so. If it
   * didn't, they would still be in the ID token.
   *
   * @default true
   * @see https://auth0.com/docs/get-started/apis/scopes/sample-use-cases-scopes-and-claims
   */
  readonly auth0UserinfoHasCustomClaims: boolean;
  /**
   * Whether a tenant protects its applications from identifier URIs that anybody could have. Microsoft turned that on in most
   * tenants in 2025; an administrator may turn it off.
   *
   * @default true
   * @see https://learn.microsoft.com/entra/identity-platform/identifier-uri-restrictions
   */
  readonly entraProtectsIdentifierUris: boolean;
  /**
   * Whether the first token signing certificate of a service principal signs from the start. People found it active
   * (terraform-provider-azuread#823); Microsoft's tutorial names the certificate by a request of its own.
   *
   * @default true
   * @see https://learn.microsoft.com/graph/application-saml-sso-configure-api
   */
  readonly entraActivatesFirstCertificate: boolean;
  /**
   * Whether Microsoft Graph lists the keys of a newer certificate before those of an older one. No document says. If it
   * doesn't, the azuread provider up to 3.9 deletes the newer of two certificates in place of the older one
   * (terraform-provider-azuread#1690); if it does, it is the other way round.
   *
   * @default false
   */
  readonly entraListsNewestKeysFirst: boolean;
  /**
   * Whether the NameID of a SAML token can be the object ID by a claims mapping policy. The documents' table of what a policy may
   * take for it does not have the object ID, nor `mailnickname`, which people use. Their table of what the admin center may
   * take has it. Otherwise the NameID is a pairwise identifier, as for other values that are not allowed.
   *
   * @default true
   * @see https://learn.microsoft.com/entra/identity-platform/reference-claims-customization#exceptions-and-restrictions
   * @see https://learn.microsoft.com/entra/identity-platform/saml-claims-customization#attributes
   */
  readonly entraNameIdTakesObjectId: boolean;
  /**
   * Whether a SAML assertion is good from five minutes before it was made, for an hour from then on, as people recorded it. The
   * documents say that it is good from then on, for 70 minutes.
   *
   * @default true
   * @see https://learn.microsoft.com/entra/identity-platform/single-sign-on-saml-protocol#conditions
   */
  readonly entraBackdatesAssertions: boolean;
  /**
   * How the issuer of the answer to a SAML sign-out is written. Entra's metadata and its documents until 2023 have
   * `https://sts.windows.net/{tenant}/`; libraries that compare the issuer got past it. Its documents of today have
   * `https://login.microsoftonline.com/{tenant}/`.
   *
   * @default "sts.windows.net"
   * @see https://learn.microsoft.com/entra/identity-platform/single-sign-out-saml-protocol#issuer-1
   */
  readonly entraLogoutIssuer: "login.microsoftonline.com" | "sts.windows.net";
}

export const DEFAULT_SWITCHES: Switches = {
  windowsliveAuthority: "consumers",
  waadAdmitsPersonalAccounts: false,
  cognitoKeepsAuthorizeUrlQuery: false,
  cognitoMapsClaimsOf: "id_token first",
  cognitoSkipsUnwritableAttributes: false,
  cognitoRefusesMappedSamlUsername: true,
  cognitoNeedsSignedAssertions: false,
  cognitoChecksSamlCertificateDates: false,
  cognitoDecryptsUnasked: true,
  cognitoAsksForEmailOfOidc: true,
  cognitoTakesLogoutResponsesByGet: false,
  cognitoKeepsUnnamedClientSettings: false,
  auth0SkipsSingleConnection: true,
  auth0EnablesUnusedConnections: false,
  auth0ShowsEnabledClients: false,
  auth0SocialConnections: Number.POSITIVE_INFINITY,
  auth0GivesScriptsIdToken: true,
  auth0JoinsScopesByCommas: false,
  auth0LogoutScript: "params.query",
  entraLearnsSecretAfter: 0,
  entraDeclinedConsent: "access_denied",
  auth0CountsEarlierDeployments: false,
  entraXmsEdov: "boolean",
  auth0EventStrategyOfSocial: "name",
  auth0KeepsSessionOfDenied: true,
  auth0UserinfoHasCustomClaims: true,
  entraProtectsIdentifierUris: true,
  entraActivatesFirstCertificate: true,
  entraListsNewestKeysFirst: false,
  entraNameIdTakesObjectId: true,
  entraBackdatesAssertions: true,
  entraLogoutIssuer: "sts.windows.net",
};
