import { AwsError } from "../../aws-error";
import type { Realm } from "../../backend";
import type { PoolSettings } from "../../user-pools/types";
import { refuse } from "./refuse";

/** The regions whose SES identities every pool may use. */
const SES_REGIONS = ["eu-west-1", "us-east-1", "us-west-2"];

/**
 * Checks whom a pool sends mail and text messages as. The lab sends none, and can't know whether an identity is verified.
 *
 * @throws AwsError InvalidParameterException, NotAuthorizedException
 * @see https://github.com/badmintoncryer/cdk-preflight/tree/main/rules/cognito
 */
export function checkSenders(
  { EmailConfiguration = {}, SmsConfiguration }: PoolSettings,
  realm: Realm,
): void {
  const { EmailSendingAccount, SourceArn } = EmailConfiguration;
  if (EmailSendingAccount === "DEVELOPER" && !SourceArn) {
    refuse("Source ARN is required to use DEVELOPER email sending owner");
  }
  if (SourceArn !== undefined) checkSesIdentity(SourceArn, realm);
  const { SnsRegion = realm.region } = SmsConfiguration ?? {};
  if (SnsRegion !== realm.region) {
    refuse(`Invalid snsRegion. Allowed SNS region for ${realm.region} is ${realm.region}`);
  }
}

/**
 * @throws AwsError InvalidParameterException, NotAuthorizedException
 * @see https://github.com/aws/aws-cdk/issues/25115
 */
export function checkSesIdentity(arn: string, { accountId }: Realm): void {
  const [, , , region = "", account] = arn.split(":");
  if (!SES_REGIONS.includes(region)) {
    refuse(`Provided SourceArn must be in one of the following SES regions: ${SES_REGIONS.join(", ")}.`);
  }
  if (account !== accountId) {
    throw new AwsError("NotAuthorizedException", "Email arn does not belong to your account.");
  }
}
