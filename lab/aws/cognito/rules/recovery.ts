import { AwsError } from "../../aws-error";
import type { UserPool } from "../../user-pools/types";

/**
 * How users get a new password, in the order of the pool.
 *
 * @throws AwsError NotAuthorizedException if only an account may give them one
 */
export function recoveryMechanisms({ AccountRecoverySetting }: UserPool) {
  const mechanisms = AccountRecoverySetting?.RecoveryMechanisms ?? [];
  if (mechanisms.some(({ Name }) => Name === "admin_only")) {
    throw new AwsError("NotAuthorizedException", "Contact administrator to reset password.");
  }
  return mechanisms;
}

/** Nobody resets a password that is not the user's own yet, or that an identity provider has. */
export const notResettable = () =>
  new AwsError("NotAuthorizedException", "User password cannot be reset in the current state.");

export const NO_VERIFIED_ADDRESS =
  "Cannot reset password for the user as there is no registered/verified email or phone_number";
