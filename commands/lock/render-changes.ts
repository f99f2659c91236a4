import { UserError } from "../../environments/user-error";
import { providerNameOf } from "../../stacks/lock-file";
import type { LockChange } from "./compare-locks";

/** Whether an entry stays as it is. */
export const isUnchanged = ({ before, after, added, gone }: LockChange): boolean =>
  before?.version === after?.version && added.length + gone.length === 0;

/** What a renewal changes, a line for each provider. */
export function renderChanges(changes: readonly LockChange[]): string {
  const width = Math.max(...changes.map(({ address }) => providerNameOf(address).length));
  return changes
    .map((change) => `  ${providerNameOf(change.address).padEnd(width)}  ${renderChange(change)}`)
    .join("\n");
}

function renderChange(change: LockChange): string {
  const { before, after, added, gone } = change;
  if (after === undefined) return `${before?.version}, gone: no stack asks for it`;
  if (before === undefined) return `${after.version}, new: ${renderHashes(after.hashes)}`;
  if (before.version !== after.version)
    return `${before.version} -> ${after.version}: ${renderHashes(after.hashes)}, and none of the old ones`;
  if (isUnchanged(change)) return `${after.version}, as it was`;
  const parts = [
    ...(added.length > 0 ? [`${renderHashes(added, "new ")}${platformsOf(added)}`] : []),
    ...(gone.length > 0 ? [`${renderHashes(gone)} gone${platformsOf(gone)}`] : []),
  ];
  return `${after.version}, ${parts.join(", ")}`;
}

const renderHashes = ({ length }: readonly unknown[], which = "") =>
  `${length} ${which}${length === 1 ? "hash" : "hashes"}`;

function platformsOf(hashes: readonly { readonly platform?: string }[]): string {
  const platforms = hashes.flatMap(({ platform }) => platform ?? []);
  return platforms.length === 0 ? "" : ` (${platforms.join(", ")})`;
}

/** The error of a package that is another one than the one that was locked, under the same version; nothing if there is none. */
export function explainTampered(changes: readonly LockChange[], where: string): UserError | undefined {
  const tampered = changes.filter((change) => change.tampered.length > 0);
  if (tampered.length === 0) return undefined;
  const lines = tampered.flatMap(({ address, after, tampered, gone, added }) => [
    `  ${providerNameOf(address)} ${after?.version}: ${tampered.join(", ")}`,
    ...gone.map(({ hash }) => `    was ${hash}`),
    ...added.map(({ hash, platform }) => `    is  ${hash}${platform === undefined ? "" : ` (${platform})`}`),
  ]);
  return new UserError(
    "provider-package-changed",
    `WARNING: ${where} has OTHER BYTES under the same version than those that were locked. Nothing was changed.\n${lines.join("\n")}\nTo do: deploy nothing, and find out who published that: makers don't replace a version. git log .terraform.lock.hcl says who locked the other bytes, and from where. Only if you know why, for instance since you build this provider yourselves, remove the file and run this again.`,
  );
}
