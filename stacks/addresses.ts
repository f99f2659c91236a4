import type { Strategy } from "../environments/strategies";

/**
 * Terraform's address of each resource of the chain, defined once: a stack takes the ids of its constructs from here
 * ({@link idIn}), and whoever reads a plan or a state finds the resource by the same address.
 *
 * An address is a contract. Terraform takes a new one for a new resource, and destroys the one at the old address.
 */
export const ADDRESSES = {
  application: "azuread_application.entra_application",
  servicePrincipal: "azuread_service_principal.entra_service-principal",
  password: "azuread_application_password.entra_password",
  passwordCreated: "terraform_data.entra_password-created",
  auth0Client: "auth0_client.auth0_client",
  auth0Credentials: "auth0_client_credentials.auth0_client-credentials",
  gate: "auth0_action.auth0_gate",
  gateBinding: "auth0_trigger_action.auth0_gate-binding",
  pool: "aws_cognito_user_pool.cognito_pool",
  joinedPool: "data.aws_cognito_user_pool.cognito_pool",
  domain: "aws_cognito_user_pool_domain.cognito_domain",
  taggedPool: "data.aws_cognito_user_pool.cognito_tagged",
  poolsOfName: "data.aws_cognito_user_pools.cognito_same-name",
  identityProvider: "aws_cognito_identity_provider.cognito_identity-provider",
  userIdentities: "terraform_data.user-identities",
} as const;

/** The app registration's client secrets, by slot. */
export const PASSWORDS = {
  a: ADDRESSES.password,
  b: "azuread_application_password.entra_password-b",
} as const;

/** What the route `entra` has in place of the broker's app registration, identity provider and secrets. */
export const ENTRA_ADDRESSES = {
  application: "azuread_application.direct_application",
  servicePrincipal: "azuread_service_principal.direct_service-principal",
  passwordCreated: "terraform_data.direct_password-created",
  passwords: {
    a: "azuread_application_password.direct_password",
    b: "azuread_application_password.direct_password-b",
  },
  identityProvider: "aws_cognito_identity_provider.cognito_direct",
  accounts: "terraform_data.direct_accounts",
} as const;

/** @param name of the identity provider of one organisation of several */
export const addressOfListedProvider = (name: string) => `${ENTRA_ADDRESSES.identityProvider}-${name}`;

/** What keeps whose people an identity provider is for. @param name of the identity provider of one organisation of several */
export const addressOfListedTenant = (name: string) => `terraform_data.direct_tenant-${name}`;

/** What the route `saml` has in their place. */
export const SAML_ADDRESSES = {
  application: "azuread_application.saml_application",
  servicePrincipal: "azuread_service_principal.saml_service-principal",
  certificateCreated: "terraform_data.saml_certificate-created",
  certificates: {
    a: "azuread_service_principal_token_signing_certificate.saml_certificate",
    b: "azuread_service_principal_token_signing_certificate.saml_certificate-b",
  },
  claims: "azuread_claims_mapping_policy.saml_claims",
  claimsAssignment: "azuread_service_principal_claims_mapping_policy_assignment.saml_claims-assignment",
  requestCertificate: "azuread_application_certificate.saml_request-certificate",
  poolCertificate: "data.aws_cognito_user_pool_signing_certificate.saml_pool-certificate",
  settings: "terraform_data.saml_settings",
  identityProvider: "aws_cognito_identity_provider.cognito_saml",
} as const;

/** Auth0's clients for Cognito: the one of the first deployment, and the one of each slot once it was renewed. */
export const AUTH0_CLIENTS = {
  first: ADDRESSES.auth0Client,
  a: "auth0_client.auth0_client-a",
  b: "auth0_client.auth0_client-b",
} as const;

/** The credentials of the Auth0 client at an address. */
export const credentialsOf = (client: string): string =>
  client.replace(/^auth0_client\.(.+)/, "auth0_client_credentials.$1-credentials");

/** When the Auth0 client of a slot was renewed. */
export const addressOfRenewal = (slot: "a" | "b") => `terraform_data.auth0_client-${slot}-renewed`;

export const addressOfConnection = (strategy: Strategy) => `auth0_connection.auth0_${strategy}[0]`;

/** Which Auth0 clients may use a connection. */
export const addressOfConnectionClients = (strategy: Strategy) =>
  `auth0_connection_clients.auth0_${strategy}-clients[0]`;

/** @param name of the app client in the environment file */
export const addressOfAppClient = (name: string) => `aws_cognito_user_pool_client.cognito_client-${name}`;

const APP_CLIENT = /^aws_cognito_user_pool_client\.cognito_client-(.+)$/;

/** The name in the environment file of the app client at an address. */
export const appClientAt = (address: string): string | undefined => APP_CLIENT.exec(address)?.[1];

/**
 * The id of the construct that declares the resource at an address, within its hop's construct: `service-principal` for
 * `azuread_service_principal.entra_service-principal`.
 */
export const idIn = (address: string): string =>
  address.replace(/^(?:data\.)?[^.]+\.(?:[^_]+_)?/, "").replace(/\[\d+\]$/, "");

/** The id of the construct in which a team's extension declares what is its own. */
export const EXTENSION = "extension";

const OF_EXTENSION = new RegExp(`^(?:data\\.)?([^.]+)\\.${EXTENSION}_([^.]+)$`);

/** The type and the name of the extension's resource at an address; `undefined` for one of ours. */
export function extensionAt(address: string): { readonly type: string; readonly name: string } | undefined {
  const [, type, name] = OF_EXTENSION.exec(address) ?? [];
  return type === undefined || name === undefined ? undefined : { type, name };
}
