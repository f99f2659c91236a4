/**
 * A mistake that a person can mend. It is printed as its message alone, without a stack trace; every other error is
 * a defect of ours and keeps its stack.
 */
export class UserError extends Error {
  override readonly name = "UserError";
}
