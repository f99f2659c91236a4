import type { UserPool } from "../../user-pools/types";
import { refuse } from "./refuse";

/**
 * A pool can't be deleted while it is protected or has a domain.
 *
 * @throws AwsError InvalidParameterException
 */
export function checkPoolDeletion({ DeletionProtection, Domain, CustomDomain }: UserPool): void {
  if (DeletionProtection === "ACTIVE") {
    refuse(
      "The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.",
    );
  }
  if (Domain || CustomDomain) {
    refuse("User pool cannot be deleted. It has a domain configured that should be deleted first.");
  }
}
