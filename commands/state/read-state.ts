import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../environments/user-error";
import { localStateName } from "./state";

/** A local Terraform state. */
export interface LocalState {
  readonly text: string;
  readonly serial: number;
  readonly resources: readonly unknown[];
  readonly written: Date;
}

/**
 * Reads the local state of an environment; `undefined` where there is none.
 *
 * @param folder of the local states
 * @throws UserError where it is no state
 */
export function localStateOf(name: string, folder: string): LocalState | undefined {
  const state = localStateName(name);
  const file = join(folder, state);
  try {
    const text = readFileSync(file, "utf8");
    return { ...JSON.parse(text), text, written: statSync(file).mtime };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return undefined;
    throw new UserError(
      `state/${state}: is not readable as Terraform's state (${code ?? message}).\nTo do: bring it back, for instance from state/${state}.backup.`,
    );
  }
}
