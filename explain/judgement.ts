import type { Speaker } from "./entry";

/** Whether somebody would take a token or a SAML response. */
export interface Judgement {
  readonly speaker: Speaker;
  /** The chain's name. */
  readonly of: string;
  /** The identity provider of the user pool, where there are several. */
  readonly identityProvider?: string;
  /** Whether it is of that chain at all, as its issuer says. */
  readonly isOfChain: boolean;
  /** Why not, each a clause. None: it would take it, as far as can be seen without the signature. */
  readonly refusals: readonly string[];
  /** What could not be compared, as it is not known here. */
  readonly unseen: readonly string[];
}

/** In words, where two values differ that look alike. */
export function differenceOf(seen: string, expected: string): string {
  if (`${seen}/` === expected) return ", with a slash at its end";
  if (seen === `${expected}/`) return ", without the slash at its end";
  if (seen.toLowerCase() === expected.toLowerCase()) return ", in other upper and lower case";
  if (seen.trim() === expected) return ", without white space around it";
  return "";
}

const MINUTE = 60;
const UNITS = [
  [24 * 60 * MINUTE, "day"],
  [60 * MINUTE, "hour"],
  [MINUTE, "minute"],
  [1, "second"],
] as const;

/** How long that is, in the largest unit that fits. */
export function renderSpan(seconds: number): string {
  const [size, unit] = UNITS.find(([each]) => Math.abs(seconds) >= each) ?? [1, "second"];
  const count = Math.floor(Math.abs(seconds) / size);
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

/** A time, and how far off it is. */
export const renderTime = (time: Date, now: Date): string => {
  const seconds = (time.getTime() - now.getTime()) / 1000;
  return `${time.toISOString().replace(/\.000Z$/, "Z")}, ${seconds < 0 ? `${renderSpan(seconds)} ago` : `in ${renderSpan(seconds)}`}`;
};
