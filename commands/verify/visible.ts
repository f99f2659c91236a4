import { visible } from "../../environments/visible";
import type { Check } from "./check";
import type { Verification } from "./verify-chain";

/** The check with every text as {@link visible}. What is to do may take several lines. */
function visibleCheck(check: Check): Check {
  const lines = (text: string) => text.split("\n").map(visible).join("\n");
  const entries = Object.entries(check).map(([key, value]) => [
    key,
    key === "means" || key === "toDo" ? lines(value) : visible(value),
  ]);
  return Object.fromEntries(entries) as Check;
}

/** The verification with every text as {@link visible}. */
export const visibleVerification = (verification: Verification): Verification => ({
  ...verification,
  chain: visible(verification.chain),
  hops: verification.hops.map(({ hop, host, name }) => ({ hop, host: visible(host), name: visible(name) })),
  checks: verification.checks.map(visibleCheck),
});

/** Two texts as their common beginning, the parts in which they differ, and their common end. */
export interface Difference {
  readonly begin: string;
  readonly one: string;
  readonly other: string;
  readonly end: string;
}

export function differenceOf(one: string, other: string): Difference {
  const shorter = Math.min(one.length, other.length);
  let begin = 0;
  while (begin < shorter && one[begin] === other[begin]) begin += 1;
  let end = 0;
  while (end < shorter - begin && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return {
    begin: one.slice(0, begin),
    one: one.slice(begin, one.length - end),
    other: other.slice(begin, other.length - end),
    end: one.slice(one.length - end),
  };
}
