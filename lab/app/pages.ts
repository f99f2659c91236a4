import { html, raw } from "hono/html";
import type { Hop } from "../network/trail";

type Html = ReturnType<typeof html>;

/** Who is signed in, as which app client, and the hops that led there. */
export interface SignedIn {
  readonly client: string;
  readonly claims: Readonly<Record<string, unknown>>;
  readonly hops: readonly Hop[];
}

const NAMES_BY_HOST = [
  [/microsoftonline/, "Entra"],
  [/^cognito-idp|amazoncognito/, "Cognito"],
] as const;
const nameOf = (host: string) => NAMES_BY_HOST.find(([pattern]) => pattern.test(host))?.[1] ?? "Auth0";

/** Claims that hold a time, in seconds since 1970. */
const TIME_CLAIMS: readonly string[] = ["auth_time", "exp", "iat"];

const STYLE = `
  :root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --paper: #fff; --wash: #f3f5f8;
    --accent: #0a5bd3; --on-accent: #fff; --error: #cf222e }
  @media (prefers-color-scheme: dark) {
    :root { --ink: #e6edf3; --soft: #9aa4af; --line: #3a424c; --paper: #12171e; --wash: #0b0f14; --accent: #6cb0ff;
      --on-accent: #0b0f14; --error: #ff7b72 }
  }
  *, ::before { box-sizing: border-box }
  body { margin: 0; padding: 2.5rem 1rem; background: var(--wash); color: var(--ink); font: 1rem/1.5 "Segoe UI", system-ui, sans-serif }
  main { max-width: 58rem; margin: auto; padding: 2rem clamp(1.25rem, 5vw, 2.5rem) 2.5rem; background: var(--paper); border: 1px solid var(--line); border-radius: 12px }
  h1 { margin: 0; font-size: 1.7rem; line-height: 1.25 }
  h2 { margin: 2.25rem 0 .75rem; font-size: 1.1rem }
  h3 { margin: 0; font-size: 1rem }
  p { margin: .4rem 0 1.5rem; color: var(--soft) }
  code { font: .875em/1.5 ui-monospace, monospace; overflow-wrap: anywhere }
  .who { display: flex; gap: 1rem; align-items: center; margin-bottom: 1.5rem }
  .who p { margin: .1rem 0 0 }
  .initials { flex: none; display: grid; place-items: center; width: 3.5rem; height: 3.5rem; border-radius: 50%; background: var(--accent); color: var(--on-accent); font-weight: 600; font-size: 1.2rem }
  .button { display: inline-flex; gap: .75rem; align-items: center; padding: .65rem 1.1rem; border: 1px solid var(--soft); border-radius: 8px; color: var(--ink); text-decoration: none; font-weight: 600 }
  .button:hover { border-color: var(--accent) }
  a { color: var(--accent) }
  a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
  .squares { display: grid; grid-template: 9px 9px / 9px 9px; gap: 2px }
  ul { margin: 0; padding-left: 1.25rem }
  ul > li { margin-bottom: .5rem }
  ol { list-style: none; margin: 0; padding: 0; counter-reset: hop }
  ol > li { position: relative; padding: 0 0 1.25rem 3rem; counter-increment: hop }
  ol > li:last-child { padding-bottom: 0 }
  ol > li::before { content: counter(hop); position: absolute; left: 0; top: -.1rem; width: 1.75rem; height: 1.75rem; display: grid; place-items: center; border: 2px solid var(--accent); border-radius: 50%; background: var(--paper); color: var(--accent); font-size: .85rem; font-weight: 600 }
  ol > li:not(:last-child)::after { content: ""; position: absolute; left: calc(.875rem - 1px); top: 1.75rem; bottom: .2rem; border-left: 2px solid var(--line) }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .15rem 0 0 }
  dt, th { color: var(--soft); font-weight: 400 }
  dd { margin: 0; min-width: 0 }
  table { width: 100%; border-collapse: collapse }
  th, td { padding: .4rem 1rem .4rem 0; border-top: 1px solid var(--line); text-align: left; vertical-align: top }
  td { padding-right: 0 }
  td code { white-space: pre-wrap }
  [colspan] code { font-size: .75rem }
  td[colspan] { border: 0; padding-top: 0 }
  small { color: var(--soft) }
  .error { margin: 1.25rem 0 1.75rem; padding: .75rem 1rem; border-left: 4px solid var(--error); background: var(--wash); border-radius: 0 8px 8px 0 }
  .error p { margin: 0; color: inherit; overflow-wrap: anywhere }
  .note { margin: 2rem 0 0; padding-top: 1rem; border-top: 1px solid var(--line); font-size: .9rem }
  @media (max-width: 34rem) { dl { grid-template-columns: 1fr } th, td { display: block; padding: 0 } td { border: 0; padding-bottom: .4rem } th { padding-top: .4rem } }
`;

const layout = (title: string, body: Html) => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>`;

const signInButton = html`<a class="button" id="sign-in" href="/sign-in"><span class="squares" aria-hidden="true"><i style="background:#f25022"></i><i style="background:#7fba00"></i><i style="background:#00a4ef"></i><i style="background:#ffb900"></i></span>Sign in with Microsoft</a>`;

const browserNote = html`<p class="note">The next pages have the clouds’ real host names. Only the browser that <code>npm run lab -- browser</code> opens finds them in the lab. Any other browser looks for them on the internet, where it finds nothing, or somebody else’s pages.</p>`;

/** What the app offers besides its button: the app clients that have a sign-in of their own. */
export interface OtherClient {
  readonly name: string;
  /** Whether it has a client secret. */
  readonly isConfidential: boolean;
}

export const signedOutPage = (others: readonly OtherClient[]) =>
  layout(
    "Acme app",
    html`<h1>Acme app</h1>
