import type { Environment } from "../environments/schema";
import { AUTH0_CLIENTS, credentialsOf, PASSWORDS } from "../stacks/addresses";
import { at, Secret, textAt, type Value, type Values } from "./value";

/** The slot that an address is of. */
export const slotOf = (address: string): "a" | "b" => (/-b(?:-|$)/.test(address) ? "b" : "a");

/** Addresses of what is in use where there are slots, whether it is there or not. */
export interface InUse {
  readonly password: string;
  readonly auth0Client: string;
  readonly auth0Credentials: string;
}

const inUse = (password: string, auth0Client: string): InUse => ({
  password,
  auth0Client,
  auth0Credentials: credentialsOf(auth0Client),
});

/** The address of the Auth0 client of a slot: of slot a the first one's, until it is renewed. */
export const auth0ClientOf = (slot: "a" | "b", { secret }: Pick<Environment["auth0"], "secret">): string =>
  AUTH0_CLIENTS[slot === "a" && secret.a === "first" ? "first" : slot];

/** What an environment file wants to be in use. */
export function activeOf({ microsoft, auth0 }: Environment): InUse {
  return inUse(PASSWORDS[microsoft.secret.active], auth0ClientOf(auth0.secret.active, auth0));
}

/**
 * What is in use: whose client id the identity provider has, and whose secret the connections have.
 *
 * @param wanted where nobody can say
 */
export function findInUse(
  identityProvider: Values | undefined,
  connections: readonly Values[],
  values: ReadonlyMap<string, Values>,
  wanted: InUse,
): InUse {
  const clientId = textAt(identityProvider, "provider_details.client_id");
  const secrets = connections.map((connection) => at(connection, "options.0.client_secret"));
  return inUse(
    Object.values(PASSWORDS).find((address) =>
      secrets.some((secret) => isSameSecret(secret, at(values.get(address), "value"))),
    ) ?? wanted.password,
    Object.values(AUTH0_CLIENTS).find(
      (address) => clientId !== undefined && textAt(values.get(address), "client_id") === clientId,
    ) ?? wanted.auth0Client,
  );
}

const isSameSecret = (one: Value | undefined, other: Value | undefined) =>
  one instanceof Secret && other instanceof Secret && one.equals(other);
