import type { Check } from "../check";
import { hiddenAfter } from "./unanswered";

/** By the ID of a check: those of which it is only a consequence if one of them failed, the first one first. */
export type Causes = Readonly<Record<string, readonly string[]>>;

/**
 * One fault is one failed check: what only follows from another failed one could not be seen. A check of an app client or a connection
 * follows from those of the same one, and of all.
 */
export const hideConsequences = (checks: readonly Check[], causes: Causes): readonly Check[] =>
  checks.map((check) => {
    const { id, hop, of, statement, verdict, because } = check;
    const isCause = (other: Check) =>
      other.verdict === "failed" && [undefined, of].includes(of === undefined ? undefined : other.of);
    const cause = causes[id]?.find((each) => checks.some((other) => other.id === each && isCause(other)));
    const isExplained = verdict === "passed" || because !== undefined;
    if (isExplained || cause === undefined) return check;
    return { id, hop, verdict: "unseen", statement, ...(of !== undefined && { of }), ...hiddenAfter(cause) };
  });
