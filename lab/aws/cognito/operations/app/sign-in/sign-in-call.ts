import type { CognitoContext } from "../../../context";
import { refuse } from "../../../rules/refuse";
import type { Requester } from "../app-client";

/** A request to start a sign-in, or to go on with one. */
export interface SignInCall extends Requester {
  readonly context: CognitoContext;
  /** `AuthParameters` or `ChallengeResponses`. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** @throws AwsError InvalidParameterException */
export function required({ parameters }: SignInCall, name: string): string {
  return parameters[name] || refuse(`Missing required parameter ${name}`);
}
