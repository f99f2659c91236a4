import type { ContentfulStatusCode } from "hono/utils/http-status";

/** An error of the token endpoint, in OAuth's shape and with the statuses that Auth0 gives it. */
export class TokenError extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    readonly error: string,
    readonly description: string,
    readonly uri?: string,
  ) {
    super(description);
  }

  toJSON(): Record<string, string> {
    return {
      error: this.error,
      error_description: this.description,
      ...(this.uri !== undefined && { error_uri: this.uri }),
    };
  }
}
