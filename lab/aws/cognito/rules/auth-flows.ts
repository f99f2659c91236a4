import { AwsError } from "../../aws-error";
import type { AppClient } from "../../user-pools/types";

/**
 * An app client must name its sign-in flows all in the new way or all in the old way.
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
