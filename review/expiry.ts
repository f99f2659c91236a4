const DAY = 24 * 60 * 60 * 1000;

/** Days ahead of which one should know that something expires. */
export const SOON_DAYS = 30;

/** The end of a secret. */
export interface Expiry {
  /** RFC 3339. */
  readonly at: string;
  readonly expired: boolean;
  /** Whether one should know: it has expired, or will within {@link SOON_DAYS} days. */
  readonly soon: boolean;
  /** Whole days until then, or since then where it is negative. */
  readonly daysLeft: number;
}

/** @returns undefined where the end is no time, as before it is known */
export function expiryOf(at: string | undefined, now: Date): Expiry | undefined {
  const left = Date.parse(at ?? "") - now.getTime();
  if (at === undefined || Number.isNaN(left)) return undefined;
  return { at, expired: left <= 0, soon: left <= SOON_DAYS * DAY, daysLeft: Math.trunc(left / DAY) };
}

/** A count of days in words. */
export function renderDays(count: number): string {
  if (count === 0) return "less than a day";
  return count === 1 ? "1 day" : `${count} days`;
}
