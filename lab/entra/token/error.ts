import { randomUUID } from "node:crypto";

/**
 * A refusal by the token endpoint.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
export class TokenError extends Error {
  override readonly name = "TokenError";

  /** @param code the number behind `AADSTS` */
  constructor(
    readonly status: 400 | 401,
    readonly error: string,
    readonly code: number,
    message: string,
  ) {
    super(message);
  }

  /** @param correlationId what the client sent as `client-request-id`, if it did */
  body(correlationId: string = randomUUID()): object {
    const traceId = randomUUID();
    const timestamp = new Date().toISOString().replace("T", " ").replace(/\..*/, "Z");
    return {
      error: this.error,
      error_description: `AADSTS${this.code}: ${this.message} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
      error_codes: [this.code],
      timestamp,
      trace_id: traceId,
      correlation_id: correlationId,
      error_uri: `https://login.microsoftonline.com/error?code=${this.code}`,
    };
  }
}

export function missingParameter(name: string): TokenError {
  return new TokenError(
    400,
    "invalid_request",
    900144,
    `The request body must contain the following parameter: '${name}'.`,
  );
}
