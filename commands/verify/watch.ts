import { UserError } from "../../environments/user-error";
import { type Check, exitCodeOf } from "./check";
import { nameOf } from "./render-text";
import { renderVerdict } from "./render-verdict";
import type { Verification } from "./verify-chain";
import { visibleVerification } from "./visible";

/** What watching a chain needs of the world. */
export interface Watching {
  look(): Promise<Verification>;
  /** Waits until the next round. @returns false when there shall be none */
  next(): Promise<boolean>;
  /** Shows the first look. */
  first(verification: Verification): void;
  /** Shows a later one. @param before the last one that came about */
  later(verification: Verification, before: Verification): void;
  /** Shows why a later look did not come about, as while a file is edited. */
  missed(error: UserError): void;
}

/**
 * Looks at a chain again and again.
 *
 * @returns the exit code of the last look
 * @throws UserError where already the first look can't come about
 */
export async function watch({ look, next, first, later, missed }: Watching): Promise<0 | 1 | 4> {
  let before = await look();
  first(before);
  while (await next()) {
    try {
      const verification = await look();
      later(verification, before);
      before = verification;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      missed(error);
    }
  }
  return exitCodeOf(before.checks);
}

/** A line for each check that came to something else than before, and one for the whole if that did. */
export function renderChanges(later: Verification, earlier: Verification): string[] {
  const [verification, before] = [visibleVerification(later), visibleVerification(earlier)];
  const time = renderTime(verification.at);
  const [verdict, verdictBefore] = [renderVerdict(verification), renderVerdict(before)];
  return [
    ...changesOf(verification.checks, before.checks).map((change) => `${time} ${change}`),
    ...(verdict === verdictBefore ? [] : [`${time} ${verdict}`]),
  ];
}

/** Of this machine's clock, like `18:03:10`. */
export const renderTime = (at: Date): string => at.toTimeString().slice(0, 8);

function changesOf(checks: readonly Check[], before: readonly Check[]): string[] {
  const [now, then] = [verdictsOf(checks), verdictsOf(before)];
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((name) => {
    const [verdict = "no longer checked", former = "not checked before"] = [now.get(name), then.get(name)];
    return verdict === former ? [] : [`${name}: ${former} → ${verdict}`];
  });
}

const verdictsOf = (checks: readonly Check[]) =>
  new Map(checks.map((check) => [nameOf(check), check.verdict]));
