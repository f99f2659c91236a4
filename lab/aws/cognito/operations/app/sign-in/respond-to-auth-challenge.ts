import { notInLab } from "../../../rules/not-in-lab";
import { refuse } from "../../../rules/refuse";
import { setNewPassword } from "./new-password";
import type { SignInCall } from "./sign-in-call";
import { verifySrp } from "./srp";

/**
 * Goes on with a sign-in that Cognito asked something for.
 *
 * @throws AwsError
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html
 */
export async function respondToAuthChallenge(
  call: SignInCall,
  { ChallengeName, Session }: { readonly ChallengeName: string; readonly Session?: string },
): Promise<object> {
  switch (ChallengeName) {
    case "NEW_PASSWORD_REQUIRED":
      return setNewPassword(call, Session ?? refuse("Missing required parameter Session"));
    case "PASSWORD_VERIFIER":
      return verifySrp(call);
    default:
      throw notInLab(`the challenge ${ChallengeName}`);
  }
}