<p>Nobody is signed in. This demo app trusts one issuer: the Cognito user pool.</p>
${signInButton}
<h2>Other ways to sign in</h2>
<ul>
<li><a href="/sign-in?without=identity_provider">Choose on Cognito’s own page</a><br><small>The request names no identity provider, so Cognito asks.</small></li>
${others.map(
  ({ name, isConfidential }) =>
    html`<li><a href="/sign-in/${name}">Sign in to the app client ${name}</a>${
      isConfidential &&
      html`<br><small>A confidential client: the app redeems the code with a client secret.</small>`
    }</li>`,
)}
</ul>
${browserNote}`,
  );

export const signedInPage = ({ client, claims, hops }: SignedIn) => {
  const name = String(claims.name ?? claims.sub);
  return layout(
    `${name} – Acme app`,
    html`<div class="who">
<span class="initials" aria-hidden="true">${initials(name)}</span>
<div>
<h1>Hello, <span id="name">${name}</span></h1>
<p>Signed in to the app client <code id="client">${client}</code> as <code id="username">${claims["cognito:username"]}</code></p>
</div>
</div>
<a class="button" id="sign-out" href="/sign-out">Sign out</a>
<h2>How you signed in</h2>
<ol id="hops">${hops.map(
      ({ host, issuer, subject }) => html`<li>
<h3>${nameOf(host)}</h3>
<dl><dt>issuer</dt><dd><code>${issuer}</code></dd><dt>subject</dt><dd><code>${subject}</code></dd></dl>
</li>`,
    )}</ol>
<h2>Claims in your ID token</h2>
<table>${Object.entries(claims)
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([claim, value]) =>
        typeof value === "object"
          ? html`<tbody><tr><th scope="rowgroup" colspan="2">${claim}</th></tr><tr><td colspan="2">${renderClaim(claim, value)}</td></tr></tbody>`
          : html`<tbody><tr><th scope="row">${claim}</th><td>${renderClaim(claim, value)}</td></tr></tbody>`,
      )}</table>`,
  );
};

function initials(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join("")
    .toUpperCase();
}

function renderClaim(claim: string, value: unknown): Html {
  const text = typeof value === "string" ? value : JSON.stringify(value, null, 2);
  return TIME_CLAIMS.includes(claim) && typeof value === "number"
    ? html`<code>${text}</code> <small>${new Date(value * 1000).toUTCString()}</small>`
    : html`<code>${text}</code>`;
}

/** What an error of a sign-in means, in the words of whoever runs the lab. */
export interface ErrorExplanation {
  /** The hop that said it first. */
  readonly speaker: string;
  readonly means: string;
  /** The likeliest cause, what tells it from the others, and what to do about it. */
  readonly because: string;
  readonly check: string;
  readonly fix: string;
}

/** A sign-in that failed. */
export interface Failure {
  readonly error: string;
  readonly description: string;
  /** The line that explains it on a terminal. @default - there is no such command */
  readonly line?: string;
  /** @default - nobody knows what it means */
  readonly explanation?: ErrorExplanation;
}

export const failedPage = ({ error, description, line, explanation }: Failure) =>
  layout(
    "Not signed in – Acme app",
    html`<h1>You are not signed in</h1>
<div class="error" role="alert"><p id="description">${description}</p><code id="error">${error}</code></div>
${signInButton}
${
  explanation &&
  html`<h2>What it means</h2>
<p id="means">${explanation.speaker} said this first. ${explanation.means}</p>
<h2>What to do first</h2>
<dl><dt>cause</dt><dd id="cause">${explanation.because}</dd><dt>to tell</dt><dd id="check">${explanation.check}</dd><dt>to do</dt><dd id="fix">${explanation.fix}</dd></dl>`
}
${
  line &&
  html`<p class="note">${explanation ? "Every cause, and where it is documented" : "More about it"}: <code id="explain">${line}</code></p>`
}`,
  );

/** For an answer that no sign-in of this browser asked for, as after an authorization URL that was opened by hand. */
export const notStartedPage = () =>
  layout(
    "Not signed in – Acme app",
    html`<h1>You are not signed in</h1>
<div class="error" role="alert"><p id="description">No sign-in is in progress in this browser.</p><code id="error">no_sign_in</code></div>
<p>The app starts each sign-in with a <code>state</code>, a <code>nonce</code> and a PKCE challenge of its own, and refuses an answer that it didn’t ask for. An authorization URL that you open yourself has none of them: the URLs in Terraform’s outputs are for an app’s library. Start here instead.</p>
${signInButton}`,
  );

export const notFoundPage = () =>
  layout(
    "Page not found – Acme app",
    html`<h1>Page not found</h1>
<p>The app has no page at this address.</p>
<a class="button" href="/">Back to the app</a>`,
  );

export const nothingDeployedPage = () =>
  layout(
    "Acme app",
    html`<h1>Nothing is deployed</h1>
<p>Run <code>npm start</code>, then load this page again.</p>`,
  );
