import { rmSync } from "node:fs";
import { join } from "node:path";
import { LOCK_FILE } from "../../stacks/lock-file";
import { runShared } from "../../synthesis/keep-private.cjs";
import { AtomicFile } from "../environment/atomic-file";
import { writeWhole } from "../environment/write-whole";
import { replaceBindings } from "../generate";
import { ROOT } from "../setup/paths";
import type { ProviderVersions } from "./wanted-versions";

/** What a renewal writes. */
export interface Renewal {
  /** The text of the lock file. */
  readonly lock: string;
  /** The text of the lock file before. */
  readonly lockBefore?: string;
  /** The versions for `stacks/versions.ts`. */
  readonly versions: ProviderVersions;
  /** A folder with new bindings of the auth0 provider. @default - they stay */
  readonly bindings?: string;
}

const VERSIONS = join("stacks", "versions.ts");

/** Writes all of it, or changes nothing. @throws UserError */
export function writeRenewal({ lock, lockBefore, versions, bindings }: Renewal): void {
  const file = join(ROOT, LOCK_FILE);
  const undo: (() => void)[] = [];
  try {
    const source = new AtomicFile(join(ROOT, VERSIONS), VERSIONS);
    const text = withVersions(source.before, versions);
    if (text !== source.before) {
      source.replace(text);
      undo.push(() => source.putBack());
    }
    runShared(() => writeWhole(file, LOCK_FILE, lock));
    undo.push(() =>
      lockBefore === undefined
        ? rmSync(file, { force: true })
        : runShared(() => writeWhole(file, LOCK_FILE, lockBefore)),
    );
    if (bindings !== undefined) replaceBindings(bindings);
  } catch (error) {
    for (const putBack of undo.reverse()) putBack();
    throw error;
  }
}

/** The text of `stacks/versions.ts` with other versions. */
export function withVersions(text: string, versions: Readonly<Record<string, string>>): string {
  const [table] = /PROVIDER_VERSIONS = \{[^}]*\}/.exec(text) ?? [];
  if (table === undefined) throw new Error(`${VERSIONS} has no PROVIDER_VERSIONS`);
  const changed = Object.entries(versions).reduce(
    (line, [name, version]) =>
      line.replace(new RegExp(`(\\b${name}: ")[^"]*(")`), (_, begin, end) => `${begin}${version}${end}`),
    table,
  );
  return text.replace(table, () => changed);
}
