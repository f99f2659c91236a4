/** An error of AWS: a code and a message, which each service writes in its own format. */
export class AwsError extends Error {
  override readonly name = "AwsError";

  /**
   * @param code for instance `InvalidParameterException`
   * @param status HTTP status
   * @param details further elements of the body (S3 names the unknown access key)
   */
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
    readonly details: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}
