import { html, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

const STYLE = raw(`
  :root { color-scheme: light dark; --accent: #0972d3; --edge: #8884; }
  body { margin: 0; background: Canvas; color: CanvasText; min-height: 100vh; display: grid; grid-template-columns: minmax(0, 1fr); place-items: center; font: 16px/1.5 system-ui, sans-serif; }
  main { overflow-wrap: anywhere; box-sizing: border-box; width: min(26rem, 100vw - 2rem); padding: 2rem; border: 1px solid var(--edge); border-top: 4px solid var(--accent); border-radius: 8px; }
  h1 { margin: 0 0 1rem; font-size: 1.4rem; }
  h2 { margin: 0; font-size: 1rem; }
  form + form { margin-top: 1.5rem; padding-top: 1.5rem; border-top: 1px solid var(--edge); }
  label { display: block; margin-top: .6rem; }
  input { box-sizing: border-box; width: 100%; padding: .6rem; font: inherit; border: 1px solid #767676; border-radius: 6px; }
  button, [type="submit"] { display: block; width: 100%; margin: .6rem 0; padding: .7rem; font: inherit; color: #fff; background: var(--accent); border: 0; border-radius: 6px; cursor: pointer; }
  a:focus-visible, button:focus-visible, input:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
  [role="alert"] { padding: .6rem .8rem; border-left: 4px solid #d13212; background: #d1321222; }
  footer { margin-top: 1.5rem; font-size: .8rem; opacity: .7; }
`);

type Content = HtmlEscapedString | Promise<HtmlEscapedString>;

/** A page of a user pool's domain. */
export function page(title: string, content: Content): Content {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="data:," />
        <title>${title}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${content}
          <footer>The lab's stand-in for Amazon Cognito</footer>
        </main>
      </body>
    </html>`;
}
