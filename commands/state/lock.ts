import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../environments/user-error";
import { localStateName, readLocalState } from "./read-state";

/** Terraform's lock of a state. */
export interface Lock {
  readonly ID: string;
  readonly Who: string;
  readonly Created: string;
  readonly Operation: string;
}

/** A lock, as Terraform writes it; that it is there counts, even if it can't be read. */
export function parseLock(text: string): Lock {
  const unknown = { ID: "(unreadable)", Who: "somebody", Created: "some time", Operation: "some run" };
  try {
    return { ...unknown, ...(JSON.parse(text) as Partial<Lock>) };
  } catch {
    return unknown;
  }
}

/**
 * Makes sure, before the bucket is made, that the local state can be read and that no run is about to change it.
 *
 * @param folder of the local states
 * @throws UserError
 */
export function assertMovable(folder: string, environment: string): void {
  const file = `.${localStateName(environment)}.lock.info`;
  if (readLocalState(folder, environment) === undefined || !existsSync(join(folder, file))) return;
  const { Who, Created, Operation } = parseLock(readFileSync(join(folder, file), "utf8"));
  throw new UserError(
    "state-locked",
    `${Who} has locked the local state of ${environment} since ${Created} for ${Operation}. Nothing was changed.\nTo do: wait until that run has ended, then run the same command again. If it was killed: rm state/${file}`,
  );
}
