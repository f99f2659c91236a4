import { html } from "hono/html";
import { page } from "./page";

/** The page for an error that no callback URL can be trusted with. */
export function errorPage(error: string | undefined) {
  return page(
    "An error was encountered with the requested page.",
    html`${error !== undefined && html`<p role="alert">${error}</p>`}`,
  );
}
