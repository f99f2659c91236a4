import { AwsError } from "../../aws-error";
import type { Realm } from "../../backend";
import type { LogConfiguration } from "../../data";
import type { UserPool } from "../../user-pools/types";
import { refuse } from "./refuse";

/**
 * Checks where a pool's logs go. Messages that failed go to CloudWatch, as errors. What people do goes to one of three
 * destinations, as information, from the Plus plan only.
 *
 * @throws AwsError InvalidParameterException, FeatureUnavailableInTierException
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_LogConfigurationType.html
 * @see https://github.com/badmintoncryer/cdk-preflight/tree/main/rules/cognito
 */
export function checkLogConfigurations(
  configurations: readonly LogConfiguration[],
  { UserPoolTier = "ESSENTIALS" }: UserPool,
  { region }: Realm,
): void {
  const sources = configurations.map(({ EventSource }) => EventSource);
  if (new Set(sources).size < sources.length) {
    refuse("Following event sources appear more then once in a request");
  }
  for (const each of configurations) {
    if (each.EventSource === "userAuthEvents" && UserPoolTier !== "PLUS") {
      throw new AwsError(
        "FeatureUnavailableInTierException",
        `The following feature is not available for the ${UserPoolTier} pricing tier configured: Log Streaming`,
      );
    }
    checkDestination(each, region);
  }
}

/** These rules are documented. Only the wording of the region's is public. */
function checkDestination(configuration: LogConfiguration, region: string): void {
  const { EventSource, LogLevel, CloudWatchLogsConfiguration, FirehoseConfiguration, S3Configuration } =
    configuration;
  const level = EventSource === "userNotification" ? "ERROR" : "INFO";
  if (LogLevel !== level) refuse(`LogLevel must be ${level} for event source ${EventSource}`);
  const destinations = [CloudWatchLogsConfiguration, FirehoseConfiguration, S3Configuration].filter(Boolean);
  if (destinations.length !== 1)
    refuse(`Exactly one destination is required for event source ${EventSource}`);
  if (EventSource === "userNotification" && CloudWatchLogsConfiguration === undefined) {
    refuse(`CloudWatchLogsConfiguration is required for event source ${EventSource}`);
  }
  const { LogGroupArn } = CloudWatchLogsConfiguration ?? {};
  if (LogGroupArn !== undefined && LogGroupArn.split(":")[3] !== region) {
    refuse("ARN does not belong to current region");
  }
}
