import { AwsError } from "../../aws-error";
import type { AppClient } from "../types";

/**
 * The sign-in flows of an app client are named in the new way or in the old, not in both.
 *
 * @throws AwsError InvalidParameterException
 */
export function checkAuthFlows({ ExplicitAuthFlows = [] }: AppClient): void {
  const modern = ExplicitAuthFlows.filter((flow) => flow.startsWith("ALLOW_"));
  if (modern.length > 0 && modern.length < ExplicitAuthFlows.length) {
    throw new AwsError(
      "InvalidParameterException",
      "Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.",
    );
  }
}
