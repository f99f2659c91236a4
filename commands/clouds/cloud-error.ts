import { UserError } from "../../environments/user-error";

/** A cloud does not answer, or does not do as asked. */
export class CloudError extends UserError {
  constructor(
    code: string,
    /** Without a full stop. */
    readonly reason: string,
    /** Without a full stop. */
    readonly toDo: string,
  ) {
    super(code, `${reason}.\nTo do: ${toDo}, then run the same command again.`);
  }
}
