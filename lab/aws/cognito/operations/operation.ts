import type { Pools } from "../../user-pools/pools";
import type { CognitoContext } from "../context";

/** A request of an account, which is signed with one of its access keys. */
export interface AccountCall {
  readonly context: CognitoContext;
  /** The account's user pools in the region that it asks. */
  readonly pools: Pools;
  /** Has ministack answer this operation, unchecked. */
  readonly passOn: (input: object) => Promise<object>;
}

/**
 * Answers an operation that an account calls. The input has passed the service model; members that are `null` are absent.
 *
 * @throws AwsError
 */
export type AccountOperation<Input extends object = object> = (
  input: Input,
  call: AccountCall,
) => Promise<object>;

/** A request that an app makes for its user. It is not signed, and what else says whose it is counts for nothing. */
export interface AppCall {
  readonly context: CognitoContext;
  /** The region that it asks: it has no other region's pools. */
  readonly region: string;
}

/**
 * Answers an operation that an app calls for its user: the input names an app client, or has one of the user's tokens.
 *
 * @throws AwsError
 */
export type AppOperation<Input extends object = object> = (input: Input, call: AppCall) => Promise<object>;

/**
 * Checks a request between the service model and ministack: refuses it, or returns it with the defaults that Cognito has and
 * ministack lacks.
 *
 * @throws AwsError
 */
export type Gate<Input extends object> = (input: Input, pools: Pools) => object | Promise<object>;

/** An operation that ministack answers as Cognito does, once the gate let it pass. */
export function passOn<Input extends object>(gate: Gate<Input> = (input) => input): AccountOperation<Input> {
  return async (input, call) => call.passOn(await gate(input, call.pools));
}
