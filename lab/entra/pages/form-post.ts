import type { Context } from "hono";
import { html } from "hono/html";
import { showPage } from "./layout";

/**
 * Sends an answer to an application by POST.
 *
 * @see https://openid.net/specs/oauth-v2-form-post-response-mode-1_0.html
 */
export function formPostPage(
  c: Context,
  redirectUri: string,
  parameters: Readonly<Record<string, string>>,
): Response | Promise<Response> {
  return showPage(c, {
    title: "Working...",
    content: html`<h1>Taking you back</h1>
      <form method="post" action="${redirectUri}">
        ${Object.entries(parameters).map(
          ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
        )}
        <div class="actions"><button class="primary">Continue</button></div>
      </form>`,
    script: "document.forms[0].submit()",
  });
}
