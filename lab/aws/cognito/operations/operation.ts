import type { Pools } from "../pools";

/**
 * Checks a request between the service model and ministack: refuses it, or returns it with the defaults that Cognito has and
 * ministack lacks.
 *
 * @throws AwsError
 */
export type Gate<Input extends object> = (input: Input, pools: Pools) => object | Promise<object>;
