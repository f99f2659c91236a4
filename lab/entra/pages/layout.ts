import { randomBytes } from "node:crypto";
import type { Context } from "hono";
import { html, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface Page {
  readonly title: string;
  readonly content: Html;
  /** Code that runs once the page has loaded. */
  readonly script?: string;
}

const STYLE = `
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #e8eef4;
    font: 15px/1.5 "Segoe UI", system-ui, sans-serif; color: #1b1b1b; }
  main { box-sizing: border-box; width: 27.5rem; max-width: 100%; padding: 2.75rem; background: #fff;
    box-shadow: 0 2px 6px rgb(0 0 0 / 20%); overflow-wrap: anywhere; }
  .brand { margin: 0 0 1rem; font-weight: 600; color: #595959; }
  h1 { margin: 0 0 1rem; font-size: 1.5rem; font-weight: 600; }
  h2 { margin: 1.5rem 0 .5rem; font-size: 1.1rem; font-weight: 600; }
  ul { padding-left: 1.25rem; }
  dt { font-weight: 600; } dd { margin: 0 0 .5rem; }
  button { font: inherit; cursor: pointer; }
  .tile { display: block; width: 100%; padding: .6rem 1rem; text-align: left; background: none; border: 0;
    border-bottom: 1px solid #d9d9d9; }
  .tile:hover { background: #f2f2f2; }
  .tile small { display: block; color: #595959; }
  .actions { display: flex; justify-content: flex-end; gap: .5rem; margin-top: 1.5rem; }
  .actions button { min-width: 6.75rem; padding: .35rem .75rem; border: 1px solid #8c8c8c; background: #eee; }
  .actions .primary { border-color: #0067b8; background: #0067b8; color: #fff; }
  .unverified { color: #8a3b00; }
`;

/** Answers with one of the sign-in service's pages. */
export function showPage(
  c: Context,
  { title, content, script }: Page,
  status: 200 | 400 = 200,
): Response | Promise<Response> {
  const nonce = randomBytes(16).toString("base64");
  c.header("Cache-Control", "no-store");
  c.header("X-Frame-Options", "DENY");
  c.header(
    "Content-Security-Policy",
    `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; frame-ancestors 'none'`,
  );
  return c.html(
    html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <style nonce="${nonce}">${raw(STYLE)}</style>
  </head>
  <body>
    <main>
      <p class="brand">Microsoft (the lab’s stand-in)</p>
      ${content}
    </main>
    ${script === undefined ? "" : html`<script nonce="${nonce}">${raw(script)}</script>`}
  </body>
</html>`,
    status,
  );
}
