import { checkFlow, type Initiator } from "../../../rules/auth-flows";
import { notInLab } from "../../../rules/not-in-lab";
import { refuse } from "../../../rules/refuse";
import { refreshTokens } from "../refresh";
import { signInWithPassword } from "./password";
import type { SignInCall } from "./sign-in-call";
import { startSrp } from "./srp";

const FLOWS: Readonly<Record<string, (call: SignInCall) => Promise<object>>> = {
  ADMIN_NO_SRP_AUTH: signInWithPassword,
  ADMIN_USER_PASSWORD_AUTH: signInWithPassword,
  CUSTOM_AUTH: askTriggers,
  REFRESH_TOKEN_AUTH: refreshTokens,
  USER_PASSWORD_AUTH: signInWithPassword,
  USER_SRP_AUTH: startSrp,
};

/**
 * Starts a sign-in, or refreshes its tokens.
 *
 * @throws AwsError
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html
 */
export async function initiateAuth(call: SignInCall, given: string, initiator: Initiator): Promise<object> {
  // The API has two names for it.
  const flow = given === "REFRESH_TOKEN" ? "REFRESH_TOKEN_AUTH" : given;
  checkFlow(call.client, flow, initiator);
  const start = FLOWS[flow];
  if (start === undefined) throw notInLab(`the authentication flow ${flow}`);
  return start(call);
}

async function askTriggers({ pool }: SignInCall): Promise<object> {
  const { LambdaConfig = {} } = await pool.userPool();
  if (LambdaConfig.DefineAuthChallenge === undefined) {
    refuse("Custom auth lambda trigger is not configured for the user pool.");
  }
  throw notInLab("Lambda functions, which custom authentication calls");
}
