import { html } from "hono/html";
import { page } from "./page";

/** Shown where no callback of an app can be trusted. */
export function errorPage(error: string | undefined) {
  return page(
    "An error was encountered with the requested page.",
    html`${error !== undefined && html`<p role="alert">${error}</p>`}`,
  );
}
