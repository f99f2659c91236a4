import { AwsError } from "../../../../aws-error";
import type { PoolUser } from "../../../../user-pools/pool-user";
import { checkLambdaFunctions } from "../../../rules/lambda-functions";
import { notInLab } from "../../../rules/not-in-lab";
import { checkNoSecretHash, checkSecretHash } from "../app-client";
import { signIn } from "./authentication-result";
import { findUserWithPassword, wrongPassword } from "./find-user";
import { askForNewPassword } from "./new-password";
import { required, type SignInCall } from "./sign-in-call";

/** USER_PASSWORD_AUTH and its kind for accounts: the password itself. */
export async function signInWithPassword(call: SignInCall): Promise<object> {
  const username = required(call, "USERNAME");
  const password = required(call, "PASSWORD");
  checkNoSecretHash(call.client, call.parameters.SECRET_HASH);
  checkSecretHash(call.client, username, call.parameters.SECRET_HASH);
  const user = await findUserWithPassword(call, username);
  if (!(await call.pool.hasPassword(user.username, password))) throw wrongPassword();
  return finishWithPassword(call, user);
}

/** Goes on once the password was right. */
export async function finishWithPassword(call: SignInCall, user: PoolUser): Promise<object> {
  if (user.status === "RESET_REQUIRED") {
    throw new AwsError("PasswordResetRequiredException", "Password reset required for the user");
  }
  const userPool = await call.pool.userPool();
  checkLambdaFunctions(userPool, "sign-in by password");
  checkLambdaFunctions(userPool, "tokens");
  if (userPool.MfaConfiguration === "ON") {
    throw notInLab("multi-factor authentication, which the user pool demands");
  }
  return user.status === "FORCE_CHANGE_PASSWORD" ? askForNewPassword(call, user) : signIn(call, user);
}
