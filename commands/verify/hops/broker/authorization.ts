import { findError } from "../../../../explain/find-errors";
import type { Seen } from "../../probe";
import type { Fall } from "../ladder";
import { type Hidden, hiddenIn, renderAnswer } from "../unanswered";

/** What Auth0 looks at, in its order. */
export type Step = "client" | "callback" | "grant" | "connection" | "request";

/** What came of a request for a sign-in. */
export type Outcome =
  /** To whom a connection leads to. */
  | { readonly sentTo: URL }
  /** Auth0's own page, where people choose or log in. */
  | { readonly page: string }
  | { readonly fall: Fall<Step> }
  | { readonly hidden: Hidden };

/** What Auth0 made of a request. @param host Auth0's */
export function outcomeOf(host: string, seen: Seen): Outcome {
  const hidden = hiddenIn(seen);
  if (!seen.isAnswer || hidden !== undefined) return { hidden: hidden ?? {} };
  const { location, status, text } = seen;
  if (location === undefined) {
    if (status === 200) return { page: text };
    return fall(stepOf(text), wordsOn(text) ?? renderAnswer(seen), text);
  }
  // To the callback URL, or to an error page of the tenant's own: https://auth0.com/docs/customize/login-pages/custom-error-pages
  const said = ["error", "error_description"].flatMap((name) => location.searchParams.get(name) ?? []);
  if (location.searchParams.has("error"))
    return fall(stepOf(said.join(" ")), said.join(": "), said.join(" "));
  return location.host === host ? { page: "" } : { sentTo: location };
}

function fall(at: Step, seen: string, text: string): Outcome {
  const error = findError(text)?.id;
  return { fall: { at, details: { seen, ...(error !== undefined && { error }) } } };
}

/** By the words of Auth0's pages and of what it gives a callback URL. */
function stepOf(text: string): Step {
  if (/unknown client/i.test(text)) return "client";
  if (/callback URL mismatch|redirect_uri is not in the list/i.test(text)) return "callback";
  if (/grant type '?authorization_code'? not allowed/i.test(text)) return "grant";
  if (/connection (?:is not enabled|was not found)|no connections enabled/i.test(text)) return "connection";
  return "request";
}

/** The details of an error page, if it has some: Auth0's has `error: description` among its technical ones. */
export function wordsOn(html: string): string | undefined {
  const text = html
    .replace(/<(?:style|script)\b[^<>]*>.*?(?:<\/(?:style|script)\b[^<>]*>?|$)/gis, " ")
    .replace(/<[^<>]*>/g, "\n")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
  return /\b[a-z]+(?:_[a-z]+)+: [^\n]{1,200}/.exec(text)?.[0].trim();
}
