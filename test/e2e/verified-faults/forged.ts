import type { Mutation } from "../../support/cloud-apis";
import { ANSWERS, clockAhead } from "../../support/faulty-hosts";
import type { Kind } from "./kinds";
import {
  AUTH0_HOST,
  at,
  documentAt,
  ENTRA_HOST,
  ISSUER_HOST,
  insteadAt,
  type NetworkFault,
  POOL_HOST,
} from "./network";

const HOSTS = [POOL_HOST, ISSUER_HOST, AUTH0_HOST, ENTRA_HOST];
const EVERYTHING = [...new Set(HOSTS.flatMap(({ hides }) => hides))];
const everywhere = (fault: NetworkFault["hosts"][string]) =>
  Object.fromEntries(HOSTS.map(({ host }) => [host, fault]));

const DAY_MS = 24 * 60 * 60 * 1000;
const dayFromNow = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();

/** A state with another value of some keys. */
const stateWith =
  (pattern: RegExp, value: string): Mutation =>
  async (chain) => {
    const before = chain.state?.text ?? "";
    chain.editState((text) => text.replaceAll(pattern, `$1${value}`));
    return async () => chain.editState(() => before);
  };

const EXPIRED = /("(?:end_date|entra_secret_expires)": (?:\{\s*"value": )?")[^"]*/g;
const expiredSince = (days: number) => stateWith(EXPIRED, dayFromNow(-days));

/** What this machine has wrong, or somebody between it and every host. */
export const OF_MACHINE: readonly NetworkFault[] = [
  {
    kind: "network",
    title: "a captive portal is before every host",
    hosts: everywhere({ answers: ANSWERS.portal }),
    failed: { id: "machine-network", seen: /^each of 4 hosts answers something else/ },
    hides: EVERYTHING,
  },
  {
    kind: "DNS",
    title: "no name is known",
    hosts: everywhere({ proxy: 502 }),
    failed: { id: "machine-network", seen: /^none of \d hosts can be reached/ },
    hides: ["machine-clock", "cognito-host", "broker-host", "entra-host", ...EVERYTHING],
  },
  {
    kind: "TLS",
    title: "a company's proxy opens TLS",
    hosts: everywhere({ certificate: "of-a-company" }),
    failed: { id: "machine-network", seen: /^none of \d hosts shows a certificate of its own/ },
    hides: ["machine-clock", "cognito-host", "broker-host", "entra-host", ...EVERYTHING],
  },
  {
    kind: "clock",
    title: "this machine's clock is an hour fast",
    hosts: everywhere({ answers: clockAhead(-3600_000) }),
    failed: { id: "machine-clock", seen: /, 60 minutes fast$/ },
  },
  {
    kind: "clock",
    title: "a secret has expired by a clock that is two months fast",
    hosts: everywhere({ answers: clockAhead(-60 * DAY_MS) }),
    mutate: expiredSince(3),
    failed: { id: "machine-clock", seen: /, 60 days fast$/ },
    hides: ["entra-secret-end"],
  },
];

const row = (
  kind: Kind,
  title: string,
  { host }: { readonly host: string },
  fault: NetworkFault["hosts"][string],
  id: string,
  seen: RegExp,
  hides: readonly string[] = [],
): NetworkFault => ({
  ...{ kind, title, hosts: { [host]: fault }, hides },
  failed: { id, seen, ...(id.endsWith("-host") && { of: host }) },
});

const DISCOVERY = /openid-configuration/;
const KEYS = /jwks|\/keys/;
const withoutKid = ({ keys }: { readonly keys: readonly Record<string, unknown>[] }) => ({
  keys: keys.map(({ kid: _, ...key }) => key),
});
const EC = { kty: "EC", crv: "P-256", alg: "ES256", use: "sig", kid: "k", x: "x", y: "y" };

/** Of the checks at the user pool's domain, those that no request for a sign-in hides. */
const NOT_BY_SIGN_IN = ["cognito-domain", "cognito-other-callback", "cognito-logout-urls", "cognito-secret"];

/** What Auth0, Cognito and Entra could say of themselves, and should not. */
export const FORGED: readonly NetworkFault[] = [
  row(
    "issuer",
    "Auth0's issuer lacks its slash",
    AUTH0_HOST,
    documentAt(DISCOVERY, (document) => ({ ...document, issuer: document.issuer.slice(0, -1) })),
    "broker-issuer",
    /^https:\/\/acme-dev\.eu\.auth0\.com$/,
  ),
  ...(
    [
      ["authorization endpoint", "authorization_endpoint", "authorization-endpoint"],
      ["token endpoint", "token_endpoint", "token-endpoint"],
      ["userinfo endpoint", "userinfo_endpoint", "userinfo-endpoint"],
      ["JWKS endpoint", "jwks_uri", "jwks-uri"],
    ] as const
  ).map(([kind, key, id]) =>
    row(
      kind,
      `Auth0 says that its ${kind} is on another host`,
      AUTH0_HOST,
      documentAt(DISCOVERY, (document) => ({ ...document, [key]: "https://elsewhere.example/" })),
      `broker-${id}`,
      /^https:\/\/elsewhere\.example\/$/,
    ),
  ),
  row(
    "token endpoint",
    "Auth0's document has no token endpoint",
    AUTH0_HOST,
    documentAt(DISCOVERY, ({ token_endpoint: _, ...document }) => document),
    "broker-token-endpoint",
    /^none$/,
  ),
  row(
    "JWKS",
    "Auth0's keys lack their kid",
    AUTH0_HOST,
    documentAt(KEYS, withoutKid),
    "broker-keys",
    /without kid/,
  ),
  row(
    "JWKS",
    "Auth0's only key is of ECDSA",
    AUTH0_HOST,
    documentAt(KEYS, () => ({ keys: [EC] })),
    "broker-keys",
    /^EC ES256$/,
  ),
  row(
    "JWKS",
    "Auth0's keys are for HS256",
    AUTH0_HOST,
    documentAt(KEYS, ({ keys }) => ({ keys: keys.map((key: object) => ({ ...key, alg: "HS256" })) })),
    "broker-keys",
    /^RSA HS256/,
  ),
  row(
    "JWKS",
    "Auth0 has no key",
    AUTH0_HOST,
    documentAt(KEYS, () => ({ keys: [] })),
    "broker-keys",
    /^no key$/,
  ),
  row(
    "JWKS",
    "Auth0's keys are not there",
    AUTH0_HOST,
    insteadAt(KEYS, 404, "Not Found"),
    "broker-keys",
    /^HTTP 404$/,
  ),
  row(
    "JWKS",
    "HTML comes in place of Auth0's keys",
    AUTH0_HOST,
    insteadAt(KEYS, 200, "<title>Hi</title>"),
    "broker-keys",
    /titled “Hi”$/,
  ),
  row(
    "token endpoint",
    "Auth0's token endpoint has an error of its own",
    AUTH0_HOST,
    insteadAt(/\/oauth\/token/, 500),
    "broker-host",
    /answers \/oauth\/token with HTTP 500$/,
    ["broker-secret"],
  ),
  row(
    "sign-out",
    "Auth0's sign-out has an error of its own",
    AUTH0_HOST,
    insteadAt(/\/v2\/logout/, 503),
    "broker-host",
    /answers \/v2\/logout with HTTP 503$/,
    ["broker-sign-out"],
  ),
  row(
    "issuer",
    "the user pool has another issuer",
    ISSUER_HOST,
    documentAt(DISCOVERY, (document) => ({ ...document, issuer: `${document.issuer}/` })),
    "cognito-issuer",
    /\/$/,
  ),
  row(
    "JWKS",
    "the user pool's keys lack their kid",
    ISSUER_HOST,
    documentAt(KEYS, withoutKid),
    "cognito-keys",
    /without kid/,
  ),
  row(
    "secret",
    "Cognito's token endpoint has an error of its own",
    POOL_HOST,
    insteadAt(/\/oauth2\/token/, 500),
    "cognito-host",
    /answers \/oauth2\/token with HTTP 500$/,
    ["cognito-secret"],
  ),
  row(
    "identity provider",
    "a firewall refuses what is sent to Cognito",
    POOL_HOST,
    insteadAt(/\/oauth2\/authorize/, 403, "<title>403 Forbidden</title>"),
    "cognito-domain",
    /^HTTP 403, a page titled “403 Forbidden”$/,
    POOL_HOST.hides.filter((id) => !NOT_BY_SIGN_IN.includes(id)),
  ),
  row(
    "JWKS",
    "Entra's only key is of ECDSA",
    ENTRA_HOST,
    documentAt(KEYS, () => ({ keys: [EC] })),
    "entra-keys",
    /^EC ES256$/,
  ),
  row(
    "entra",
    "Entra's document is not there",
    ENTRA_HOST,
    insteadAt(DISCOVERY, 404, "Not Found"),
    "entra-discovery",
    /^HTTP 404/,
    ["entra-page", "entra-secret"],
  ),
  row(
    "expiry",
    "Entra says that the secret has expired",
    ENTRA_HOST,
    at(/\/oauth2\/v2\.0\/token/, () =>
      Response.json(
        {
          error: "invalid_client",
          error_description:
            "AADSTS7000222: The provided client secret keys for app 'x' are expired. Visit the Azure portal to create new keys for your app. Trace ID: 1",
        },
        { status: 401 },
      ),
    ),
    "entra-secret",
    /^AADSTS7000222: The provided client secret keys/,
  ),
  {
    kind: "expiry",
    title: "a secret has expired, as its end and Entra say",
    hosts: {
      [ENTRA_HOST.host]: at(/\/oauth2\/v2\.0\/token/, () =>
        Response.json(
          { error: "invalid_client", error_description: "AADSTS7000222: They are expired." },
          { status: 401 },
        ),
      ),
    },
    mutate: expiredSince(3),
    failed: { id: "entra-secret-end", seen: /^expired 3 days ago, on / },
    hides: ["entra-secret"],
  },
];
