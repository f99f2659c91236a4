import type { AppOperation } from "../../operation";
import { findAppClient } from "../app-client";
import { initiateAuth } from "./initiate-auth";
import { respondToAuthChallenge } from "./respond-to-auth-challenge";

/** Input of InitiateAuth, and without the pool, of AdminInitiateAuth. */
export interface InitiateAuthInput {
  readonly AuthFlow: string;
  readonly AuthParameters?: Readonly<Record<string, string>>;
  readonly ClientId: string;
}

/** Input of RespondToAuthChallenge, and without the pool, of AdminRespondToAuthChallenge. */
export interface RespondInput {
  readonly ChallengeName: string;
  readonly ChallengeResponses?: Readonly<Record<string, string>>;
  readonly Session?: string;
  readonly ClientId: string;
}

const initiate: AppOperation<InitiateAuthInput> = async (input, call) => {
  const requester = await findAppClient(call, input.ClientId);
  const signInCall = { context: call.context, ...requester, parameters: input.AuthParameters ?? {} };
  return initiateAuth(signInCall, input.AuthFlow, "app");
};

const respond: AppOperation<RespondInput> = async (input, call) => {
  const requester = await findAppClient(call, input.ClientId);
  const signInCall = { context: call.context, ...requester, parameters: input.ChallengeResponses ?? {} };
  return respondToAuthChallenge(signInCall, input);
};

/** Sign-in of users who have a password. */
export const SIGN_IN = { InitiateAuth: initiate, RespondToAuthChallenge: respond };
