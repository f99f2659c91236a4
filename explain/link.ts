import type { Speaker } from "./entry";
import type { KnownChain } from "./known-chain";
import { plain } from "./readings";
import { speakerOfHost } from "./speaker-of-host";

/** What a URL is, in a sign-in. */
export interface Link {
  readonly url: URL;
  /** Whose host it is. @default - nobody's that we know: an app's, or a page of somebody else's */
  readonly speaker?: Speaker;
  /** Who wrote its parameters, if that can be told: of an answer the hop before, which redirected here. */
  readonly writtenBy?: Speaker;
  /** A noun: `the start of a sign-in at Cognito`. */
  readonly what: string;
  /** Whether it starts a sign-in at a user pool, which `npm run verify` can walk. */
  readonly startsAtPool: boolean;
  /** What it asks for, or answers, by parameters that tell nobody's secret. */
  readonly asks: readonly (readonly [name: string, value: string])[];
  /** Parameters that are there, and secret or opaque. */
  readonly hidden: readonly string[];
  /** What is wrong with it already, or worth knowing. */
  readonly remarks: readonly string[];
  /** The names of the environments that it is of. */
  readonly of: readonly string[];
}

/** Parameters of a query or a fragment that tell nobody's secret. */
const SHOWN = [
  "client_id",
  "redirect_uri",
  "response_type",
  "response_mode",
  "scope",
  "identity_provider",
  "idp_identifier",
  "connection",
  "organization",
  "audience",
  "resource",
  "prompt",
  "max_age",
  "code_challenge_method",
  "logout_uri",
  "returnTo",
  "post_logout_redirect_uri",
  "admin_consent",
  "tenant",
  "error",
  "error_description",
  "error_uri",
  "error_subcode",
] as const;

/** Their values are URLs, whose own query may have a secret. */
const URLS: readonly string[] = [
  "redirect_uri",
  "logout_uri",
  "returnTo",
  "post_logout_redirect_uri",
  "error_uri",
];

