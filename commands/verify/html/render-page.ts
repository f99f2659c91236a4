import { createHash } from "node:crypto";
import { html, raw } from "hono/html";
import { type ChainHop, nameOfHop } from "../chain-hops";
import { type Check, HOPS, type Hop } from "../check";
import { renderCounts, renderVerdict, verdictOf } from "../render-verdict";
import { sortChecks } from "../sorted-checks";
import type { Verification } from "../verify-chain";
import { visibleVerification } from "../visible";
import { renderCheck, renderMark } from "./render-check";
import { STYLE } from "./style";

type Html = ReturnType<typeof html>;

/** By which the command knows a page that it may overwrite. */
export const SIGN = '<meta name="generator" content="npm run verify">';

/** Nothing is loaded and nothing runs: of all there is only the page's own style. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'; base-uri 'none'; form-action 'none'`;

/**
 * A verification as one file that needs nothing else.
 *
 * @param version of this project
 */
export function renderPage(verified: Verification, version: string): string {
  const verification = visibleVerification(verified);
  const { at, hops, checks } = verification;
  const verdict = renderVerdict(verification);
  const places = [...HOPS.slice(1), HOPS[0]].filter((hop) => checks.some((check) => check.hop === hop));
  const isWrong = (hop: Hop) => verdictAt(hop, checks) === "failed";
  const inOrder = [...places.filter(isWrong), ...places.filter((hop) => !isWrong(hop))];
  return String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${raw(SIGN)}
<title>${verdict}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
<header class="${verdictOf(checks)}">
<h1>${verdict}</h1>
<p>${renderCounts(verification)} · <time datetime="${at.toISOString()}">${renderDate(at)}</time></p>
</header>
<ol class="chain" aria-label="The way of a sign-in">${renderChain(hops, checks)}</ol>
<p class="legend">There to sign in, and back to the app.</p>
${inOrder.map((hop) => renderPlace(hop, hops, checks))}
<p class="note">Made by <code>npm run verify</code> of cognito-microsoft-sign-in ${version}, without anybody’s password. There is no secret, code or token on this page.</p>
</main>
</body>
</html>
`);
}

const renderDate = (at: Date) => `${at.toISOString().slice(0, 19).replace("T", " ")} UTC`;

const verdictAt = (hop: Hop, checks: readonly Check[]) =>
  verdictOf(checks.filter((check) => check.hop === hop));

function renderChain(hops: readonly ChainHop[], checks: readonly Check[]): Html[] {
  return hops.map((each, index) => {
    const verdict = verdictAt(each.hop, checks);
    const isLinked = checks.some(({ hop }) => hop === each.hop);
    return html`${index === 0 ? "" : renderWay(verdict)}
<li class="hop ${verdict}">${isLinked ? renderMark(verdict) : ""}${
      isLinked ? html`<a href="#${each.hop}">${each.name}</a>` : html`<b>${each.name}</b>`
    }${each.name === each.host ? "" : renderHost(each.host)}</li>`;
  });
}

/** There and back. */
const renderWay = (verdict: Check["verdict"]) =>
  html`<li class="way ${verdict}" aria-hidden="true"><svg viewBox="0 0 64 40"><path class="line" d="M8 12H56M56 28H8"/><path d="M50 6l6 6-6 6M14 22l-6 6 6 6"/></svg></li>`;

function renderPlace(hop: Hop, hops: readonly ChainHop[], all: readonly Check[]): Html {
  const checks = all.filter((check) => check.hop === hop);
  const { failed } = sortChecks(all);
  const ownChecks = (["failed", "unseen", "passed"] as const).flatMap((verdict) =>
    checks.filter((check) => check.verdict === verdict),
  );
  const host = hops.find((each) => each.hop === hop)?.host;
  return html`<section id="${hop}" class="${verdictOf(checks)}">
<h2>${capitalized(nameOfHop(hop, hops))}</h2>
${host === undefined ? "" : html`<p>${renderHost(host)}</p>`}
<ul class="checks">${ownChecks.map((check) =>
    renderCheck(check, failed.find((each) => each.check === check)?.hides ?? []),
  )}</ul>
</section>
`;
}

/** It may break after each dot. */
const renderHost = (host: string) =>
  html`<code>${host.split(/(?<=\.)/).map((part) => html`${part}<wbr>`)}</code>`;

const capitalized = (name: string) => (/^th/.test(name) ? `T${name.slice(1)}` : name);
