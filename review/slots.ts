import type { Environment } from "../environments/schema";
import { AUTH0_CLIENTS, credentialsOf, PASSWORDS } from "../stacks/addresses";
import { at, Secret, textAt, type Value, type Values } from "./value";

/** The slot of the resource at an address. */
export const slotOf = (address: string): "a" | "b" => (/-b(?:-|$)/.test(address) ? "b" : "a");

/** The addresses of what is in use where there are slots, whether it exists or not. */
export interface InUse {
  readonly password: string;
  readonly auth0Client: string;
  readonly auth0Credentials: string;
}

const inUseWith = (password: string, auth0Client: string): InUse => ({
  password,
  auth0Client,
  auth0Credentials: credentialsOf(auth0Client),
});

/** The address of a slot's Auth0 client: in slot a the first client, until the slot is renewed. */
export const auth0ClientOf = (slot: "a" | "b", { secret }: Pick<Environment["auth0"], "secret">): string =>
  AUTH0_CLIENTS[slot === "a" && secret.a === "first" ? "first" : slot];

/** The address of the Auth0 client that was renewed and is not in use yet, if the file has one. */
export function renewedAuth0Client({ secret }: Pick<Environment["auth0"], "secret">): string | undefined {
  const idle = secret.active === "a" ? "b" : "a";
  const timeOf = (slot: "a" | "b") => (secret[slot] === "first" ? 0 : Date.parse(String(secret[slot])));
  const isNewer = secret[idle] !== null && timeOf(idle) > timeOf(secret.active);
  return isNewer ? auth0ClientOf(idle, { secret }) : undefined;
}

/** What an environment file makes active. */
export function activeOf({ microsoft, auth0 }: Environment): InUse {
  return inUseWith(PASSWORDS[microsoft.secret.active], auth0ClientOf(auth0.secret.active, auth0));
}

/**
 * Finds what is in use: the client whose ID the identity provider has, and the secret that the connections have.
 *
 * @param fallback where the values don't tell
 */
export function findInUse(
  identityProvider: Values | undefined,
  connections: readonly Values[],
  values: ReadonlyMap<string, Values>,
  fallback: InUse,
): InUse {
  const clientId = textAt(identityProvider, "provider_details.client_id");
  const secrets = connections.map((connection) => at(connection, "options.0.client_secret"));
  return inUseWith(
    Object.values(PASSWORDS).find((address) =>
      secrets.some((secret) => isSameSecret(secret, at(values.get(address), "value"))),
    ) ?? fallback.password,
    Object.values(AUTH0_CLIENTS).find(
      (address) => clientId !== undefined && textAt(values.get(address), "client_id") === clientId,
    ) ?? fallback.auth0Client,
  );
}

const isSameSecret = (one: Value | undefined, other: Value | undefined) =>
  one instanceof Secret && other instanceof Secret && one.equals(other);
