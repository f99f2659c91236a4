import type { ContentfulStatusCode } from "hono/utils/http-status";

/** An error of the token endpoint, in OAuth's form and with Auth0's status. */
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
