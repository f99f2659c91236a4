import { STATUS_CODES } from "node:http";
import type { ContentfulStatusCode } from "hono/utils/http-status";

/**
 * An error of the Management API.
 *
 * @see https://auth0.com/docs/api/management/v2
 */
export class ManagementError extends Error {
  constructor(
    readonly statusCode: ContentfulStatusCode,
    message: string,
    /** Auth0's name for the reason, for instance `invalid_body`. */
    readonly errorCode?: string,
    readonly attributes?: Readonly<Record<string, string>>,
  ) {
    super(message);
  }

  toJSON(): Record<string, unknown> {
    const { statusCode, message, errorCode, attributes } = this;
    return { statusCode, error: STATUS_CODES[statusCode], message, errorCode, attributes };
  }
}

/** For what Auth0 has and the lab does not: it says so, because any other answer would be wrong. */
export function notInLab(what: string): ManagementError {
  return new ManagementError(501, `The lab does not have ${what}`);
}