/** Reads what stands for a URL, also one that a terminal or a mail broke into lines. */
export function urlIn(text: string): URL | undefined {
  const whole = plain(text)
    .trim()
    .replace(/^[<"'`(]+|[>"'`)]+$/g, "");
  const joined = /^[a-z][\w.+-]*:\/\//i.test(whole) ? whole.replace(/\s*\n\s*/g, "") : whole;
  const [candidate] = /\s/.test(joined) ? (/https?:\/\/[^\s"'<>]+\?[^\s"'<>]+/.exec(joined) ?? []) : [joined];
  if (candidate === undefined || !/^[a-z][\w.+-]*:\/\/?[^/\s]/i.test(candidate)) return undefined;
  const undone = candidate.includes("&amp;") ? candidate.replaceAll("&amp;", "&") : candidate;
  return URL.canParse(undone) ? new URL(undone) : undefined;
}

/** The parameters of the query and of the fragment, in which some flows answer. */
export function parametersOf(url: URL): URLSearchParams {
  const fragment = url.hash.includes("=") ? url.hash.replace(/^#\/?\??/, "") : "";
  return new URLSearchParams([...url.searchParams, ...new URLSearchParams(fragment)]);
}

/** Says what a URL is in a sign-in. @returns nothing for one that has nothing to do with it */
export function readLink(url: URL, chains: readonly KnownChain[] = []): Link | undefined {
  const parameters = parametersOf(url);
  const speaker = speakerOfHost(url.hostname, chains);
  const page =
    speaker === undefined
      ? pageOfApp(url, parameters, chains)
      : PAGES.find((each) => each.speaker === speaker && each.path.test(url.pathname));
  if (page === undefined && speaker === undefined) return undefined;
  const of = chains.filter((chain) => isOf(chain, url, parameters));
  const writtenBy = writerOf(url, speaker, of);
  const names = [...new Set(parameters.keys())];
  const hidden = names.filter((name) => HIDDEN.test(name));
  return {
    url,
    ...(speaker !== undefined && { speaker }),
    ...(writtenBy !== undefined && { writtenBy }),
    what: page?.what ?? `a page of ${speaker}`,
    startsAtPool: page?.startsAtPool === true && parameters.has("client_id"),
    asks: SHOWN.flatMap((name) => {
      const value = parameters.get(name);
      return value === null ? [] : [[name, shown(name, value)] as const];
    }),
    hidden,
    remarks: remarksOn(url, parameters, speaker),
    of: of.map(({ name }) => name),
  };
}

/** @param of the chains that it is of */
function writerOf(
  { pathname }: URL,
  speaker: Speaker | undefined,
  of: readonly KnownChain[],
): Speaker | undefined {
  if (speaker === "Auth0" && pathname === "/login/callback") return "Entra";
  if (speaker === "Cognito" && pathname === "/saml2/idpresponse") return "Entra";
  const isAnswerToCognito = speaker === "Cognito" && pathname === "/oauth2/idpresponse";
  if (speaker !== undefined && !isAnswerToCognito) return speaker;
  if (of.length === 0) return undefined;
  if (!isAnswerToCognito) return "Cognito"; // at an app
  return of.some(({ hosts }) => hosts.some((each) => each.speaker === "Auth0")) ? "Auth0" : "Entra";
}

interface Page {
  readonly speaker: Speaker;
  readonly path: RegExp;
  readonly what: string;
  readonly startsAtPool?: true;
}

const PAGES: readonly Page[] = [
  {
    speaker: "Cognito",
    path: /^\/oauth2\/authorize$/,
    what: "the start of a sign-in, at Cognito",
    startsAtPool: true,
  },
  { speaker: "Cognito", path: /^\/login$/, what: "Cognito's sign-in page", startsAtPool: true },
  {
    speaker: "Cognito",
    path: /^\/oauth2\/idpresponse$/,
    what: "the answer of the identity provider to Cognito",
  },
  {
    speaker: "Cognito",
    path: /^\/saml2\/idpresponse$/,
    what: "where Entra posts its SAML response to Cognito",
  },
  { speaker: "Cognito", path: /^\/error$/, what: "Cognito's error page" },
  { speaker: "Cognito", path: /^\/(?:logout|saml2\/logout)$/, what: "a sign-out, at Cognito" },
  { speaker: "Auth0", path: /^\/api\/v2\//, what: "a request to Auth0's Management API" },
  {
    speaker: "Auth0",
    path: /^\/authorize$/,
    what: "the start of a sign-in, at Auth0: Cognito sends people there",
  },
  { speaker: "Auth0", path: /^\/login\/callback$/, what: "the answer of Microsoft to Auth0" },
  { speaker: "Auth0", path: /^\/(?:u\/|login$)/, what: "Auth0's sign-in page" },
  { speaker: "Auth0", path: /^\/(?:v2\/logout|oidc\/logout)$/, what: "a sign-out, at Auth0" },
  { speaker: "Entra", path: /\/oauth2\/v2\.0\/authorize$/, what: "the start of a sign-in, at Entra" },
  {
    speaker: "Entra",
    path: /\/oauth2\/authorize$/,
    what: "the start of a sign-in, at Entra's endpoint of version 1",
  },
  { speaker: "Entra", path: /\/saml2$/, what: "a SAML request to Entra" },
  {
    speaker: "Entra",
    path: /\/(?:v2\.0\/)?adminconsent$/,
    what: "Entra's page for an administrator's consent",
  },
  { speaker: "Entra", path: /\/oauth2\/(?:v2\.0\/)?logout$/, what: "a sign-out, at Entra" },
  { speaker: "Entra", path: /^\/error$/, what: "Entra's page about an error" },
  {
    speaker: "Entra",
    path: /\/(?:reprocess|kmsi|login|appverify)$/,
    what: "a page of Entra's in the middle of a sign-in",
  },
  {
    speaker: "Entra",
    path: /^\/oauth20_authorize\.srf$/,
    what: "the start of a sign-in at Live Connect, Microsoft's former service",
  },
];

/** An answer of Cognito's to an app, at a host that is nobody's that we know. */
function pageOfApp(
  url: URL,
  parameters: URLSearchParams,
  chains: readonly KnownChain[],
): Pick<Page, "what" | "startsAtPool"> | undefined {
  const of = chains.find(({ callbackUrls }) => callbackUrls.includes(`${url.origin}${url.pathname}`));
  const by = of === undefined ? "" : `, of ${of.name}`;
  if (parameters.has("error"))
    return { what: `an answer that a sign-in failed, at an app's callback URL${by}` };
  if (parameters.has("code") && parameters.has("state"))
    return { what: `an answer that a sign-in went well so far, at an app's callback URL${by}` };
  if (url.pathname === "/oauth2/authorize" && parameters.has("client_id"))
    return { what: "the start of a sign-in, as at Cognito's custom domain", startsAtPool: true };
  return parameters.has("id_token") || parameters.has("access_token")
    ? { what: `an answer with tokens, at an app's callback URL${by}` }
    : undefined;
}

const HIDDEN =
  /^(?:code|state|session_state|nonce|code_challenge|code_verifier|id_token|access_token|refresh_token|id_token_hint|login_hint|client_secret|SAMLRequest|SAMLResponse|RelayState|SigAlg|Signature|client_info|assertion|request)$/;

/** A value as it may be printed: of a URL without what it carries itself. */
function shown(name: string, value: string): string {
  const text = withoutSecrets(plain(value).replaceAll("\n", " "));
  if (!URLS.includes(name) || !URL.canParse(value)) return text;
  const { origin, protocol, host, pathname, search, hash } = new URL(value);
  const start = origin === "null" ? `${protocol}//${host}` : origin;
  return `${start}${pathname}${search === "" ? "" : "?…"}${hash === "" ? "" : "#…"}`;
}

/** A text as it may be printed: without anything in it that may be a code, a state or a token. */
export const withoutSecrets = (text: string): string =>
  text
    .replace(
      /\b(code|state|nonce|client_secret|[a-z_]*token|SAML\w+)(["']?\s*[=:]\s*["']?)[^\s"'&,;}]{6,}/gi,
      "$1$2…",
    )
    .replace(/[\w+/=.~-]{40,}/g, (run) => (isName(run) ? run : "…"));

/** A host, a path, two GUIDs or words with hyphens: not one long random text. */
const isName = (run: string): boolean =>
  run.split(/[/.:_=-]/).every((part) => part.length <= 24 || /^[a-z]+$/.test(part)) && !/^ey/.test(run);

/** The segment of Entra's path that says whose accounts it takes. */
const TENANTS: Readonly<Record<string, string>> = {
  common: "accounts of every organisation, and personal ones",
  organizations: "accounts of every organisation, and no personal ones",
  consumers: "personal accounts, and none of an organisation",
  "9188040d-6c67-4c5b-b112-36a304b66dad": "personal accounts, and none of an organisation",
};

function remarksOn(url: URL, parameters: URLSearchParams, speaker: Speaker | undefined): string[] {
  const remarks: string[] = [];
  const scopes = parameters.get("scope")?.split(/[ +]/);
  const starts = parameters.has("client_id") && parameters.has("response_type");
  if (starts && scopes !== undefined && !scopes.includes("openid"))
    remarks.push("The scopes lack openid, so nobody gives an ID token.");
  const [, segment = ""] = url.pathname.split("/");
  if (speaker === "Entra" && /oauth2|saml2|adminconsent/.test(url.pathname)) {
    remarks.push(
      `There Entra takes ${Object.hasOwn(TENANTS, segment) ? TENANTS[segment] : `accounts of the tenant ${segment} alone`}.`,
    );
    const straight = /\/oauth2\/idpresponse$/.test(parameters.get("redirect_uri") ?? "");
    if (straight && ["common", "organizations"].includes(segment))
      remarks.push(
        "It comes straight from Cognito, which accepts one issuer, and each organisation has its own: whoever is of another one ends with “Bad id_token issuer”.",
      );
  }
  if (
    /\/(?:idpresponse|login\/callback)$/.test(url.pathname) &&
    speaker !== undefined &&
    !parameters.has("error")
  )
    remarks.push("It can be opened once, by the browser that began the sign-in.");
  return remarks;
}

const isOf = ({ hosts, callbackUrls }: KnownChain, url: URL, parameters: URLSearchParams): boolean => {
  const urls = [url.href, ...URLS.flatMap((name) => parameters.get(name) ?? [])].filter((each) =>
    URL.canParse(each),
  );
  const withoutQuery = urls
    .map((each) => new URL(each))
    .map(({ origin, pathname }) => `${origin}${pathname}`);
  return (
    urls.some((each) =>
      hosts.some(({ host, speaker }) => speaker !== "Entra" && host === new URL(each).hostname),
    ) || withoutQuery.some((each) => callbackUrls.includes(each))
  );
};
