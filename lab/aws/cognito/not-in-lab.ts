import { AwsError } from "../aws-error";

/** The error for something that Cognito has and the lab lacks. The code is none of Cognito's. */
export function notInLab(what: string): AwsError {
  return new AwsError("NotInLab", `The lab's Cognito does not have ${what}.`);
}
