import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pointedShellOf } from "../environments/pointed-shell";
import {
  assertFits,
  findMisfits,
  LOCK_FILE,
  type LockedProvider,
  readLockFile,
  renderLockFile,
  requiredProvidersOf,
} from "./lock-file";
import type { TerraformProgram } from "./terraform-program";

/** A lock file, and for whom it is. */
export interface Lock {
  readonly providers: readonly LockedProvider[];
  /** Whether it is the lab's, which set-up makes of the three providers: a stack that needs another one goes without. */
  readonly isOfLab: boolean;
}

/**
 * The lock file for whom a shell asks: that of the project, or the lab's, which is beside the CLI configuration that names the
 * lab's providers.
 *
 * @param root the project's folder
 * @returns nothing if there is none
 * @throws UserError where it is not a whole lock file
 */
export function readLockFor(root: string, variables: NodeJS.ProcessEnv): Lock | undefined {
  const isOfLab = pointedShellOf(variables) !== undefined;
  const { TF_CLI_CONFIG_FILE: configuration } = variables;
  const folder = isOfLab ? configuration && dirname(configuration) : root;
  if (!folder) return undefined;
  const providers = readLockFile(folder, isOfLab ? join(folder, LOCK_FILE) : LOCK_FILE);
  return providers && { providers, isOfLab };
}

/** By this a stack's lock file is told from one that Terraform made. */
const HEADER = "# What this stack needs of the lock file (docs/lock.md). Each synthesis copies it anew.";

/**
 * Copies what a synthesized stack needs of a lock file into the stack's folder. Terraform takes it as read-only only if it names
 * no other provider.
 *
 * @param lock nothing where there is none: a copy that is left from one goes
 * @throws UserError where the project's lock file does not fit the stack
 */
export function lockStack(folder: string, lock: Lock | undefined, program: TerraformProgram): void {
  const file = join(folder, LOCK_FILE);
  const before = readStackLock(folder);
  const text = lock && renderFor(folder, lock, program);
  if (text === before) return;
  if (text === undefined) rmSync(file);
  else {
    const unfinished = `${file}.${process.pid}.tmp`;
    writeFileSync(unfinished, text);
    renameSync(unfinished, file);
  }
}

function renderFor(
  folder: string,
  { providers, isOfLab }: Lock,
  program: TerraformProgram,
): string | undefined {
  const required = requiredProvidersOf(readFileSync(join(folder, "cdk.tf.json"), "utf8"), program.registry);
  if (isOfLab && findMisfits(providers, required).length > 0) return undefined;
  assertFits(providers, required, program);
  const needed = providers.filter(({ address }) => required.some((each) => each.address === address));
  return renderLockFile(HEADER, needed);
}

/** The lock file of a stack's folder as {@link lockStack} made it; nothing if there is none, or only Terraform's own. */
export function readStackLock(folder: string): string | undefined {
  try {
    const text = readFileSync(join(folder, LOCK_FILE), "utf8");
    return text.startsWith(HEADER) ? text : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
