import { UserError } from "../../environments/user-error";
import { assertFits, LOCK_FILE, providerNameOf, readLockFile } from "../../stacks/lock-file";
import { ROOT } from "../setup/paths";
import { PROGRAM } from "../setup/terraform";
import { readRequiredProviders } from "./required-providers";

/**
 * Makes sure that there is a lock file, and that it fits the stacks and the program that runs. It asks nobody.
 *
 * @returns a line that says so
 * @throws UserError
 */
export function checkLock(): string {
  const locked = readLockFile(ROOT);
  if (locked === undefined) {
    throw new UserError(
      "lock-file-missing",
      `${LOCK_FILE} is missing, so nothing says which binaries of the providers may run with your clouds' credentials.\nTo do: npm run lock. Then review and commit that file (docs/lock.md).`,
    );
  }
  const required = readRequiredProviders(PROGRAM);
  assertFits(locked, required, PROGRAM);
  return `${LOCK_FILE} fits the stacks and ${PROGRAM.title}: ${required.map(({ address, constraint }) => `${providerNameOf(address)} ${constraint}`).join(", ")}.`;
}
