import type { Context } from "hono";
import { html } from "hono/html";
import { showPage } from "./layout";

export function signedOutPage(c: Context): Response | Promise<Response> {
  return showPage(c, {
    title: "Sign out",
    content: html`<h1>You signed out of your account</h1>
      <p>It’s a good idea to close all browser windows.</p>`,
  });
}
