/** What AWS refuses: an error code and message, which each service wraps in its own wire format. */
export class AwsError extends Error {
  override readonly name = "AwsError";

  /**
   * @param code for instance `InvalidParameterException`
   * @param status HTTP status
   * @param details further elements of the body (S3 names the key it does not know)
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
