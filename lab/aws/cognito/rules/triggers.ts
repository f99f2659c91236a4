import type { LambdaConfig } from "../../user-pools/types";
import { refuse } from "./refuse";

/**
 * Checks the Lambda functions that a pool calls. The lab has none, and can't know whether they exist.
 *
 * @throws AwsError InvalidParameterException
 * @see https://github.com/badmintoncryer/cdk-preflight/tree/main/rules/cognito
 */
export function checkTriggers(triggers: LambdaConfig, region: string): void {
  const { PreTokenGeneration, PreTokenGenerationConfig, KMSKeyID, CustomEmailSender, CustomSMSSender } =
    triggers;
  const { LambdaArn = PreTokenGeneration } = PreTokenGenerationConfig ?? {};
  if (PreTokenGeneration !== undefined && LambdaArn !== PreTokenGeneration) {
    refuse("Cannot use PreTokenGenerationLambda and PreTokenGeneration with different Lambda function ARN's");
  }
  if ((CustomEmailSender || CustomSMSSender) && !KMSKeyID) {
    refuse("KMSKeyId parameter is required when Custom SMS/Email Lambda trigger is used.");
  }
  const { KMSKeyID: _key, ...functions } = triggers;
  const arns = Object.values(functions).map((each) => (typeof each === "string" ? each : each.LambdaArn));
  if (arns.some((arn) => arn.split(":")[3] !== region)) {
    refuse("Cross-region lambda functions are not supported");
  }
}
