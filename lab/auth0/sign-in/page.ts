import type { Context } from "hono";
import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { PageError } from "./errors";

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

const STYLE = `
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #f1f2f3; color: #1e212a;
    font: 1rem/1.5 ui-sans-serif, system-ui, sans-serif }
  main { box-sizing: border-box; width: min(25rem, 100%); padding: 2.5rem; background: #fff; border-radius: .3rem;
    box-shadow: 0 .8rem 2.5rem rgb(0 0 0 / .12) }
  h1 { margin: 0 0 1rem; font-size: 1.5rem; text-align: center }
  button { display: block; width: 100%; margin-top: .75rem; padding: .9rem; font: inherit; cursor: pointer;
    background: #fff; border: 1px solid #6f7780; border-radius: .2rem }
  button:hover, button:focus-visible { background: #f1f2f3; outline: 2px solid #635dff }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: .85rem }
  footer { margin-top: 2rem; color: #65676e; font-size: .8rem; text-align: center }
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

/** The hosted error page. */
export function errorPage(
  c: Context,
  { status, error, description, paragraphs }: PageError,
): Response | Promise<Response> {
  return page(
    c,
    status,
    "Oops!, something went wrong",
    html`${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
<h2>Technical details</h2>
<pre id="error">${error}: ${description}</pre>`,
  );
}
