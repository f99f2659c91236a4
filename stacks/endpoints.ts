import type { BrokerEnvironment, Environment } from "../environments/schema";

/** Every URL of an environment's chain. All of them follow from the environment file alone, so no hop waits for another. */
export interface Endpoints {
  /** The OIDC broker, as Cognito's identity provider needs it written out. All on one host. */
  readonly broker: {
    /** Host of the broker: the custom domain where there is one, because `iss` follows the host a flow starts on. */
    readonly host: string;
    /** Exactly what Auth0 writes into `iss`: with the trailing slash. Cognito compares it byte for byte. */
    readonly issuer: string;
    readonly authorizationEndpoint: string;
    readonly tokenEndpoint: string;
    readonly userinfoEndpoint: string;
    readonly jwksUri: string;
    readonly logoutEndpoint: string;
    /** The redirect URIs to which Entra sends people back, one for every host on which a flow may start. */
    readonly callbackUrls: readonly string[];
  };
  /** The user pool's domain. */
  readonly pool: {
    readonly host: string;
    readonly authorizationEndpoint: string;
    readonly tokenEndpoint: string;
    readonly userinfoEndpoint: string;
    readonly revocationEndpoint: string;
    readonly logoutEndpoint: string;
    /** The callback URL to which Auth0 sends people back. */
    readonly callbackUrl: string;
  };
}

/** The keys of an environment from which the URLs follow. */
export interface Hosts {
  readonly auth0: Pick<BrokerEnvironment["auth0"], "domain" | "customDomain">;
  readonly cognito: Pick<Environment["cognito"], "domain" | "region">;
}

/** Cognito's name of the user pool's domain: the prefix, or the whole name of a custom domain. */
export const domainNameOf = ({ domain }: Pick<Environment["cognito"], "domain">): string =>
  typeof domain === "string" ? domain : domain.name;

/** Derives the URLs of the chain of an environment with a broker. */
export const endpointsOf = ({ auth0, cognito }: Hosts): Endpoints => ({
  broker: brokerEndpointsOf(auth0),
  pool: poolEndpointsOf(cognito),
});

/** @see https://auth0.com/docs/get-started/applications/application-settings */
export function brokerEndpointsOf({ domain, customDomain }: Hosts["auth0"]): Endpoints["broker"] {
  const broker = customDomain ?? domain;
  const brokerHosts = customDomain === undefined ? [domain] : [domain, customDomain];
  return {
    host: broker,
    issuer: `https://${broker}/`,
    authorizationEndpoint: `https://${broker}/authorize`,
    tokenEndpoint: `https://${broker}/oauth/token`,
    userinfoEndpoint: `https://${broker}/userinfo`,
    jwksUri: `https://${broker}/.well-known/jwks.json`,
    logoutEndpoint: `https://${broker}/v2/logout`,
    callbackUrls: brokerHosts.map((host) => `https://${host}/login/callback`),
  };
}

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoints.html */
export function poolEndpointsOf(cognito: Hosts["cognito"]): Endpoints["pool"] {
  const pool =
    typeof cognito.domain === "string"
      ? `${cognito.domain}.auth.${cognito.region}.amazoncognito.com`
      : cognito.domain.name;
  return {
    host: pool,
    authorizationEndpoint: `https://${pool}/oauth2/authorize`,
    tokenEndpoint: `https://${pool}/oauth2/token`,
    userinfoEndpoint: `https://${pool}/oauth2/userInfo`,
    revocationEndpoint: `https://${pool}/oauth2/revoke`,
    logoutEndpoint: `https://${pool}/logout`,
    callbackUrl: `https://${pool}/oauth2/idpresponse`,
  };
}

/** Where an app client signs a person out of the pool. Its client ID may be a reference. */
export const logoutLinkOf = (
  { logoutEndpoint }: Pick<Endpoints["pool"], "logoutEndpoint">,
  clientId: string,
  logoutUri: string,
): string => `${logoutEndpoint}?client_id=${clientId}&logout_uri=${encodeURIComponent(logoutUri)}`;

/**
 * The issuer of the pool's own tokens, which apps verify.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-issuer.html
 */
export const issuerOf = (
  { cognito: { region, issuer } }: { readonly cognito: Pick<Environment["cognito"], "region" | "issuer"> },
  userPoolId: string,
): string =>
  `https://${issuer === "updated" ? "issuer-" : ""}cognito-idp.${region}.amazonaws.com/${userPoolId}`;
