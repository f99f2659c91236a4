/** How far a host's clock may be ahead of ours, in milliseconds, from and to. */
export interface ClockWindow {
  readonly from: number;
  readonly to: number;
}

/**
 * What an answer says about the clocks: it was made between the request and its arrival, and its `Date` is in whole seconds.
 *
 * @param sent in milliseconds by our clock
 * @returns `undefined` where it does not say
 */
export function clockWindowOf(date: string | null, sent: number, arrived: number): ClockWindow | undefined {
  const said = Date.parse(date ?? "");
  return Number.isNaN(said) ? undefined : { from: said - arrived, to: said + 1000 - sent };
}

/** Of two answers of a host, what the fresher one says: an older Date comes out of a cache. */
export const fresherOf = (one: ClockWindow | undefined, other: ClockWindow | undefined) =>
  one === undefined || (other !== undefined && other.from > one.from) ? other : one;

/** How far a clock is ahead, in milliseconds, at least: 0 while both may agree. */
export const aheadOf = ({ from, to }: ClockWindow): number => Math.max(from, 0) + Math.min(to, 0);
