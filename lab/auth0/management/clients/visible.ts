import type { Client } from "../../data";

const SUMMARY = ["client_id", "app_type", "name", "description"];
const KEYS = ["client_secret", "signing_keys"];

/**
 * The client as far as the scopes let it be seen. The reference lets `read:client_credentials` see the secret too, the
 * provider's documentation asks for `read:client_keys`: the narrower of the two holds here.
 *
 * @param certificate the tenant's, PEM
 */
export function visible(client: Client, certificate: string, scopes: ReadonlySet<string>): Partial<Client> {
  const all = { ...client, signing_keys: [{ cert: certificate }] };
  if (scopes.has("read:client_keys")) return all;
  return Object.fromEntries(
    Object.entries(all).filter(([name]) =>
      scopes.has("read:clients") ? !KEYS.includes(name) : SUMMARY.includes(name),
    ),
  );
}
