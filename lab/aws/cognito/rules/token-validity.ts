import { AwsError } from "../../aws-error";
import type { AppClient, TimeUnit } from "../types";

const seconds: Readonly<Record<TimeUnit, number>> = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400 };

/**
 * Access and ID tokens live five minutes to one day, refresh tokens one hour to ten years and at least as long.
 *
 * @throws AwsError InvalidParameterException
 */
export function checkTokenValidity(client: AppClient): void {
  const { AccessToken = "hours", IdToken = "hours", RefreshToken = "days" } = client.TokenValidityUnits ?? {};
  const access = (client.AccessTokenValidity ?? seconds.hours / seconds[AccessToken]) * seconds[AccessToken];
  const id = (client.IdTokenValidity ?? seconds.hours / seconds[IdToken]) * seconds[IdToken];
  // Zero, too, stands for the default.
  const refresh =
    (client.RefreshTokenValidity || (30 * seconds.days) / seconds[RefreshToken]) * seconds[RefreshToken];

  const inRange =
    [access, id].every((life) => life >= 5 * seconds.minutes && life <= seconds.days) &&
    refresh >= seconds.hours &&
    refresh <= 3_650 * seconds.days;
  if (!inRange) refuse("Invalid range for token validity.");
  if (access > refresh || id > refresh) {
    refuse(
      "Access and Id Token expiration times must be less than or equal to refresh token expiration times.",
    );
  }
}

function refuse(message: string): never {
  throw new AwsError("InvalidParameterException", message);
}
