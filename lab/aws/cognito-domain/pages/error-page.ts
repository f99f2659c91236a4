import { html } from "hono/html";
import { wayBack } from "../../../kit/way-back";
import { page } from "./page";

/** The page for an error that no callback URL can be trusted with. */
export function errorPage(error: string | undefined, appUrl: string | undefined) {
  return page(
    "An error was encountered with the requested page.",
    html`${error !== undefined && html`<p role="alert">${error}</p>`} ${wayBack(appUrl)}`,
  );
}

export function notFoundPage(appUrl: string | undefined) {
  return page(
    "Page not found",
    html`<p>No user pool’s domain has a page at this address.</p>
      ${wayBack(appUrl)}`,
  );
}
