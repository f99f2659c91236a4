import { AwsError } from "../../aws-error";
import { type Moment, missingTrigger } from "../../user-pools/triggers";
import type { UserPool } from "../../user-pools/types";

/**
 * The lab runs no Lambda functions. What would call one is refused, because the function could refuse it or change the answer.
 *
 * @throws AwsError
 */
export function checkLambdaFunctions(pool: UserPool, moment: Moment): void {
  const missing = missingTrigger(pool, moment);
  if (missing !== undefined) throw new AwsError("UnknownOperationException", missing);
}
