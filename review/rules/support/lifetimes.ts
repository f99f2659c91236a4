import { fillLifetimes, secondsOf } from "../../../environments/lifetimes";
import type { Values } from "../../value";
import { knownAt } from "./known";

export interface Lifetime {
  readonly token: "access token" | "ID token" | "refresh token";
  readonly seconds: number;
  /** Like `15 minutes`. */
  readonly text: string;
}

const SECONDS_IN: Readonly<Record<string, number>> = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400 };

const DEFAULTS = fillLifetimes();

const TOKENS = [
  { token: "access token", attribute: "access_token", unit: "hours", byDefault: DEFAULTS.access },
  { token: "ID token", attribute: "id_token", unit: "hours", byDefault: DEFAULTS.id },
  { token: "refresh token", attribute: "refresh_token", unit: "days", byDefault: DEFAULTS.refresh },
] as const;

/** How long the tokens of an app client live, as far as the plan tells. A number that is not set, or 0, is Cognito's default. */
export function lifetimesIn(client: Values): Lifetime[] {
  return TOKENS.flatMap(({ token, attribute, unit: defaultUnit, byDefault }) => {
    const amount = knownAt(client, `${attribute}_validity`);
    const unit = knownAt(client, `token_validity_units.0.${attribute}`);
    if (amount === undefined || unit === undefined) return [];
    if (!amount) return [{ token, seconds: secondsOf(byDefault), text: byDefault }];
    const name = typeof unit === "string" && unit !== "" ? unit : defaultUnit;
    const text = `${amount} ${amount === 1 ? name.replace(/s$/, "") : name}`;
    return [{ token, seconds: Number(amount) * (SECONDS_IN[name] ?? 1), text }];
  });
}
