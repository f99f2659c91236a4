import type { Client } from "../../data";

const SUMMARY = ["client_id", "app_type", "name", "description"];

/**
 * The client as far as the scopes let it be seen. The reference lets `read:client_credentials` see the secret too, the
 * provider's documentation asks for `read:client_keys`: the narrower of the two holds here. Auth0 shows the certificate of
 * the tenant's key as well, `signing_keys`; nobody asks for it here.
 */
export function visibleClient(client: Client, scopes: ReadonlySet<string>): Partial<Client> {
  if (scopes.has("read:client_keys")) return client;
  const { client_secret: _, ...rest } = client;
  if (scopes.has("read:clients")) return rest;
  return Object.fromEntries(Object.entries(rest).filter(([name]) => SUMMARY.includes(name)));
}
