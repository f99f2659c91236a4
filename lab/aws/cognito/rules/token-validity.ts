import { tokenLifetimes } from "../../user-pools/token-lifetimes";
import type { AppClient } from "../../user-pools/types";
import { refuse } from "./refuse";

const minutes = 60;
const hours = 60 * minutes;
const days = 24 * hours;

/**
 * Access and ID tokens live five minutes to one day; refresh tokens one hour to ten years, and at least as long.
 *
 * @throws AwsError InvalidParameterException
 */
export function checkTokenValidity(client: AppClient): void {
  const { access, id, refresh } = tokenLifetimes(client);
  const inRange =
    [access, id].every((life) => life >= 5 * minutes && life <= days) &&
    refresh >= hours &&
    refresh <= 3_650 * days;
  if (!inRange) refuse("Invalid range for token validity.");
  if (access > refresh || id > refresh) {
    refuse(
      "Access and Id Token expiration times must be less than or equal to refresh token expiration times.",
    );
  }
}
