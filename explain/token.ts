import type { Speaker } from "./entry";
import { differenceOf, type Judgement, renderSpan, renderTime } from "./judgement";
import type { KnownChain, TokenTaker } from "./known-chain";
import { plain } from "./readings";
import { speakerOfHost } from "./speaker-of-host";

type Claims = Readonly<Record<string, unknown>>;

/** A token that somebody has in the hand. Its signature is not checked: that takes the issuer's keys, which are not asked for. */
export interface Token {
  /** `an ID token of Cognito`. */
  readonly what: string;
  readonly speaker?: Speaker;
  readonly header: Claims;
  readonly claims: Claims;
  /** What matters of it, in order. */
  readonly values: readonly (readonly [name: string, value: string])[];
  readonly remarks: readonly string[];
  readonly judgements: readonly Judgement[];
}

const JWS = /(?<![\w.-])eyJ[\w-]+\.[\w-]{2,}\.[\w-]*(?![\w.-])/g;
/** Encrypted: a header, and four further parts. */
const JWE = /(?<![\w.-])eyJ[\w-]+(?:\.[\w-]*){4}(?![\w.-])/g;

/** What is in a text of the form of a token. */
export function tokensIn(readings: readonly string[], chains: readonly KnownChain[], now: Date): Token[] {
  const texts = readings.flatMap((reading) => [
    reading,
    ...(isBroken(reading) ? [reading.replace(/\s+/g, "")] : []),
  ]);
  const found = new Set(texts.flatMap((text) => text.match(JWS) ?? []));
  return [...found].flatMap((token) => readToken(token, chains, now) ?? []);
}

/** Whether a text has an encrypted token, which nobody but its issuer reads. */
export const hasEncryptedToken = (readings: readonly string[]): boolean =>
  readings.some((reading) =>
    (reading.match(JWE) ?? []).some((token) => "enc" in (decode(token.split(".")[0]) ?? {})),
  );

/** A token that a terminal or a mail broke into lines. */
const isBroken = (text: string): boolean =>
  /^\s*(?:Bearer\s+)?eyJ[\w.\s-]+$/.test(text) && /\s/.test(text.trim());

function decode(part = ""): Claims | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString());
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Claims)
      : undefined;
  } catch {
    return undefined;
  }
}

