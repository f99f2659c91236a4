import type { BrokerEnvironment } from "../environments/schema";
import { AUTH0_CLIENTS } from "../stacks/addresses";

/** The slot of the resource at an address. */
export const slotOf = (address: string): "a" | "b" => (/-b(?:-|$)/.test(address) ? "b" : "a");

/** The address of a slot's Auth0 client: in slot a the first client, until the slot is renewed. */
export const auth0ClientOf = (
  slot: "a" | "b",
  { secret }: Pick<BrokerEnvironment["auth0"], "secret">,
): string => AUTH0_CLIENTS[slot === "a" && secret.a === "first" ? "first" : slot];

/** The address of the Auth0 client that was renewed and is not in use yet, if the file has one. */
export function renewedAuth0Client({
  secret,
}: Pick<BrokerEnvironment["auth0"], "secret">): string | undefined {
  const idle = secret.active === "a" ? "b" : "a";
  const timeOf = (slot: "a" | "b") => (secret[slot] === "first" ? 0 : Date.parse(String(secret[slot])));
  const isNewer = secret[idle] !== null && timeOf(idle) > timeOf(secret.active);
  return isNewer ? auth0ClientOf(idle, { secret }) : undefined;
}
