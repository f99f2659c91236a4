import { findError } from "../../../../explain/find-errors";
import type { ExpectedClient } from "../../expected";
import type { Seen } from "../../probe";
import type { Fall } from "../ladder";
import { type Hidden, hiddenIn, renderAnswer } from "../unanswered";

/** What Cognito looks at, in its order. */
export type Step = "domain" | "app-client" | "callback" | "grant" | "scopes" | "provider";

/** What came of an app's authorization request. */
export type Outcome =
  /** To an identity provider. */
  | { readonly sentTo: URL }
  /** To Cognito's own page, where people choose one. */
  | { readonly page: URL }
  | { readonly fall: Fall<Step> }
  | { readonly hidden: Hidden };

/** The link of an app's sign-in. @param provider the identity provider that it names. @default - none */
export function authorizeLink(
  host: string,
  {
    clientId,
    callbackUrl,
    scopes,
    parameters,
  }: Pick<ExpectedClient, "clientId" | "callbackUrl" | "scopes" | "parameters">,
  provider?: string,
): URL {
  const url = new URL(`https://${host}/oauth2/authorize`);
  url.search = new URLSearchParams({
    response_type: "code",
    ...parameters,
    client_id: clientId,
    redirect_uri: callbackUrl,
    ...(scopes.length > 0 && { scope: scopes.join(" ") }),
    ...(provider !== undefined && { identity_provider: provider }),
    state: "verify",
  }).toString();
  return url;
}

/** What Cognito made of it. */
export function outcomeOf(
  host: string,
  { callbackUrl }: Pick<ExpectedClient, "callbackUrl">,
  seen: Seen,
): Outcome {
  const hidden = hiddenIn(seen);
  if (!seen.isAnswer || hidden !== undefined) return { hidden: hidden ?? {} };
  const { location } = seen;
  if (location === undefined) return fall("domain", renderAnswer(seen), seen.text);
  const { pathname, searchParams } = location;
  const said = ["error", "error_description"].flatMap((name) => searchParams.get(name) ?? []);
  if (isAt(location, callbackUrl) && said.length > 0) {
    return fall(stepOfCallbackError(said.join(" ")), said.join(": "), location.href);
  }
  if (location.host !== host) return { sentTo: location };
  if (pathname === "/login") {
    const message = searchParams.get("errorMessage");
    return message === null ? { page: location } : fall("provider", message, location.href);
  }
  if (pathname !== "/error" || said.length === 0) return fall("domain", renderAnswer(seen), location.href);
  return fall(stepOfPageError(said.join(" ")), said.join(": "), location.href);
}

function fall(at: Step, seen: string, text: string): Outcome {
  const error = findError(text)?.id;
  return { fall: { at, details: { seen, ...(error !== undefined && { error }) } } };
}

/** Of the errors that no callback URL can be trusted with. */
const stepOfPageError = (words: string): Step => (/redirect/i.test(words) ? "callback" : "app-client");

const stepOfCallbackError = (words: string): Step => {
  if (/invalid_scope/.test(words)) return "scopes";
  return /unauthorized_client|OAuth2\.0 flows/.test(words) ? "grant" : "provider";
};

/** Whether a URL is an address, whatever its query. */
function isAt(url: URL, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const [at, wanted] = [url, new URL(address)];
  return at.protocol === wanted.protocol && at.host === wanted.host && at.pathname === wanted.pathname;
}
