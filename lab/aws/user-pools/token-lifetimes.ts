import type { AppClient, TimeUnit } from "./types";

const seconds: Readonly<Record<TimeUnit, number>> = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400 };

/** How long an app client's tokens live, in seconds. */
export interface TokenLifetimes {
  /** @default - one hour */
  readonly access: number;
  /** @default - one hour */
  readonly id: number;
  /** @default - 30 days */
  readonly refresh: number;
}

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_TokenValidityUnitsType.html */
export function tokenLifetimes(client: AppClient): TokenLifetimes {
  const { AccessToken = "hours", IdToken = "hours", RefreshToken = "days" } = client.TokenValidityUnits ?? {};
  return {
    access: (client.AccessTokenValidity ?? seconds.hours / seconds[AccessToken]) * seconds[AccessToken],
    id: (client.IdTokenValidity ?? seconds.hours / seconds[IdToken]) * seconds[IdToken],
    // Zero means the default, too.
    refresh:
      (client.RefreshTokenValidity || (30 * seconds.days) / seconds[RefreshToken]) * seconds[RefreshToken],
  };
}
