import { UserError } from "../../../environments/user-error";
import { isMicrosofts } from "../hops/microsoft/authority";

/** A link that starts a sign-in at a user pool, of a chain that anybody made. */
export interface Link {
  /** Of the user pool's domain. */
  readonly host: string;
  readonly url: URL;
}

/** Whether an argument is meant as a link, and not as an environment's name. */
export const isLink = (text: string): boolean => /[:/?]|\.amazoncognito\.com$/.test(text);

const LIKE =
  "https://<domain>/oauth2/authorize?response_type=code&client_id=…&redirect_uri=…, as the app sends people to it";

/** @throws UserError where it is no link that starts a sign-in at a user pool */
export function readLink(text: string): Link {
  const given = text.trim();
  if (!URL.canParse(given)) throw mistake("link-invalid", given, "is not a link", `give it like ${LIKE}`);
  const url = new URL(given);
  if (url.protocol !== "https:") {
    throw mistake("link-not-https", given, "does not begin with https://", `give it like ${LIKE}`);
  }
  if (isMicrosofts(url)) {
    throw mistake(
      "link-not-at-cognito",
      given,
      "begins at Microsoft, which is the end of the chain",
      `give the link with which the app starts, like ${LIKE}`,
    );
  }
  if (url.pathname !== "/oauth2/authorize" && url.pathname !== "/login") {
    throw mistake(
      "link-not-at-cognito",
      given,
      `has the path ${url.pathname}, and a sign-in at Cognito starts at /oauth2/authorize or /login`,
      `give it like ${LIKE}`,
    );
  }
  const missing = ["client_id", "response_type", "redirect_uri"].filter(
    (name) => !url.searchParams.get(name),
  );
  if (missing.length > 0) {
    throw mistake(
      "link-incomplete",
      given,
      `has no ${missing.join(", and no ")}. In a shell, a link needs quotes: everything after & is lost without them`,
      `give it like '${LIKE.replace(", as", "', as")}`,
    );
  }
  const callback = url.searchParams.get("redirect_uri") ?? "";
  if (!URL.canParse(callback)) {
    throw mistake(
      "link-incomplete",
      given,
      `has the redirect_uri ${callback}, which is no URL`,
      "give the app's callback URL, with its scheme",
    );
  }
  return { host: url.host, url };
}

const SHOWN = 100;

function mistake(code: string, text: string, what: string, toDo: string): UserError {
  // A link may have a code or a state, which nobody needs to see again.
  const [shown = ""] = text.split("?");
  return new UserError(code, `"${shown.slice(0, SHOWN)}" ${what}.\nTo do: ${toDo}.`);
}
