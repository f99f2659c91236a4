import type { Pools } from "../pools";

/**
 * What happens to a request between the service model's checks and ministack: refuses it, or returns it, with the
 * defaults filled in that Cognito has and ministack has not.
 *
 * @throws AwsError
 */
export type Gate<Input extends object> = (input: Input, pools: Pools) => object | Promise<object>;
