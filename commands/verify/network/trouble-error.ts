import type { TroubleKind } from "../probe";

/** Why there is no connection or no answer. Its message is a clause for people, and names no query and no credentials. */
export class TroubleError extends Error {
  constructor(
    readonly kind: TroubleKind,
    reason: string,
  ) {
    super(reason);
  }
}

/** The error's own code, or that of the errors which are beneath it. */
export function codeOf(error: unknown): string {
  const { code, cause, errors, message } = error as NodeJS.ErrnoException & { errors?: readonly unknown[] };
  const inner = errors?.[0] ?? cause;
  return inner instanceof Error ? codeOf(inner) : (code ?? message ?? "");
}
