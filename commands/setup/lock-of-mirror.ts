import { existsSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  findMisfits,
  LOCK_FILE,
  type LockedProvider,
  ownProviders,
  readLockFile,
  renderLockFile,
} from "../../stacks/lock-file";
import type { Progress } from "../terminal/progress";
import { lockProviders } from "./lock-providers";
import { PLATFORM } from "./provider-mirror";
import { PROGRAM } from "./terraform";

const HEADER =
  "# The providers in the mirror beside this file, as they were when set-up made it. Stacks that are deployed to the lab get it.";

/**
 * Ensures a lock file beside a mirror that is whole: once, as to hash the aws provider takes seconds, and anew if a provider has
 * changed since.
 *
 * @throws UserError
 */
export async function ensureLockOfMirror(folder: string, mirror: string, progress: Progress): Promise<void> {
  const { registry } = PROGRAM;
  if (!existsSync(join(mirror, registry))) return;
  const file = join(folder, LOCK_FILE);
  const own = ownProviders(registry);
  const known = readKnown(folder);
  if (findMisfits(known, own).length === 0 && lastChangeIn(mirror, own) < statSync(file).mtimeMs) return;
  const locked = await progress.step("lock file of the providers", () =>
    lockProviders(own, [PLATFORM], { mirror }),
  );
  const others = known.filter(({ address }) => !address.startsWith(`${registry}/`));
  mkdirSync(folder, { recursive: true });
  const unfinished = `${file}.${process.pid}.tmp`;
  writeFileSync(unfinished, renderLockFile(HEADER, [...others, ...locked]));
  renameSync(unfinished, file);
}

/** What is there; nothing where it can't be read, as it is made anew then. */
function readKnown(folder: string): readonly LockedProvider[] {
  try {
    return readLockFile(folder) ?? [];
  } catch {
    return [];
  }
}

/** When a provider's program was changed last, or put there. */
function lastChangeIn(
  mirror: string,
  own: readonly { readonly address: string; readonly constraint: string }[],
): number {
  const times = own.flatMap(({ address, constraint }) => {
    const folder = join(mirror, address, constraint, PLATFORM);
    return readdirSync(folder).map((name) => statSync(join(folder, name)).ctimeMs);
  });
  return Math.max(...times);
}
