import type { AppClient } from "../../user-pools/types";
import { refuse } from "./refuse";

/**
 * An app client names its Pinpoint project either by its ARN, or by its ID with a role.
 *
 * @throws AwsError InvalidParameterException
 * @see https://github.com/badmintoncryer/cdk-preflight/tree/main/rules/cognito
 */
export function checkAnalytics(analytics: AppClient["AnalyticsConfiguration"]): void {
  if (analytics === undefined) return;
  const { ApplicationArn, ApplicationId, RoleArn, ExternalId } = analytics;
  const byId = [ApplicationId, RoleArn, ExternalId];
  if (ApplicationArn ? byId.some(Boolean) : !byId.every(Boolean)) {
    refuse(
      "Invalid analytics configuration given, either <application arn> or <application id, role arn, external id> are valid",
    );
  }
}
