import type { Context } from "hono";
import { formPostPage } from "../pages/form-post";
import { StsError } from "../sts-error";
import type { ReplyAddress } from "./reply-address";

/** An error that goes to the application, not to the person. */
export class ReturnedError extends Error {
  override readonly name = "ReturnedError";

  constructor(
    readonly reply: ReplyAddress,
    readonly error: StsError,
  ) {
    super(error.message);
  }
}

/** Does work whose errors go to the application. @throws ReturnedError */
export function returningErrors<T>(reply: ReplyAddress, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof StsError ? new ReturnedError(reply, error) : error;
  }
}

/** Sends the browser back to the application with the answer, in the request's `response_mode`. */
export function respond(
  c: Context,
  { redirectUri, responseMode, state, extra }: ReplyAddress,
  answer: Readonly<Record<string, string>>,
): Response | Promise<Response> {
  const parameters = { ...answer, ...extra, ...(state !== undefined && { state }) };
  if (responseMode === "form_post") return formPostPage(c, redirectUri, parameters);
  c.header("Cache-Control", "no-store");
  const start = responseMode === "fragment" ? "#" : redirectUri.includes("?") ? "&" : "?";
  return c.redirect(`${redirectUri}${start}${new URLSearchParams(parameters)}`);
}

/**
 * Sends the browser back from the page that asks for an administrator. People report an answer without code or description;
 * Microsoft's documents don't show it.
 */
export function leaveWithoutConsent(c: Context, reply: ReplyAddress): Response | Promise<Response> {
  return respond(c, reply, { error: "access_denied" });
}

/** Sends the browser back to the application with the error. */
export function respondWithError(c: Context, { reply, error }: ReturnedError): Response | Promise<Response> {
  const { description, uri } = error.report();
  return respond(c, reply, { error: error.error, error_description: description, error_uri: uri });
}
