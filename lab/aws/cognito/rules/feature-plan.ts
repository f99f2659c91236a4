import { AwsError } from "../../aws-error";
import type { PoolSettings, Tier } from "../../user-pools/types";

/**
 * Checks that a pool's feature plan has what its settings use.
 *
 * @param tier the plan that the pool gets
 * @param current the plan that it has, if there is one
 * @throws AwsError FeatureUnavailableInTierException; TierChangeNotAllowedException if the plan changes
 * @see https://github.com/hashicorp/terraform-provider-aws/pull/40734
 * @see https://github.com/badmintoncryer/cdk-preflight/tree/main/rules/cognito
 */
export function checkFeaturePlan(tier: Tier, settings: PoolSettings, current: Tier = tier): void {
  const feature = featureBeyond(tier, settings);
  if (feature === undefined) return;
  throw new AwsError(
    tier === current ? "FeatureUnavailableInTierException" : "TierChangeNotAllowedException",
    `The following features need to be disabled for the ${tier} pricing tier configured: ${feature}`,
  );
}

function featureBeyond(
  tier: Tier,
  { UserPoolAddOns, Policies, LambdaConfig }: PoolSettings,
): string | undefined {
  // The Lite plan has an older kind of threat protection.
  if (tier === "ESSENTIALS" && (UserPoolAddOns?.AdvancedSecurityMode ?? "OFF") !== "OFF")
    return "Threat Protection";
  if (tier !== "LITE") return undefined;
  if (Policies?.PasswordPolicy?.PasswordHistorySize) return "Password History";
  if (Policies?.SignInPolicy?.AllowedFirstAuthFactors?.some((factor) => factor !== "PASSWORD")) {
    return "Passwordless Sign-In";
  }
  const version = LambdaConfig?.PreTokenGenerationConfig?.LambdaVersion ?? "V1_0";
  if (version !== "V1_0") return `Token Customization with Pre-Token Generation Lambda ${version}`;
  return undefined;
}
