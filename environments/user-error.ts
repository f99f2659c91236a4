/**
 * A mistake that a person can fix. It is printed as its message alone, without a stack trace; every other error is
 * a defect of ours and keeps its stack.
 */
export class UserError extends Error {
  override readonly name = "UserError";
  /** What is wrong, like `environment-not-found`. The words of the message may change, this may not. */
  readonly code: string;

  /** While the codes are being given, a message alone will do. */
  constructor(...args: [code: string, message: string] | [message: string]) {
    super(args.at(-1));
    this.code = args.length === 2 ? args[0] : "other";
  }
}
