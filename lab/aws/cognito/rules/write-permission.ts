import { AwsError } from "../../aws-error";
import type { AppClient } from "../../user-pools/types";

/** Only Cognito writes these. */
const OWN: readonly string[] = ["email_verified", "phone_number_verified", "identities"];

/**
 * An app may write the attributes that its app client lists. One that lists none may write all: so AWS's console says, and so
 * people report, although the API's reference names the standard attributes alone.
 *
 * @throws AwsError NotAuthorizedException
 * @see https://github.com/aws/aws-aspnet-cognito-identity-provider/issues/89
 * @see https://github.com/aws/aws-ops-wheel/pull/165
 */
export function checkWritable(names: readonly string[], { WriteAttributes = [] }: AppClient): void {
  const isWritable = (name: string) =>
    !OWN.includes(name) && (WriteAttributes.length === 0 || WriteAttributes.includes(name));
  if (!names.every(isWritable)) {
    throw new AwsError("NotAuthorizedException", "A client attempted to write unauthorized attribute");
  }
}
