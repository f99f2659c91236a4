import type { Client } from "./data";
import { newClientProperties } from "./management/clients/defaults";

/** The scopes of the Management API that Terraform needs for a chain, and those of the commands that only read. */
export const DEPLOYER_SCOPES: readonly string[] = [
  "create:clients",
  "read:clients",
  "update:clients",
  "delete:clients",
  "read:client_keys",
  "update:client_keys",
  "read:client_credentials",
  "create:connections",
  "read:connections",
  "update:connections",
  "delete:connections",
  "read:connections_options",
  "update:connections_options",
  "read:tenant_settings",
  "create:actions",
  "read:actions",
  "update:actions",
  "delete:actions",
  "read:users",
];

/**
 * The machine-to-machine application that Terraform signs in with. Every tenant has it before anything is deployed. It may
 * authenticate either way: the auth0 provider tries Basic first, then the body.
 */
export interface Deployer {
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the application was granted on the Management API. */
  readonly scopes: readonly string[];
}

export function deployerClient({ clientId, clientSecret }: Deployer): Client {
  return {
    client_id: clientId,
    client_secret: clientSecret,
    ...newClientProperties({
      name: "Terraform",
      app_type: "non_interactive",
      grant_types: ["client_credentials"],
    }),
  };
}
