import { readdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  findMisfits,
  LOCK_FILE,
  ownProviders,
  type RequiredProvider,
  readLockFile,
  renderLockFile,
} from "../../stacks/lock-file";
import { REGISTRIES } from "../../stacks/terraform-program";
import type { Progress } from "../terminal/progress";
import { lockProviders } from "./lock-providers";
import { PLATFORM } from "./provider-mirror";
import { PROGRAM } from "./terraform";

const HEADER =
  "# The providers in the mirror beside this file, as they were when set-up made it. Stacks that are deployed to the lab get it.";

/**
 * Ensures a lock file beside a mirror that is whole: once, as to hash the aws provider takes seconds, and anew if a provider has
 * changed since. It is for Terraform and for OpenTofu, to both of which the mirror offers the same programs.
 *
 * @throws UserError
 */
export async function ensureLockOfMirror(folder: string, mirror: string, progress: Progress): Promise<void> {
  const file = join(folder, LOCK_FILE);
  const own = ownProviders(PROGRAM.registry);
  const ofBoth = REGISTRIES.flatMap((registry) => ownProviders(registry));
  if (isFitting(folder, ofBoth) && lastChangeIn(mirror, own) < statSync(file).mtimeMs) return;
  const locked = await progress.step("lock file of the providers", () =>
    lockProviders(own, [PLATFORM], { mirror }),
  );
  const lockedFor = (registry: string) =>
    locked.map((each) => ({ ...each, address: each.address.replace(PROGRAM.registry, registry) }));
  const unfinished = `${file}.${process.pid}.tmp`;
  writeFileSync(unfinished, renderLockFile(HEADER, REGISTRIES.flatMap(lockedFor)));
  renameSync(unfinished, file);
}

/** Whether a lock file fits; one that can't be read is made anew. */
function isFitting(folder: string, required: readonly RequiredProvider[]): boolean {
  try {
    return findMisfits(readLockFile(folder) ?? [], required).length === 0;
  } catch {
    return false;
  }
}

/** When a provider's program was changed last, or put there. */
function lastChangeIn(mirror: string, own: readonly RequiredProvider[]): number {
  const times = own.flatMap(({ address, constraint }) => {
    const folder = join(mirror, address, constraint, PLATFORM);
    return readdirSync(folder).map((name) => statSync(join(folder, name)).ctimeMs);
  });
  return Math.max(...times);
}
