import type { AppClient } from "./types";

/** How an app client rotates refresh tokens; `undefined` if it doesn't. */
export function rotationOf({ RefreshTokenRotation }: AppClient): AppClient["RefreshTokenRotation"] {
  return RefreshTokenRotation?.Feature === "ENABLED" ? RefreshTokenRotation : undefined;
}
