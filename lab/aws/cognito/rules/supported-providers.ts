import { AwsError } from "../../aws-error";
import type { IdentityProvider } from "../../user-pools/types";
import { refuse } from "./refuse";

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

/**
 * An app client that people come to from an identity provider without having been sent there has SAML providers only. No public
 * source has the words.
 *
 * @param providers of the app client
 * @throws AwsError InvalidParameterException
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-saml-idp-things-to-know.html
 */
export function checkIdpInitiated(names: readonly string[], providers: readonly IdentityProvider[]): void {
  const initiating = providers.find(({ ProviderDetails }) => ProviderDetails?.IDPInit === "true");
  const isSaml = (name: string) =>
    providers.some(({ ProviderName, ProviderType }) => ProviderName === name && ProviderType === "SAML");
  const other = names.find((name) => !isSaml(name));
  if (initiating !== undefined && other !== undefined) {
    refuse(
      `The provider ${initiating.ProviderName} supports IdP-initiated SAML, so that ${other} is not supported.`,
    );
  }
}
