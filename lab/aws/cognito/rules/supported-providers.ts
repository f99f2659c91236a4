import { AwsError } from "../../aws-error";

/**
 * The identity providers of an app client must exist in its pool; `COGNITO`, the pool itself, always does. A provider may be
 * deleted while clients name it; their next update is then refused.
 *
 * @throws AwsError InvalidParameterException
 */
export function checkSupportedProviders(
  names: readonly string[],
  existing: readonly string[],
  userPoolId: string,
): void {
  const missing = names.find((name) => name !== "COGNITO" && !existing.includes(name));
  if (missing !== undefined) {
    throw new AwsError(
      "InvalidParameterException",
      `The provider ${missing} does not exist for User Pool ${userPoolId}.`,
    );
  }
}
