import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../environments/user-error";

/** A Terraform state. */
export interface StateFile {
  /** One more with each change. */
  readonly serial: number;
  /** Chosen when the state began; states of another lineage are of something else. */
  readonly lineage: string;
  /** How many resources Terraform manages by it. */
  readonly resources: number;
  /** All of it, which is secret. */
  readonly text: string;
}

/** Terraform's lock of a state. */
export interface Lock {
  readonly ID: string;
  readonly Who: string;
  readonly Created: string;
  readonly Operation: string;
}

/** A state's name in the project's `state/` folder. */
export const localStateName = (environment: string) => `terraform.${environment}.tfstate`;

/**
 * Reads a state.
 *
 * @param shown what to call it in a message
 * @returns nothing where the text is empty, or a state of nothing
 * @throws UserError when it is no state
 */
export function stateIn(text: string, shown: string): StateFile | undefined {
  if (text.trim() === "") return undefined;
  const { serial, lineage, resources = [] } = parsed(text, shown);
  const managed = resources.filter(({ mode }) => mode === "managed");
  const count = managed.reduce((sum, { instances }) => sum + instances.length, 0);
  return count === 0 ? undefined : { serial, lineage, resources: count, text };
}

/** The state in a file. Nothing where there is no file, or a state of nothing. */
export function localState(file: string, shown: string): StateFile | undefined {
  return existsSync(file) ? stateIn(readFileSync(file, "utf8"), shown) : undefined;
}

/** The lock of a state in a folder, or what a run that was killed left of it. */
function localLock(folder: string, environment: string): Lock | undefined {
  const file = join(folder, `.${localStateName(environment)}.lock.info`);
  return existsSync(file) ? lockIn(readFileSync(file, "utf8")) : undefined;
}

/** A lock, as Terraform writes it; that it is there counts, even if it can't be read. */
export function lockIn(text: string): Lock {
  const unknown = { ID: "(unreadable)", Who: "somebody", Created: "some time", Operation: "some run" };
  try {
    return { ...unknown, ...(JSON.parse(text) as Partial<Lock>) };
  } catch {
    return unknown;
  }
}

/**
 * Makes sure, before anything is made, that the local state can be read and that no run is about to change it.
 *
 * @throws UserError
 */
export function assertMovable(folder: string, environment: string): void {
  const name = localStateName(environment);
  const lock = localLock(folder, environment);
  if (localState(join(folder, name), `state/${name}`) === undefined || lock === undefined) return;
  throw new UserError(
    `The local state of ${environment} is locked by ${lock.Who} since ${lock.Created} for ${lock.Operation}. Nothing was changed.\nTo do: wait until that run has ended, then run the same command again. If it was killed: rm state/.${name}.lock.info`,
  );
}

interface Written {
  readonly serial: number;
  readonly lineage: string;
  readonly resources?: readonly { readonly mode: string; readonly instances: readonly unknown[] }[];
}

function parsed(text: string, shown: string): Written {
  try {
    const state = JSON.parse(text) as Written;
    if (Number.isInteger(state.serial) && typeof state.lineage === "string") return state;
  } catch {
    // told below
  }
  throw new UserError(
    `${shown}: is not a Terraform state. Nothing was changed.\nTo do: put a whole one in its place; beside it there is the one before, with .backup at its end.`,
  );
}
