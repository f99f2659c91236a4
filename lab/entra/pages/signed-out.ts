import type { Context } from "hono";
import { html } from "hono/html";
import { wayBack } from "../../kit/way-back";
import { showPage } from "./layout";

export function signedOutPage(c: Context, appUrl: string | undefined): Response | Promise<Response> {
  return showPage(c, {
    title: "Sign out",
    content: html`<h1>You signed out of your account</h1>
      <p>It’s a good idea to close all browser windows.</p>
      ${wayBack(appUrl)}`,
  });
}
