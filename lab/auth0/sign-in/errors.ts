import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ReturnAddress } from "./return-address";

/** An error that is told on a page of Auth0's own, because there is no address to which it may safely be sent. */
export class PageError extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    readonly error: string,
    readonly description: string,
    /** What the page says above the technical details, a paragraph each. */
    readonly words: readonly string[] = [],
  ) {
    super(description);
  }
}

/** An error that goes back to the client, at its callback. */
export class ClientError extends Error {
  constructor(
    readonly returnAddress: ReturnAddress,
    readonly error: string,
    readonly description: string,
  ) {
    super(description);
  }
}

/** The page for a person whose sign-in is not known, or not in this browser. */
export function sessionLost(): PageError {
  return new PageError(
    400,
    "invalid_request",
    "You may have pressed the back button, refreshed during login, opened too many login dialogs, or there is some issue with cookies, since we couldn't find your session. Try logging in again from the application and if the problem persists please contact the administrator.",
  );
}
