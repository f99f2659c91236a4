import { AwsError } from "../../../aws-error";
import type { Requester } from "../app/app-client";
import type { InitiateAuthInput, RespondInput } from "../app/sign-in";
import { initiateAuth } from "../app/sign-in/initiate-auth";
import { respondToAuthChallenge } from "../app/sign-in/respond-to-auth-challenge";
import type { AccountCall, AccountOperation } from "../operation";

interface OfPool {
  readonly UserPoolId: string;
  readonly ClientId: string;
}

const adminInitiateAuth: AccountOperation<InitiateAuthInput & OfPool> = async (input, call) => {
  const requester = await findAppClient(call, input);
  const signInCall = { context: call.context, ...requester, parameters: input.AuthParameters ?? {} };
  return initiateAuth(signInCall, input.AuthFlow, "account");
};

const adminRespondToAuthChallenge: AccountOperation<RespondInput & OfPool> = async (input, call) => {
  const requester = await findAppClient(call, input);
  const signInCall = { context: call.context, ...requester, parameters: input.ChallengeResponses ?? {} };
  return respondToAuthChallenge(signInCall, input);
};

/** @throws AwsError ResourceNotFoundException */
async function findAppClient(
  { context, pools }: AccountCall,
  { UserPoolId, ClientId }: OfPool,
): Promise<Requester> {
  await pools.userPool(UserPoolId); // which has to be one of the account, in the region
  const pool = context.deployedPools.pool(UserPoolId);
  const client = await pool?.appClient(ClientId);
  if (pool === undefined || client === undefined) {
    throw new AwsError("ResourceNotFoundException", `User pool client ${ClientId} does not exist.`);
  }
  return { pool, client };
}

/** Sign-in that an account does for a user. */
export const ACCOUNT_SIGN_IN = {
  AdminInitiateAuth: adminInitiateAuth,
  AdminRespondToAuthChallenge: adminRespondToAuthChallenge,
};
