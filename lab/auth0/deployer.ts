import type { Client } from "./data";
import { newClientProperties } from "./management/clients/defaults";

/** What Terraform needs of the Management API for the resources of this project. */
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
];

/**
 * The machine-to-machine application that Terraform signs in with, there in every tenant before anything is deployed. How it
 * authenticates is left to the auth0 provider, which tries Basic first and then the body.
 */
export interface Deployer {
  readonly clientId: string;
  readonly clientSecret: string;
  /** What it was granted on the Management API. */
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
