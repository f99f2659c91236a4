import type { Context } from "hono";
import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { wayBack } from "../../kit/way-back";
import type { PageError } from "./errors";

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

const STYLE = `
  :root { color-scheme: light dark; --ink: #1e212a; --soft: #65676e; --edge: #6f7780; --paper: #fff; --wash: #f1f2f3;
    --accent: #635dff; --error: #b3001b }
  @media (prefers-color-scheme: dark) {
    :root { --ink: #eceef2; --soft: #a9adb8; --edge: #8b919c; --paper: #1f222b; --wash: #13151b; --accent: #a5a1ff; --error: #ff8f9b }
  }
  body { margin: 0; min-height: 100vh; display: grid; grid-template-columns: minmax(0, 1fr); place-items: center;
    background: var(--wash); color: var(--ink); font: 1rem/1.5 ui-sans-serif, system-ui, sans-serif }
  main { box-sizing: border-box; width: min(25rem, 100%); padding: clamp(1.5rem, 8vw, 2.5rem); background: var(--paper);
    border-radius: .3rem; box-shadow: 0 .8rem 2.5rem rgb(0 0 0 / .12); overflow-wrap: anywhere }
  h1 { margin: 0 0 1rem; font-size: 1.5rem; text-align: center }
  a { color: var(--accent) }
  button { display: block; width: 100%; margin-top: .75rem; padding: .9rem; font: inherit; color: inherit; cursor: pointer;
    background: var(--paper); border: 1px solid var(--edge); border-radius: .2rem }
  button:hover { background: var(--wash) }
  a:focus-visible, button:focus-visible, input:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
  label { display: block; margin-top: 1rem; font-size: .9rem; color: var(--soft) }
  input:not([type=hidden]) { box-sizing: border-box; width: 100%; padding: .9rem; font: inherit; color: inherit;
    background: var(--paper); border: 1px solid var(--edge); border-radius: .2rem }
  .error { margin: .25rem 0 0; color: var(--error); font-size: .9rem }
  .separator { margin: 1.5rem 0 .75rem; color: var(--soft); text-align: center }
  pre { white-space: pre-wrap; font-size: .85rem }
  footer { margin-top: 2rem; color: var(--soft); font-size: .8rem; text-align: center }
`;

/** Answers with a page that works without JavaScript and can't be framed. */
export function page(
  c: Context,
  status: ContentfulStatusCode,
  title: string,
  body: Html,
): Response | Promise<Response> {
  c.header("cache-control", "no-store");
  c.header(
    "content-security-policy",
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  );
  return c.html(
    html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${body}
<footer>The lab's stand-in for Auth0</footer>
</main>
</body>
</html>`,
    status,
  );
}

/** The hosted error page. @param appUrl the lab's app, to go back to; the original has no such link */
export function errorPage(
  c: Context,
  { status, error, description, paragraphs }: PageError,
  appUrl: string | undefined,
): Response | Promise<Response> {
  return page(
    c,
    status,
    "Oops!, something went wrong",
    html`${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
<h2>Technical details</h2>
<pre id="error">${error}: ${description}</pre>
${wayBack(appUrl)}`,
  );
}

export function notFoundPage(c: Context, appUrl: string | undefined): Response | Promise<Response> {
  return page(
    c,
    404,
    "Page not found",
    html`<p>The lab’s Auth0 has nothing at this address.</p>
${wayBack(appUrl)}`,
  );
}
