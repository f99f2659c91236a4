import { html } from "hono/html";
import type { Hop } from "../trail";

type Html = ReturnType<typeof html>;

/** Who is signed in, and how that came about. */
export interface SignedIn {
  readonly claims: Readonly<Record<string, unknown>>;
  readonly hops: readonly Hop[];
}

const NAMES = [
  [/microsoftonline/, "Entra"],
  [/^cognito-idp|amazoncognito/, "Cognito"],
] as const;
const nameOf = (host: string) => NAMES.find(([pattern]) => pattern.test(host))?.[1] ?? "Auth0";

const layout = (title: string, body: Html) => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>
  :root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --paper: #ffffff; --wash: #f6f8fa; --accent: #0a5bd3 }
  @media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9aa4af; --line: #30363d; --paper: #0d1117; --wash: #161b22; --accent: #539bf5 } }
  * { box-sizing: border-box }
  body { margin: 0; background: var(--wash); color: var(--ink); font: 16px/1.55 system-ui, sans-serif }
  main { max-width: 52rem; margin: 3rem auto; padding: 2rem 2.5rem; background: var(--paper); border: 1px solid var(--line); border-radius: 12px }
  h1 { margin: 0 0 .25rem; font-size: 1.6rem } h2 { margin: 2rem 0 .5rem; font-size: 1.05rem }
  p { color: var(--soft); margin: .25rem 0 1.25rem }
  .button { display: inline-flex; gap: .75rem; align-items: center; padding: .7rem 1.1rem; border: 1px solid var(--line); border-radius: 8px; background: var(--paper); color: var(--ink); text-decoration: none; font-weight: 600 }
  .button:hover, .button:focus-visible { border-color: var(--accent) }
  .squares { display: grid; grid-template-columns: 9px 9px; gap: 2px } .squares i { width: 9px; height: 9px }
  table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: .4rem .75rem .4rem 0; border-top: 1px solid var(--line); vertical-align: top; font-weight: 400 } th { color: var(--soft); white-space: nowrap }
  code { font: .88em ui-monospace, monospace; overflow-wrap: anywhere }
  ol { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem } li { border: 1px solid var(--line); border-left: 4px solid var(--accent); border-radius: 8px; padding: .6rem .9rem } li b { display: block }
  .error { border-left: 4px solid #cf222e; padding-left: 1rem }
</style>
</head>
<body><main>${body}</main></body>
</html>`;

const signInButton = html`<a class="button" id="sign-in" href="/sign-in"><span class="squares" aria-hidden="true"><i style="background:#f25022"></i><i style="background:#7fba00"></i><i style="background:#00a4ef"></i><i style="background:#ffb900"></i></span>Sign in with Microsoft</a>`;

export const signedOutPage = () =>
  layout(
    "Acme app",
    html`<h1>Acme app</h1>
<p>An app of the lab. It knows one issuer, the user pool, and lets the pool do the rest.</p>
${signInButton}`,
  );

export const signedInPage = ({ claims, hops }: SignedIn) =>
  layout(
    `${claims.name ?? claims.sub} – Acme app`,
    html`<h1>Hello, <span id="name">${claims.name ?? claims.sub}</span></h1>
<p>Signed in as <code id="username">${claims["cognito:username"]}</code></p>
<a class="button" id="sign-out" href="/sign-out">Sign out everywhere</a>
<h2>The way that the sign-in took</h2>
<ol id="hops">${hops.map(
      ({ host, issuer, subject }) =>
        html`<li><b>${nameOf(host)}</b>issuer <code>${issuer}</code><br>subject <code>${subject}</code></li>`,
    )}</ol>
<h2>What the app was told</h2>
<table>${Object.entries(claims).map(
      ([claim, value]) =>
        html`<tr><th scope="row">${claim}</th><td><code>${typeof value === "string" ? value : JSON.stringify(value)}</code></td></tr>`,
    )}</table>`,
  );

export const failedPage = (error: string, description: string) =>
  layout(
    "Not signed in – Acme app",
    html`<h1>You are not signed in</h1>
<div class="error"><p id="description">${description}</p><p><code id="error">${error}</code></p></div>
${signInButton}`,
  );

export const nothingDeployedPage = () =>
  layout(
    "Acme app",
    html`<h1>Nothing is deployed</h1><p>Run <code>npm start</code>, then load this page again.</p>`,
  );
