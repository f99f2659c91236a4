import type { Resource } from "./state/resources";

/** Two places of the chain that must say the same, as the clouds have them. */
export interface Agreement {
  readonly what: string;
  /** What one hop has. */
  readonly here: string;
  /** What the other hop has. */
  readonly there: string;
  readonly agrees: boolean;
}

/**
 * Compares the hops of a deployed chain with each other. A sign-in needs every agreement. Secrets are compared and never
 * part of the result.
 */
export function agreementsOf(resources: readonly Pick<Resource, "address" | "attributes">[]): Agreement[] {
  // biome-ignore lint/suspicious/noExplicitAny: the providers' attributes, as deep as they come
  const every = (type: string): any[] =>
    resources
      .filter(({ address }) => address.startsWith(`${type}.`))
      .map(({ attributes }) => attributes as unknown);
  const one = (type: string) => every(type)[0] ?? {};

  const application = one("azuread_application");
  const client = one("auth0_client");
  const provider = one("aws_cognito_identity_provider");
  const details = provider.provider_details ?? {};
  const broker = hostOf(details.authorize_url);
  const pool = poolHost(one("aws_cognito_user_pool_domain").domain, one("aws_cognito_user_pool").id);

  return [
    ...every("aws_cognito_user_pool_client").map(({ name, supported_identity_providers }) =>
      among(
        `app client ${name} signs in with the identity provider`,
        provider.provider_name,
        supported_identity_providers,
      ),
    ),
    ...["oidc_issuer", "token_url", "attributes_url", "jwks_uri"].map((key) =>
      same(`identity provider: ${key} is on the host of authorize_url`, broker, hostOf(details[key])),
    ),
    same("identity provider: client_id is Auth0's client", client.client_id, details.client_id),
    hidden(
      "identity provider: client_secret is that client's",
      one("auth0_client_credentials").client_secret,
      details.client_secret,
    ),
    among("Auth0 sends people back to the pool", `https://${pool}/oauth2/idpresponse`, client.callbacks),
    ...every("auth0_connection_clients").map(({ name, enabled_clients }) =>
      same(`connection ${name} is enabled for that client alone`, client.client_id, list(enabled_clients)),
    ),
    ...every("auth0_connection").flatMap(({ name, options: [options = {}] = [] }) => [
      same(`connection ${name}: client_id is the app registration`, application.client_id, options.client_id),
      hidden(
        `connection ${name}: client_secret is the app registration's`,
        one("azuread_application_password").value,
        options.client_secret,
      ),
    ]),
    among(
      "Entra sends people back to Auth0",
      `https://${broker}/login/callback`,
      application.web?.[0]?.redirect_uris,
    ),
  ];
}

function same(what: string, here: unknown, there: unknown): Agreement {
  return {
    what,
    here: String(here),
    there: String(there),
    agrees: here !== undefined && here !== "" && here === there,
  };
}

function among(what: string, here: string, there: readonly string[] = []): Agreement {
  return { what, here, there: list(there), agrees: there.includes(here) };
}

function hidden(what: string, here: unknown, there: unknown): Agreement {
  const { agrees } = same(what, here, there);
  return { what, here: "(secret)", there: agrees ? "(the same)" : "(another)", agrees };
}

const list = (values: readonly string[] = []) => values.join(", ");
const hostOf = (url = "") => (URL.canParse(url) ? new URL(url).host : url);

/** A pool's id starts with its region. */
function poolHost(domain = "", poolId = ""): string {
  return domain.includes(".") ? domain : `${domain}.auth.${poolId.split("_")[0]}.amazoncognito.com`;
}
