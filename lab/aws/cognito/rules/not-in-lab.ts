import { AwsError } from "../../aws-error";

/** The refusal of what Cognito has and the lab lacks. */
export function notInLab(what: string): AwsError {
  return new AwsError("UnknownOperationException", `The lab's Cognito does not have ${what}.`);
}
