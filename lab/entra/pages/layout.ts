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
  :root { color-scheme: light dark; --ink: #1b1b1b; --soft: #595959; --line: #d9d9d9; --edge: #767676; --paper: #fff;
    --wash: #e8eef4; --hover: #f2f2f2; --button: #eee; --accent: #0067b8; --on-accent: #fff; --warning: #8a3b00 }
  @media (prefers-color-scheme: dark) {
    :root { --ink: #f3f3f3; --soft: #b3b3b3; --line: #454545; --edge: #8c8c8c; --paper: #1f1f1f; --wash: #111418;
      --hover: #2d2d2d; --button: #333; --accent: #60b0ff; --on-accent: #0b1620; --warning: #ffb27a }
  }
  body { margin: 0; min-height: 100vh; display: grid; grid-template-columns: minmax(0, 1fr); place-items: center;
    background: var(--wash); color: var(--ink); font: 15px/1.5 "Segoe UI", system-ui, sans-serif; }
  main { box-sizing: border-box; width: min(27.5rem, 100%); padding: clamp(1.5rem, 8vw, 2.75rem); background: var(--paper);
    box-shadow: 0 2px 6px rgb(0 0 0 / 20%); overflow-wrap: anywhere; }
  .brand { margin: 0 0 1rem; font-weight: 600; color: var(--soft); }
  h1 { margin: 0 0 1rem; font-size: 1.5rem; font-weight: 600; }
  h2 { margin: 1.5rem 0 .5rem; font-size: 1.1rem; font-weight: 600; }
  ul { padding-left: 1.25rem; }
  dt { font-weight: 600; } dd { margin: 0 0 .5rem; }
  a { color: var(--accent); }
  button { font: inherit; color: inherit; cursor: pointer; }
  a:focus-visible, button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
  .tile { display: block; width: 100%; padding: .6rem 1rem; text-align: left; background: none; border: 0;
    border-bottom: 1px solid var(--line); }
  .tile:hover { background: var(--hover); }
  .tile small { display: block; color: var(--soft); }
  .actions { display: flex; justify-content: flex-end; gap: .5rem; margin-top: 1.5rem; }
  .actions button { min-width: 6.75rem; padding: .35rem .75rem; border: 1px solid var(--edge); background: var(--button); }
  .actions .primary { border-color: var(--accent); background: var(--accent); color: var(--on-accent); }
  .unverified { color: var(--warning); }
`;

/** Answers with one of the sign-in service's pages. */
export function showPage(
  c: Context,
  { title, content, script }: Page,
  status: 200 | 400 | 404 | 501 = 200,
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
