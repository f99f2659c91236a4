import type { Context } from "hono";
import { html } from "hono/html";
import { wayBack } from "../../kit/way-back";
import { showPage } from "./layout";

export function notFoundPage(c: Context, appUrl: string | undefined): Response | Promise<Response> {
  return showPage(
    c,
    {
      title: "Page not found",
      content: html`<h1>Page not found</h1>
      <p>The lab’s login.microsoftonline.com has nothing at this address.</p>
      ${wayBack(appUrl)}`,
    },
    404,
  );
}
