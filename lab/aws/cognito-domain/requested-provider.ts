import type { DeployedPool } from "../user-pools/deployed-pool";
import type { AuthorizationRequest } from "./authorization-request";

/** The name of the identity provider that a request names, whether or not it exists. */
export async function requestedProvider(
  pool: DeployedPool,
  query: URLSearchParams,
): Promise<string | undefined> {
  const name = query.get("identity_provider");
  const identifier = query.get("idp_identifier");
  if (name !== null || identifier === null) return name ?? undefined;
  if (identifier === "") return "";
  return (await pool.identityProviderIdentifiedBy(identifier))?.ProviderName ?? "";
}

/** Whether people may sign in to the app client through an identity provider. */
export function supports({ client }: Pick<AuthorizationRequest, "client">, name: string): boolean {
  return client.SupportedIdentityProviders?.includes(name) ?? false;
}
