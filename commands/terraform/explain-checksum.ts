import { join } from "node:path";
import { shellWord } from "../../environments/shell-word";
import { LOCK_FILE, type LockedProvider, providerNameOf, readLockFile } from "../../stacks/lock-file";
import { ROOT } from "../setup/paths";
import { PLATFORM } from "../setup/provider-mirror";

/**
 * Says that a provider is not the one that was locked: why that may be, and what to do. It never advises to lock what was found.
 *
 * @param folder of the stack, as a person types it
 */
export function explainChecksum(environment: string, output: string, folder: string): string {
  const text = output.replace(/\s+/g, " ");
  const [, address, version] =
    /package for (\S+\/\S+\/\S+) (\d[^\s,]*)/.exec(text) ??
    /installing (\S+\/\S+) v(\d[^\s:]*)/.exec(text) ??
    [];
  const name = address === undefined ? "a provider" : `the provider ${providerNameOf(address)} ${version}`;
  const platforms = platformsOf(folder, address);
  if (platforms.length > 0 && !platforms.includes(PLATFORM)) {
    return `${environment}: ${LOCK_FILE} has no hash of ${name} for ${PLATFORM}, which this machine is. It did not run.\nTo do: npm run lock -- --platform ${[...platforms, PLATFORM].join(",")}, which adds this kind of machine. Then review and commit the file (docs/lock.md).`;
  }
  return `${environment}: ${name} on this machine is NOT the one that ${LOCK_FILE} locks: its bytes are others. It did not run.\nTo do: run nothing else with these credentials until you know where it came from: TF_CLI_CONFIG_FILE, TF_PLUGIN_CACHE_DIR, a mirror, a proxy, the registry. To have it fetched and checked anew: rm -r ${shellWord(`${folder}/.terraform`)}, then the same command again. If it is refused again, ask who locked the other one: git log -p ${LOCK_FILE}. Do not lock what you can't explain (docs/lock.md).`;
}

/** The platforms that the stack's lock file has hashes of a provider for; none where it doesn't say, or has those of all archives. */
function platformsOf(folder: string, address: string | undefined): string[] {
  const hashes =
    readLocked(folder).find((each) => each.address.endsWith(`/${address}`) || each.address === address)
      ?.hashes ?? [];
  if (hashes.some(({ platform }) => platform === undefined)) return [];
  return hashes.flatMap(({ platform }) => platform ?? []);
}

function readLocked(folder: string): readonly LockedProvider[] {
  try {
    return readLockFile(join(ROOT, folder)) ?? [];
  } catch {
    return [];
  }
}
