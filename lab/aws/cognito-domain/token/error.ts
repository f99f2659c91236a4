import type { ContentfulStatusCode } from "hono/utils/http-status";

/** An error of the endpoints that an app calls directly. */
export class TokenError extends Error {
  override readonly name = "TokenError";

  constructor(
    readonly error: string,
    readonly description?: string,
    readonly status: ContentfulStatusCode = 400,
  ) {
    super(description ?? error);
  }

  toJSON(): Record<string, string> {
    return {
      error: this.error,
      ...(this.description !== undefined && { error_description: this.description }),
    };
  }
}
