import { AwsError } from "../../aws-error";

/** Refuses a request as Cognito refuses most. @throws AwsError InvalidParameterException */
export function refuse(message: string): never {
  throw new AwsError("InvalidParameterException", message);
}
