import { renderCount } from "../../environments/render-count";
import { nameOfHop } from "./chain-hops";
import type { Check } from "./check";
import type { Verification } from "./verify-chain";

type Verdict = Check["verdict"];

/** As `npm run env -- check` has them: none needs a colour. */
export const MARKS: Readonly<Record<Verdict, string>> = { passed: "ok", failed: "NO", unseen: "??" };

/** What checks come to: the gravest of them. */
export function verdictOf(checks: readonly Pick<Check, "verdict">[]): Verdict {
  const has = (verdict: Verdict) => checks.some((check) => check.verdict === verdict);
  return has("failed") ? "failed" : has("unseen") ? "unseen" : "passed";
}

/** One sentence: whether people can sign in, or which hop is wrong. */
export function renderVerdict(verification: Pick<Verification, "chain" | "hops" | "checks">): string {
  const { chain, checks } = verification;
  const [failed, ...others] = checks.filter(({ verdict }) => verdict === "failed");
  if (failed !== undefined && others.length === 0)
    return `${chain}: ${whatIsWrong(verification, [failed])}. Not so: ${failed.statement}.`;
  if (failed !== undefined)
    return `${chain}: ${whatIsWrong(verification, [failed, ...others])}: ${others.length + 1} checks failed.`;
  const unseen = checks.filter(({ verdict }) => verdict === "unseen").length;
  return unseen === 0
    ? `${chain}: people can sign in, as far as can be seen without a password.`
    : `${chain}: nothing wrong was seen, but ${renderCount(unseen, "check")} could not be made.`;
}

/** Like `Cognito and Auth0 are wrong`, in the order in which people pass them. */
function whatIsWrong({ hops }: Pick<Verification, "hops">, failed: readonly Check[]): string {
  const names = [...new Set(failed.map((check) => nameOfHop(check.hop, hops)))];
  const last = names.pop() ?? "";
  return names.length === 0 ? `${last} is wrong` : `${names.join(", ")} and ${last} are wrong`;
}

/** How many checks came to what, and how long they took. */
export function renderCounts({
  checks,
  milliseconds,
}: Pick<Verification, "checks" | "milliseconds">): string {
  const count = (verdict: Verdict) => checks.filter((check) => check.verdict === verdict).length;
  const counts = [
    [count("failed"), "failed"],
    [count("unseen"), "could not be seen"],
    [count("passed"), "passed"],
  ] as const;
  const shown = counts.flatMap(([number, words]) => (number === 0 ? [] : [`${number} ${words}`]));
  return `${shown.join(", ") || "no check"}, in ${(milliseconds / 1000).toFixed(1)} s`;
}