function readToken(token: string, chains: readonly KnownChain[], now: Date): Token | undefined {
  const [head, body] = token.split(".");
  const [header, claims] = [decode(head), decode(body)];
  if (header === undefined || claims === undefined) return undefined;
  const speaker = typeof claims.iss === "string" ? speakerOfIssuer(claims.iss, chains) : undefined;
  return {
    what: `${kindOf(claims, speaker)}${speaker === undefined ? "" : ` of ${speaker}'s`}`,
    ...(speaker !== undefined && { speaker }),
    header,
    claims,
    values: [
      ["alg", show(header.alg ?? "none")],
      ["kid", show(header.kid ?? "missing")],
      ...CLAIMS.filter((name) => name in claims).map(
        (name) => [name, showClaim(name, claims[name], now)] as const,
      ),
      ...Object.keys(claims)
        .filter((name) => /^custom:|^https?:\/\//.test(name))
        .map((name) => [plain(name), show(claims[name])] as const),
    ],
    remarks: remarksOn(claims, speaker),
    judgements: chains.flatMap((chain) => judge(chain, header, claims, now)),
  };
}

function speakerOfIssuer(issuer: string, chains: readonly KnownChain[]): Speaker | undefined {
  return URL.canParse(issuer) ? speakerOfHost(new URL(issuer).hostname, chains) : undefined;
}

/** The claims that matter on this chain, and no others: the rest is long, or nobody's business. */
const CLAIMS = [
  "iss",
  "aud",
  "token_use",
  "client_id",
  "azp",
  "appid",
  "ver",
  "exp",
  "iat",
  "nbf",
  "auth_time",
  "sub",
  "tid",
  "oid",
  "idp",
  "acct",
  "email",
  "email_verified",
  "xms_edov",
  "upn",
  "preferred_username",
  "name",
  "amr",
  "scope",
  "scp",
  "roles",
  "cognito:username",
  "username",
  "cognito:groups",
  "identities",
];

const TIMES = ["exp", "iat", "nbf", "auth_time"];

const show = (value: unknown): string => {
  const text = plain(typeof value === "string" ? value : JSON.stringify(value)).replaceAll("\n", " ");
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
};

const showClaim = (name: string, value: unknown, now: Date): string =>
  TIMES.includes(name) && isTime(value) ? renderTime(new Date(value * 1000), now) : show(value);

const isTime = (value: unknown): value is number => typeof value === "number" && Math.abs(value) < 8.64e12;

function kindOf(claims: Claims, speaker: Speaker | undefined): string {
  if (claims.token_use === "access" || "scp" in claims) return "an access token";
  if (speaker === "Auth0" && "scope" in claims) return "an access token";
  if (claims.token_use === "id" || "nonce" in claims || "email" in claims || speaker === "Entra")
    return "an ID token";
  return "a token";
}

function remarksOn(claims: Claims, speaker: Speaker | undefined): string[] {
  const remarks = ["The signature was not checked: nothing is asked of anybody."];
  if (speaker === "Entra" && claims.ver === "1.0")
    remarks.push(
      "It is of Entra's version 1, whose issuer is sts.windows.net: a chain by OpenID Connect needs version 2.",
    );
  if (speaker === "Entra" && "email" in claims && !("xms_edov" in claims))
    remarks.push(
      "It has no xms_edov, so it doesn't tell whether the address is of a domain that the organisation owns.",
    );
  return remarks;
}

function judge(chain: KnownChain, header: Claims, claims: Claims, now: Date): Judgement[] {
  return chain.takers.map((taker) => {
    const { refusals, unseen } = compare(taker, header, claims, now.getTime() / 1000);
    const isOfChain = hostOf(claims.iss) === hostOf(taker.issuer ?? taker.issuerStart);
    const { speaker, identityProvider } = taker;
    return {
      speaker,
      of: chain.name,
      ...(identityProvider && { identityProvider }),
      isOfChain,
      refusals,
      unseen,
    };
  });
}

const hostOf = (url: unknown) =>
  typeof url === "string" && URL.canParse(url) ? new URL(url).hostname : undefined;

function compare(taker: TokenTaker, header: Claims, claims: Claims, now: number) {
  const unseen: string[] = [];
  const refusals = [
    ...judgeIssuer(taker, claims, unseen),
    ...judgeAudience(taker, claims, unseen),
    ...judgeTimes(taker, claims, now),
    ...judgeHeader(taker, header),
    ...judgeTenant(taker, claims),
  ];
  return { refusals, unseen };
}

function judgeIssuer(taker: TokenTaker, { iss, tid }: Claims, unseen: string[]): string[] {
  const { issuer, issuerStart = "", refusesIssuer } = taker;
  const seen = show(iss ?? "missing");
  const words = refusesIssuer === undefined ? "" : `${refusesIssuer}: `;
  if (issuer === undefined) {
    unseen.push("the whole issuer that it takes");
    return seen.startsWith(issuerStart)
      ? []
      : [`${words}the issuer is ${seen}, but must start with ${issuerStart}`];
  }
  const expected = typeof tid === "string" ? issuer.replace("{tenantid}", tid) : issuer;
  return seen === expected
    ? []
    : [`${words}the issuer is ${seen}, but must be ${expected}${differenceOf(seen, expected)}`];
}

function judgeAudience({ audiences }: TokenTaker, { aud, client_id }: Claims, unseen: string[]): string[] {
  if (audiences === undefined) {
    unseen.push("the audience that it takes");
    return [];
  }
  // An access token of Cognito's has the app client in client_id, and no audience.
  const given = [aud ?? client_id].flat().map(show);
  return given.some((each) => audiences.includes(each))
    ? []
    : [`the audience is ${given.join(", ")}, but must be ${audiences.join(" or ")}`];
}

function judgeTimes({ leewaySeconds }: TokenTaker, { exp, iat, nbf }: Claims, now: number): string[] {
  const refusals: string[] = [];
  if (!isTime(exp)) refusals.push("exp, its end, is missing");
  else if (exp + leewaySeconds <= now) refusals.push(`it expired ${renderSpan(now - exp)} ago`);
  const begins = [nbf, iat].find((each) => isTime(each) && each - leewaySeconds > now);
  if (isTime(begins)) refusals.push(`it begins in ${renderSpan(begins - now)}: a clock is wrong`);
  return refusals;
}

function judgeHeader({ algorithm }: TokenTaker, { alg, kid }: Claims): string[] {
  return [
    ...(alg === algorithm ? [] : [`it is signed by ${show(alg ?? "none")}, but must be by ${algorithm}`]),
    ...(typeof kid === "string" && kid !== "" ? [] : ["its header has no kid, so nobody finds the key"]),
  ];
}

function judgeTenant({ admits, refusesTenant }: TokenTaker, { tid }: Claims): string[] {
  if (admits === undefined || typeof tid !== "string" || admits(tid.toLowerCase())) return [];
  return [`the tenant ${show(tid)} is not let in${refusesTenant === undefined ? "" : ` (${refusesTenant})`}`];
}
