import { type Check, HOPS } from "./check";

/** Checks in the order in which a person wants to read them. */
export interface SortedChecks {
  readonly failed: readonly FailedCheck[];
  /** Those that no failed check hides. */
  readonly unseen: readonly Check[];
  /** By hop; and those of the same id, of several app clients for instance, beside each other. */
  readonly passed: readonly (readonly [Check, ...Check[]])[];
}

export interface FailedCheck {
  readonly check: Check;
  /** What could not be seen because of it. */
  readonly hides: readonly Check[];
}

export function sortChecks(checks: readonly Check[]): SortedChecks {
  const failed = checks.filter(({ verdict }) => verdict === "failed");
  const unseen = checks.filter(({ verdict }) => verdict === "unseen");
  const causes = new Map(unseen.map((check) => [check, causeOf(check, checks)]));
  return {
    failed: failed.map((check) => ({ check, hides: unseen.filter((each) => causes.get(each) === check) })),
    unseen: unseen.filter((each) => causes.get(each) === undefined),
    passed: HOPS.flatMap((hop) =>
      fold(checks.filter((check) => check.verdict === "passed" && check.hop === hop)),
    ),
  };
}

/** The failed check that hides another one, be it by way of a third one. */
function causeOf(
  { because, of }: Check,
  checks: readonly Check[],
  passedBy: readonly string[] = [],
): Check | undefined {
  if (because === undefined || passedBy.includes(because)) return undefined;
  const named = checks.filter(({ id }) => id === because);
  const cause =
    named.find((each) => each.verdict === "failed" && each.of === of) ??
    named.find(({ verdict }) => verdict === "failed");
  if (cause !== undefined) return cause;
  const [next] = named;
  return next && causeOf(next, checks, [...passedBy, because]);
}

function fold(passed: readonly Check[]): (readonly [Check, ...Check[]])[] {
  return [...new Set(passed.map(({ id }) => id))].flatMap((id) => {
    const [first, ...others] = passed.filter((check) => check.id === id);
    return first === undefined ? [] : [[first, ...others] as const];
  });
}
