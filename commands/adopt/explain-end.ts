import { UserError } from "../../environments/user-error";

/** The code of the error for what an apply changed beyond what was shown. */
const BEYOND = "changed-beyond-plan";

/**
 * The error where an adoption ended after it had begun to apply.
 *
 * @param error `undefined` where a person ended it
 * @param isLast whether it was in the last apply
 */
export function explainEnd(name: string, error: UserError | undefined, isLast: boolean): UserError {
  const { code = "interrupted", message = "Interrupted." } = error ?? {};
  const file = `environments/${name}.yaml`;
  return new UserError(
    code,
    code === BEYOND && isLast
      ? `${message}\n\n${name} is adopted all the same: its state has everything, and ${file} keeps adopt.`
      : `${message}\n\nThe adoption of ${name} stopped half-way.\nWhat was done so far is in its state, and nothing of it is lost. ${file} keeps adopt.\nTo do: fix the cause, then run the same command again, which goes on from there.`,
  );
}
