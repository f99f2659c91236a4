import type { Connection, TenantData } from "./data";
import { stableId } from "./id";

/** The options of the two connections, as a tenant of Auth0 shows them in which nobody changed them. */
const BORN: readonly Pick<Connection, "name" | "strategy" | "options">[] = [
  {
    name: "Username-Password-Authentication",
    strategy: "auth0",
    options: {
      mfa: { active: true, return_enroll_settings: true },
      passwordPolicy: "good",
      passkey_options: {
        challenge_ui: "both",
        local_enrollment_enabled: true,
        progressive_enrollment_enabled: true,
      },
      strategy_version: 2,
      authentication_methods: { passkey: { enabled: false }, password: { enabled: true } },
      brute_force_protection: true,
    },
  },
  {
    name: "google-oauth2", // without a client ID: with Auth0's development keys
    strategy: "google-oauth2",
    options: { email: true, scope: ["email", "profile"], profile: true },
  },
];

/**
 * A tenant as Auth0 makes it: with a database in which anybody may sign up, and with Google. Both are enabled for the
 * applications of the tenant, of which the deployer's is the first.
 *
 * @param domain canonical domain
 * @see https://auth0.com/docs/best-practices/connection-settings
 */
export function newTenantData(domain: string, deployerClientId: string): TenantData {
  const connections = BORN.map(
    (connection): Connection => ({
      ...connection,
      id: `con_${stableId(`${domain} ${connection.name}`, 16)}`,
      is_domain_connection: false,
      authentication: { active: true },
      connected_accounts: { active: false },
      realms: [connection.name],
      enabled_clients: [deployerClientId],
    }),
  );
  return {
    clients: {},
    connections: Object.fromEntries(connections.map((connection) => [connection.id, connection])),
    users: {},
  };
}
