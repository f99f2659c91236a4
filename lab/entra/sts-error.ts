import { randomUUID } from "node:crypto";

/**
 * An error of Entra's security token service. An application gets it as an OAuth error, a person on a page.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
export class StsError extends Error {
  override readonly name = "StsError";

  /**
   * @param error OAuth's name for it
   * @param code the number after `AADSTS`
   */
  constructor(
    readonly error: string,
    readonly code: number,
    message: string,
  ) {
    super(message);
  }

  /** @param correlationId the client's `client-request-id`, if it sent one */
  report(correlationId: string = randomUUID()): StsErrorReport {
    const traceId = randomUUID();
    const timestamp = new Date().toISOString().replace("T", " ").replace(/\..*/, "Z");
    const message = `AADSTS${this.code}: ${this.message}`;
    return {
      message,
      description: `${message} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
      uri: `https://login.microsoftonline.com/error?code=${this.code}`,
      traceId,
      correlationId,
      timestamp,
    };
  }

  /** The JSON body for an application. */
  body(correlationId?: string): object {
    const report = this.report(correlationId);
    return {
      error: this.error,
      error_description: report.description,
      error_codes: [this.code],
      timestamp: report.timestamp,
      trace_id: report.traceId,
      correlation_id: report.correlationId,
      error_uri: report.uri,
    };
  }
}

/** One occurrence of an error. */
export interface StsErrorReport {
  /** The message with its code. */
  readonly message: string;
  /** OAuth's `error_description`: the message and what identifies the occurrence. */
  readonly description: string;
  /** OAuth's `error_uri`. */
  readonly uri: string;
  readonly traceId: string;
  readonly correlationId: string;
  /** `YYYY-MM-DD hh:mm:ssZ` */
  readonly timestamp: string;
}

export function missingParameter(name: string): StsError {
  return new StsError(
    "invalid_request",
    900144,
    `The request body must contain the following parameter: '${name}'.`,
  );
}
