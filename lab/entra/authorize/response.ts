import type { Context } from "hono";
import { formPostPage } from "../pages/form-post";
import { StsError } from "../sts-error";
import type { ReplyAddress } from "./reply-address";

/** A refusal that the application is told, and not the person. */
export class ReturnedError extends Error {
  override readonly name = "ReturnedError";

  constructor(
    readonly reply: ReplyAddress,
    readonly refusal: StsError,
  ) {
    super(refusal.message);
  }
}

/** Does what may be refused, such that the application is told. */
export function returningErrors<T>(reply: ReplyAddress, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof StsError ? new ReturnedError(reply, error) : error;
  }
}

/** Sends the browser back to the application, with the answer where `response_mode` wants it. */
export function respond(
  c: Context,
  { redirectUri, responseMode, state }: ReplyAddress,
  answer: Readonly<Record<string, string>>,
): Response | Promise<Response> {
  const parameters = { ...answer, ...(state !== undefined && { state }) };
  if (responseMode === "form_post") return formPostPage(c, redirectUri, parameters);
  c.header("Cache-Control", "no-store");
  const start = responseMode === "fragment" ? "#" : redirectUri.includes("?") ? "&" : "?";
  return c.redirect(`${redirectUri}${start}${new URLSearchParams(parameters)}`);
}

/** Tells the application of a refusal. */
export function respondWithError(
  c: Context,
  { reply, refusal }: ReturnedError,
): Response | Promise<Response> {
  const { description, uri } = refusal.report();
  return respond(c, reply, { error: refusal.error, error_description: description, error_uri: uri });
}
