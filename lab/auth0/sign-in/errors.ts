import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ReturnAddress } from "./return-address";

/** An error on a page of Auth0's own, because no callback URL can be trusted with it. */
export class PageError extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    readonly error: string,
    readonly description: string,
    /** What the page says above the technical details. */
    readonly paragraphs: readonly string[] = [],
  ) {
    super(description);
  }
}

/** An error that the client gets at its callback URL. */
export class ClientError extends Error {
  constructor(
    readonly returnAddress: ReturnAddress,
    readonly error: string,
    readonly description: string,
  ) {
    super(description);
  }
}

/** The error for a sign-in that is unknown, or that another browser started. */
export function sessionLost(): PageError {
  return new PageError(
    400,
    "invalid_request",
    "You may have pressed the back button, refreshed during login, opened too many login dialogs, or there is some issue with cookies, since we couldn't find your session. Try logging in again from the application and if the problem persists please contact the administrator.",
  );
}
