/** Seconds in each unit that a lifetime is written in. */
const SECONDS_IN = { minutes: 60, hours: 3_600, days: 86_400 } as const;

/** How an app client's lifetimes are written, by token: a number with its unit, like `15 minutes`. */
export interface TokenLifetimes {
  readonly access: string;
  readonly id: string;
  readonly refresh: string;
}

/** What Cognito takes for each token, and what it takes by itself. */
export const LIFETIMES = {
  access: { atLeast: "5 minutes", atMost: "1 day", default: "1 hour" },
  id: { atLeast: "5 minutes", atMost: "1 day", default: "1 hour" },
  refresh: { atLeast: "60 minutes", atMost: "3650 days", default: "30 days" },
} as const;

/** An app client's lifetimes, with Cognito's own for those that the file leaves out. */
export const fillLifetimes = (given: Partial<TokenLifetimes> = {}): TokenLifetimes => ({
  access: given.access ?? LIFETIMES.access.default,
  id: given.id ?? LIFETIMES.id.default,
  refresh: given.refresh ?? LIFETIMES.refresh.default,
});

/** A lifetime as Cognito has it: `{ amount: 15, unit: "minutes" }`. */
export function partsOf(lifetime: string): { amount: number; unit: keyof typeof SECONDS_IN } {
  const [amount, unit] = lifetime.split(" ");
  return { amount: Number(amount), unit: `${unit}s`.replace(/ss$/, "s") as keyof typeof SECONDS_IN };
}

export function secondsOf(lifetime: string): number {
  const { amount, unit } = partsOf(lifetime);
  return amount * SECONDS_IN[unit];
}
