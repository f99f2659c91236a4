/** The indexes of the items of a list that are in it before, in one pass. */
export function findRepeated(list: readonly unknown[]): number[] {
  const seen = new Set<unknown>();
  return list.flatMap((item, index) => {
    if (seen.has(item)) return [index];
    seen.add(item);
    return [];
  });
}
