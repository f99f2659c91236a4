import { STRATEGIES } from "../environments/strategies";
import {
  ADDRESSES,
  AUTH0_CLIENTS,
  addressOfConnection,
  addressOfConnectionClients,
  addressOfListedProvider,
  addressOfListedTenant,
  addressOfRenewal,
  appClientAt,
  credentialsOf,
  ENTRA_ADDRESSES,
  extensionAt,
  PASSWORDS,
  SAML_ADDRESSES,
} from "../stacks/addresses";

/** The hops of the chain in the order of a sign-in, what a team adds to them in code, and Terraform's own bookkeeping. */
export const HOPS = ["Cognito", "Auth0", "Entra", "Team", "State"] as const;
export type Hop = (typeof HOPS)[number];

const HOP_OF: readonly (readonly [prefix: string, hop: Hop])[] = [
  ["aws_", "Cognito"],
  ["data.aws_", "Cognito"],
  ["auth0_", "Auth0"],
  ["azuread_", "Entra"],
];

export const hopOf = (address: string): Hop =>
  extensionAt(address) ? "Team" : (HOP_OF.find(([prefix]) => address.startsWith(prefix))?.[1] ?? "State");

const NAMES: Readonly<Record<string, string>> = {
  [ADDRESSES.pool]: "user pool",
  [ADDRESSES.joinedPool]: "user pool of others",
  [ADDRESSES.domain]: "domain",
  [ADDRESSES.identityProvider]: "identity provider",
  [ADDRESSES.auth0Client]: "client for Cognito",
  [ADDRESSES.auth0Credentials]: "credential of the client",
  ...Object.fromEntries(
    STRATEGIES.flatMap((strategy) => [
      [addressOfConnection(strategy), `connection ${strategy}`],
      [addressOfConnectionClients(strategy), `list of allowed clients of connection ${strategy}`],
    ]),
  ),
  [ADDRESSES.gate]: "gate",
  [ADDRESSES.gateBinding]: "binding of the gate",
  [ADDRESSES.application]: "app registration",
  [ADDRESSES.servicePrincipal]: "service principal",
  [ADDRESSES.password]: "client secret",
  [ADDRESSES.userIdentities]: "record of tenant, account and region",
  [PASSWORDS.b]: "client secret (slot b)",
  [ADDRESSES.passwordCreated]: "record of the secret's creation time",
  ...Object.fromEntries(
    (["a", "b"] as const).flatMap((slot) => [
      [AUTH0_CLIENTS[slot], `client for Cognito (slot ${slot})`],
      [credentialsOf(AUTH0_CLIENTS[slot]), `credential of the client (slot ${slot})`],
      [addressOfRenewal(slot), `record of the client's renewal time (slot ${slot})`],
    ]),
  ),
  [ENTRA_ADDRESSES.application]: "app registration (route entra)",
  [ENTRA_ADDRESSES.servicePrincipal]: "service principal (route entra)",
  [ENTRA_ADDRESSES.passwords.a]: "client secret (route entra)",
  [ENTRA_ADDRESSES.passwords.b]: "client secret (route entra, slot b)",
  [ENTRA_ADDRESSES.passwordCreated]: "record of the secret's creation time (route entra)",
  [ENTRA_ADDRESSES.accounts]: "record of whose accounts sign in",
  [ENTRA_ADDRESSES.identityProvider]: "identity provider (route entra)",
  [SAML_ADDRESSES.application]: "app registration (route saml)",
  [SAML_ADDRESSES.servicePrincipal]: "enterprise application (route saml)",
  [SAML_ADDRESSES.certificates.a]: "signing certificate",
  [SAML_ADDRESSES.certificates.b]: "signing certificate (slot b)",
  [SAML_ADDRESSES.certificateCreated]: "record of the certificate's creation time",
  [SAML_ADDRESSES.claims]: "claims mapping policy",
  [SAML_ADDRESSES.claimsAssignment]: "assignment of the claims mapping policy",
  [SAML_ADDRESSES.requestCertificate]: "certificate of Cognito's requests",
  [SAML_ADDRESSES.settings]: "record of the enterprise application's settings",
  [SAML_ADDRESSES.identityProvider]: "identity provider (route saml)",
};

const LISTED_PROVIDER = addressOfListedProvider("");
const LISTED_TENANT = addressOfListedTenant("");

/** What a console calls the resource at an address; one of an extension by its type and the id that the team chose. */
export function nameOf(address: string): string {
  const client = appClientAt(address);
  const { type, name } = extensionAt(address) ?? {};
  if (type !== undefined) return `${type} ${name}`;
  if (address.startsWith(LISTED_PROVIDER))
    return `identity provider ${address.slice(LISTED_PROVIDER.length)}`;
  if (address.startsWith(LISTED_TENANT))
    return `record of the tenant of ${address.slice(LISTED_TENANT.length)}`;
  return NAMES[address] ?? (client === undefined ? address : `app client ${client}`);
}
