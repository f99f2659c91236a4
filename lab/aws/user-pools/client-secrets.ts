import type { AppClient, ClientSecretDescriptor } from "./types";

/** The secrets of an app client, the oldest first: none for a public client, two while a secret is being replaced. */
export function clientSecrets(client: AppClient, clientId: string): readonly ClientSecretDescriptor[] {
  const { _secrets, ClientSecret, CreationDate = 0 } = client;
  if (_secrets !== undefined) return _secrets;
  if (ClientSecret === undefined) return [];
  return [describeSecret(clientId, ClientSecret, CreationDate)];
}

/** @param createdAt seconds since 1970 */
export function describeSecret(clientId: string, secret: string, createdAt: number): ClientSecretDescriptor {
  return {
    ClientSecretId: `${clientId}--${Math.floor(createdAt * 1000)}`,
    ClientSecretValue: secret,
    ClientSecretCreateDate: createdAt,
  };
}
