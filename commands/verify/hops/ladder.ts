import { type Check, checksOf, type Hop } from "../check";
import { type Hidden, hiddenAfter } from "./unanswered";

/** Something that a hop looks at only once all before it is right. */
export interface Rung<Name extends string> {
  readonly name: Name;
  readonly statement: string;
  readonly of?: string;
}

/** At which rung it ended, and how. */
export interface Fall<Name extends string> {
  readonly at: Name;
  readonly details: Pick<Check, "expected" | "seen" | "means" | "toDo" | "error">;
}

/**
 * The checks of a request that a hop looks at step by step: what it took is right, what it did not take is wrong, and what comes after
 * that could not be seen.
 *
 * @param end where it fell, or why none of it could be seen. @default - it got to its end
 */
export function climb<Name extends string>(
  hop: Hop,
  rungs: readonly Rung<Name>[],
  end?: Fall<Name> | Hidden,
): Check[] {
  const { passed, failed, unseen } = checksOf(hop);
  if (end === undefined) return rungs.map(({ name, statement, of }) => passed(name, statement, ofOnly(of)));
  if (!("at" in end))
    return rungs.map(({ name, statement, of }) => unseen(name, statement, { ...ofOnly(of), ...end }));
  const fallen = rungs.findIndex(({ name }) => name === end.at);
  return rungs.map(({ name, statement, of }, index) => {
    if (index < fallen) return passed(name, statement, ofOnly(of));
    if (index === fallen) return failed(name, statement, { ...ofOnly(of), ...end.details });
    return unseen(name, statement, { ...ofOnly(of), ...hiddenAfter(`${hop}-${end.at}`) });
  });
}

const ofOnly = (of: string | undefined) => (of === undefined ? {} : { of });
