/** The candidate that a mistyped word most likely means: up to a third of its letters, and three at most, are off. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const limit = Math.min(3, Math.floor(word.length / 3));
  return candidates
    .filter((candidate) => Math.abs(candidate.length - word.length) <= limit)
    .map((candidate) => ({ candidate, off: edits(word.toLowerCase(), candidate.toLowerCase(), limit) }))
    .filter(({ off }) => off <= limit)
    .sort((a, b) => a.off - b.off)[0]?.candidate;
}

/** The end of a message about a mistyped word; empty where no candidate is near. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const meant = nearest(word, candidates);
  return meant === undefined ? "" : `; did you mean ${meant}?`;
}

/** How many letters of two strings differ, two that are swapped as one, or some number above the limit if it is greater. */
function edits(a: string, b: string, limit: number): number {
  if (a === "" || b === "") return a.length + b.length;
  const [restOfA, restOfB] = [a.slice(1), b.slice(1)];
  if (a[0] === b[0]) return edits(restOfA, restOfB, limit);
  if (limit === 0) return 1;
  const isSwap = a[0] === b[1] && a[1] === b[0];
  return (
    1 +
    Math.min(
      edits(restOfA, b, limit - 1),
      edits(a, restOfB, limit - 1),
      edits(restOfA, restOfB, limit - 1),
      isSwap ? edits(a.slice(2), b.slice(2), limit - 1) : Number.POSITIVE_INFINITY,
    )
  );
}
