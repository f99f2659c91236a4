const DAY_MS = 24 * 60 * 60 * 1000;

/** How many days ahead an expiry is reported. */
export const SOON_DAYS = 30;

/** When a secret expires. */
export interface Expiry {
  /** RFC 3339. */
  readonly at: string;
  readonly expired: boolean;
  /** Whether it has expired, or will within {@link SOON_DAYS} days. */
  readonly soon: boolean;
  /** Whole days until then; negative once it has expired. */
  readonly daysLeft: number;
}

/** @returns undefined where the end is not a time, for instance not known yet */
export function expiryOf(at: string | undefined, now: Date): Expiry | undefined {
  const left = Date.parse(at ?? "") - now.getTime();
  if (at === undefined || Number.isNaN(left)) return undefined;
  return { at, expired: left <= 0, soon: left <= SOON_DAYS * DAY_MS, daysLeft: Math.trunc(left / DAY_MS) };
}

/** A number of days as text. */
export function renderDays(count: number): string {
  if (count === 0) return "less than a day";
  return count === 1 ? "1 day" : `${count} days`;
}
