/**
 * Runs several works at once. When one fails, the signal that each gets ends the others.
 *
 * @throws what the first one that failed throws, once the others have ended
 */
export async function runTogether<T extends readonly unknown[]>(
  works: { readonly [K in keyof T]: (signal: AbortSignal) => Promise<T[K]> },
  outer?: AbortSignal,
): Promise<T> {
  const failed = new AbortController();
  const signal = outer === undefined ? failed.signal : AbortSignal.any([outer, failed.signal]);
  const running = works.map((work) => work(signal));
  try {
    return (await Promise.all(running)) as unknown as T;
  } catch (error) {
    failed.abort();
    await Promise.allSettled(running);
    throw error;
  }
}
