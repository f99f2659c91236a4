import { isIP } from "node:net";
import { AwsError } from "../../aws-error";
import type { Realm } from "../../backend";
import type { UserPool } from "../../user-pools/types";
import { refuse } from "./refuse";
import { checkSesIdentity } from "./senders";

/**
 * The wording is ministack's, for another operation with the same error.
 *
 * @throws AwsError UserPoolAddOnNotEnabledException
 */
export function checkThreatProtection({ UserPoolAddOns }: UserPool): void {
  if ((UserPoolAddOns?.AdvancedSecurityMode ?? "OFF") !== "OFF") return;
  throw new AwsError(
    "UserPoolAddOnNotEnabledException",
    "This is an add on feature. Please update AdvancedSecurityMode for your user pool to access this API.",
  );
}

/**
 * Checks addresses, and the SES identity that notifications come from.
 *
 * @throws AwsError InvalidParameterException, NotAuthorizedException
 * @see https://github.com/badmintoncryer/cdk-preflight/tree/main/rules/cognito
 */
export function checkRiskConfiguration(
  input: {
    readonly AccountTakeoverRiskConfiguration?: {
      readonly NotifyConfiguration?: { readonly SourceArn: string };
    };
    readonly RiskExceptionConfiguration?: {
      readonly BlockedIPRangeList?: readonly string[];
      readonly SkippedIPRangeList?: readonly string[];
    };
  },
  realm: Realm,
): void {
  const { BlockedIPRangeList = [], SkippedIPRangeList = [] } = input.RiskExceptionConfiguration ?? {};
  if ([...BlockedIPRangeList, ...SkippedIPRangeList].some((range) => !isCidr(range)))
    refuse("Incorrect CIDR format");
  const { SourceArn } = input.AccountTakeoverRiskConfiguration?.NotifyConfiguration ?? {};
  if (SourceArn !== undefined) checkSesIdentity(SourceArn, realm);
}

function isCidr(range: string): boolean {
  const [address = "", bits = "", ...others] = range.split("/");
  const version = isIP(address);
  return (
    version !== 0 && others.length === 0 && /^\d+$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)
  );
}
