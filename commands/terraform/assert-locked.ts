import { pointedShellOf } from "../../environments/pointed-shell";
import { assertFits, LOCK_FILE, ownProviders } from "../../stacks/lock-file";
import { readLockFor } from "../../stacks/lock-stack";
import { warnOnce } from "../environment/warn-once";
import { ROOT } from "../setup/paths";
import { PROGRAM } from "../setup/terraform";

/**
 * Makes sure that the project's lock file, if there is one, fits the stacks and the program that runs. Says once that there is
 * none; not in a shell that is pointed at the lab, which has one of its own.
 *
 * @returns whether there is one
 * @throws UserError
 */
export function assertLocked(): boolean {
  if (pointedShellOf(process.env) !== undefined) return false;
  const lock = readLockFor(ROOT, process.env);
  if (lock === undefined) {
    warnOnce(
      `Note: there is no ${LOCK_FILE}. ${PROGRAM.title} takes whatever it is given for the versions in stacks/versions.ts, and runs it with your credentials. To do: npm run lock, then commit the file (docs/lock.md).`,
    );
    return false;
  }
  assertFits(lock.providers, ownProviders(PROGRAM.registry), PROGRAM);
  return true;
}
