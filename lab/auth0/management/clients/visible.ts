import type { Client } from "../../data";

const SUMMARY = ["client_id", "app_type", "name", "description"];

/**
 * The part of the client that the scopes may read. The API reference lets `read:client_credentials` read the secret too; the
 * provider's documentation asks for `read:client_keys`. The narrower of the two applies here. Auth0 also shows the
 * certificate of the tenant's key, `signing_keys`, which nobody needs here.
 */
export function visibleClient(client: Client, scopes: ReadonlySet<string>): Partial<Client> {
  if (scopes.has("read:client_keys")) return client;
  const { client_secret: _, ...rest } = client;
  if (scopes.has("read:clients")) return rest;
  return Object.fromEntries(Object.entries(rest).filter(([name]) => SUMMARY.includes(name)));
}
