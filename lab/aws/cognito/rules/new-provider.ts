import { AwsError } from "../../aws-error";

/** An account can ask for more, up to 1,000. */
const PROVIDERS_OF_A_POOL = 300;

/**
 * A provider's name exists once in a pool, and a pool has 300 providers.
 *
 * @param existing names of the pool's providers
 * @throws AwsError DuplicateProviderException, LimitExceededException
 * @see https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/1287
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html
 */
export function checkNewProvider(name: string, existing: readonly string[], userPoolId: string): void {
  if (existing.includes(name)) {
    throw new AwsError("DuplicateProviderException", `${name} already exists in user pool ${userPoolId}`);
  }
  if (existing.length >= PROVIDERS_OF_A_POOL) {
    // No public source has the words.
    throw new AwsError(
      "LimitExceededException",
      `User pool ${userPoolId} already has ${PROVIDERS_OF_A_POOL} identity providers.`,
    );
  }
}
