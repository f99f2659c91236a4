import { isOfContent, type LockedHash, type LockedProvider } from "../../stacks/lock-file";

/** How the entry of a provider in a lock file changes. */
export interface LockChange {
  readonly address: string;
  /** Nothing for a provider that is new. */
  readonly before?: LockedProvider;
  /** Nothing for a provider that nobody asks for any more. */
  readonly after?: LockedProvider;
  /** Hashes that the entry did not have. */
  readonly added: readonly LockedHash[];
  /** Hashes that it has no more. */
  readonly gone: readonly LockedHash[];
  /** Of the same version: what has other bytes now, like `linux_amd64`. */
  readonly tampered: readonly string[];
}

/** Compares the entries of the same providers, in the order of their addresses. */
export function compareLocks(
  before: readonly LockedProvider[],
  after: readonly LockedProvider[],
): LockChange[] {
  const addresses = [...new Set([...before, ...after].map(({ address }) => address))].sort();
  return addresses.map((address) => {
    const [old, now] = [before, after].map((all) => all.find((each) => each.address === address));
    const added = without(now, old);
    const gone = without(old, now);
    const isSame = old !== undefined && old.version === now?.version;
    return {
      address,
      ...(old && { before: old }),
      ...(now && { after: now }),
      added,
      gone,
      tampered: isSame ? findTampered(gone, added) : [],
    };
  });
}

const without = (one: LockedProvider | undefined, other: LockedProvider | undefined): LockedHash[] =>
  (one?.hashes ?? []).filter(({ hash }) => !other?.hashes.some((each) => each.hash === hash));

/**
 * What was published anew under the same version. A hash that is gone is no sign alone, as fewer platforms were asked for; neither
 * is one that is new. Both at once are, of a platform or of those that the file does not name.
 */
function findTampered(gone: readonly LockedHash[], added: readonly LockedHash[]): string[] {
  const tampered = gone
    .filter(isOfContent)
    .filter(({ platform }) =>
      added.some((each) => isOfContent(each) && (platform === undefined || each.platform === platform)),
    )
    .map(({ platform }) => platform ?? "a platform that the file does not name");
  const isOther = (hashes: readonly LockedHash[]) => hashes.some((each) => !isOfContent(each));
  return [...new Set([...tampered, ...(isOther(gone) && isOther(added) ? ["the signed archives"] : [])])];
}
