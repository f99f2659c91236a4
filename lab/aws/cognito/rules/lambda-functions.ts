import type { LambdaConfig, UserPool } from "../../user-pools/types";
import { notInLab } from "../not-in-lab";

/**
 * The lab runs no Lambda functions. What would call one is refused, because the function could refuse it or change the answer.
 *
 * @param names of `LambdaConfig`
 * @throws AwsError NotInLab
 */
export function checkTriggers({ LambdaConfig = {} }: UserPool, names: readonly (keyof LambdaConfig)[]): void {
  const trigger = names.find((name) => Boolean(LambdaConfig[name]));
  if (trigger !== undefined)
    throw notInLab(`Lambda functions, which the user pool's trigger ${trigger} calls`);
}
