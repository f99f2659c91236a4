/**
 * What public documents leave open about the three services, each a switch of the lab, so that the tests can run every
 * side. The defaults are what the evidence favours.
 */
export interface Switches {
  /**
   * The authority that Auth0's `windowslive` connection (strategy_version 2) sends people to.
   *
   * - `common`: Auth0's current option list has scopes that only organisations have, and its Token Vault page drives
   *   Outlook and Teams through this connection.
   * - `consumers`: Auth0's guide for the move from Live Connect (2019) says that it accepts personal accounts only.
   *
   * @default "consumers"
   */
  readonly windowsliveAuthority: "common" | "consumers";
  /**
   * Whether a `waad` connection on the common endpoint (v2.0 identity API) admits personal accounts. Auth0's documents
   * list the multitenant audience for it and are silent on personal accounts; Entra itself would admit them.
   *
   * @default false
   */
  readonly waadAdmitsPersonalAccounts: boolean;
  /**
   * Whether Cognito keeps a query string that is part of the identity provider's `authorize_url`. No source says; it would
   * let `?connection=` skip Auth0's page.
   *
   * @default false
   */
  readonly cognitoKeepsAuthorizeUrlQuery: boolean;
  /**
   * Whether Auth0 goes straight to a connection that is the only one enabled for the client, or shows its page first.
   *
   * @default true
   */
  readonly auth0SkipsSingleConnection: boolean;
  /**
   * Milliseconds for which Entra's token endpoint refuses a client secret that was just made (AADSTS7000215). Microsoft gives
   * no number; people report seconds to a minute or two.
   *
   * @default 0
   */
  readonly entraLearnsSecretAfter: number;
}

export const DEFAULT_SWITCHES: Switches = {
  windowsliveAuthority: "consumers",
  waadAdmitsPersonalAccounts: false,
  cognitoKeepsAuthorizeUrlQuery: false,
  auth0SkipsSingleConnection: true,
  entraLearnsSecretAfter: 0,
};
