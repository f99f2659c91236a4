import type { ExpectedPool, Walked } from "../expected";
import type { Probe } from "../probe";

/** The user pool's domain: its app clients, where it sends people, and its own tokens' issuer. */
export function walkCognito(_pool: ExpectedPool, _probe: Probe): Walked {
  return { checks: Promise.resolve([]), sends: new Map() };
}
