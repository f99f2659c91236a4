import { AwsError } from "../../aws-error";
import type { ProviderType } from "../../user-pools/types";

const social: readonly string[] = ["Facebook", "Google", "LoginWithAmazon", "SignInWithApple"];

/**
 * A social provider must have the name of its type, and no other provider may have such a name.
 *
 * @throws AwsError InvalidParameterException
 */
export function checkProviderName(name: string, type: ProviderType): void {
  if (name !== type && (social.includes(name) || social.includes(type))) {
    throw new AwsError("InvalidParameterException", `Provider ${name} cannot be of type ${type}.`);
  }
}
