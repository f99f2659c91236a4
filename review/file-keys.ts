import { STRATEGIES } from "../environments/strategies";
import { addressOfConnection, addressOfListedProvider, appClientAt } from "../stacks/addresses";

type Key = (address: string) => string;

const ofClient =
  (key: string): Key =>
  (address) =>
    `cognito.clients.${appClientAt(address)}.${key}`;

const ofConnection: Key = (address) =>
  `auth0.connections.${STRATEGIES.find((strategy) => addressOfConnection(strategy) === address)}`;

/** One of several is of an organisation. */
const ofProvider =
  (key: string): Key =>
  (address) =>
    address.startsWith(addressOfListedProvider("")) ? "microsoft.organizations" : key;

/** By type and argument, the key of the environment file that it comes from: whoever writes the file knows the key alone. */
const KEYS: Readonly<Record<string, Readonly<Record<string, Key>>>> = {
  aws_cognito_user_pool: {
    name: () => "cognito.poolName",
    deletion_protection: () => "protection",
    username_configuration: () => "cognito.usernames",
    schema: () => "cognito.attributes",
    tags_all: () => "tags",
  },
  aws_cognito_user_pool_domain: {
    domain: () => "cognito.domain",
    certificate_arn: () => "cognito.domain.certificateArn",
  },
  aws_cognito_identity_provider: {
    provider_name: ofProvider("cognito.providerName"),
    idp_identifiers: () => "microsoft.organizations",
    "provider_details.IDPInit": () => "saml.idpInitiated",
    "provider_details.EncryptedResponses": () => "saml.encryptAssertions",
    "provider_details.RequestSigningAlgorithm": () => "saml.signRequests",
    "provider_details.IDPSignout": () => "signOut",
    user_pool_id: () => "cognito.userPool",
  },
  aws_cognito_user_pool_client: {
    callback_urls: ofClient("callbackUrls"),
    logout_urls: ofClient("logoutUrls"),
    allowed_oauth_scopes: ofClient("scopes"),
    access_token_validity: ofClient("tokens.access"),
    id_token_validity: ofClient("tokens.id"),
    refresh_token_validity: ofClient("tokens.refresh"),
    token_validity_units: ofClient("tokens"),
    refresh_token_rotation: ofClient("refreshRotation"),
    explicit_auth_flows: ofClient("alsoSignInWith"),
    supported_identity_providers: ofClient("alsoSignInWith"),
    generate_secret: ofClient("kind"),
  },
  auth0_connection: {
    name: ofConnection,
    "options.user_id_attribute": () => "auth0.userIdAttribute",
    "options.scripts.fetchUserProfile": () => "microsoft.organizations",
    "options.scripts.getLogoutUrl": () => "signOut",
  },
  azuread_application: {
    display_name: () => "microsoft.displayName",
    sign_in_audience: () => "microsoft.accounts",
  },
};

/**
 * The key of the environment file that an argument of a resource comes from.
 *
 * @param attribute dotted path without indexes
 * @returns undefined where the file has none
 */
export function keyOf(address: string, attribute: string): string | undefined {
  const [type = ""] = address.split(".");
  const parts = attribute.split(".");
  for (let length = parts.length; length > 0; length -= 1) {
    const key = KEYS[type]?.[parts.slice(0, length).join(".")];
    if (key !== undefined) return key(address);
  }
  return undefined;
}
