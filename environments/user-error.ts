/**
 * A mistake that a person can fix. It is printed as its message alone, without a stack trace; every other error is
 * a defect of ours and keeps its stack.
 */
export class UserError extends Error {
  override readonly name = "UserError";

  /**
   * @param code says what is wrong, in words that stay: `environment-not-found`
   * @param message what, where, what was given, what is allowed, what to do. Its words may change
   */
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
