import { auth0EventIn } from "./auth0-log";
import type { ErrorEntry, Speaker } from "./entry";
import { errorsIn } from "./find-errors";
import type { KnownChain } from "./known-chain";
import { type Link, parametersOf, readLink, urlIn } from "./link";
import { readingsOf } from "./readings";
import { type Reference, referencesIn } from "./references";
import { type SamlMessage, samlIn } from "./saml";
import { hasEncryptedToken, type Token, tokensIn } from "./token";

/** What we know about a text that somebody has in the hand. */
export interface Explanation {
  /** Whether it is explained: an error that the catalogue has, or a link, a token or a SAML message. */
  readonly isKnown: boolean;
  /** The hop that speaks in it, if that can be told. */
  readonly speaker?: Speaker;
  /** What kind of text it is, if that can be told. */
  readonly what?: string;
  /** The error that it is about: of several the one that was said first. */
  readonly error?: ErrorEntry;
  /** Who only passed it on. */
  readonly passedOnBy: readonly Speaker[];
  /** Further errors of the catalogue that it has. */
  readonly others: readonly ErrorEntry[];
  readonly link?: Link;
  readonly tokens: readonly Token[];
  readonly saml: readonly SamlMessage[];
  readonly references: readonly Reference[];
  /** The environments that it is of. */
  readonly of: readonly string[];
  /** Of an error that we don't know: how to look further. */
  readonly further: readonly string[];
}

/** A whole page, or a whole SAML response; more is no error. */
export const MAX_LENGTH = 1_000_000;

/**
 * Explains a text that somebody has in the hand. What it doesn't know it says so, and guesses nothing.
 *
 * @param chains whose values are known here
 */
export function explainText(text: string, chains: readonly KnownChain[] = [], now = new Date()): Explanation {
  const url = urlIn(text);
  const readings = readingsOf(text);
  const saml = samlIn(readings, chains, now);
  const spoken = [...readings, ...saml.map(({ status }) => status)];
  const found = errorsIn(spoken);
  const link = url && readLink(url, chains);
  const tokens = tokensIn(readings, chains, now);
  const [error, ...others] = found;
  const event = auth0EventIn(readings);
  const isEncrypted = tokens.length === 0 && hasEncryptedToken(readings);
  const speaker = error?.speaker ?? speakerIn(spoken, link) ?? (event === undefined ? undefined : "Auth0");
  const isFailure =
    error === undefined &&
    (link === undefined || parametersOf(link.url).has("error") || link.url.pathname === "/error");
  const what =
    link?.what ?? saml[0]?.what ?? tokens[0]?.what ?? event ?? (isEncrypted ? ENCRYPTED : undefined);
  const isShown = tokens.length > 0 || saml.length > 0 || isEncrypted || (link !== undefined && !isFailure);
  const isWrapped = error !== undefined && error.isWrapper !== true;
  return {
    isKnown: error !== undefined || isShown,
    ...(speaker !== undefined && { speaker }),
    ...(what !== undefined && { what }),
    ...(error !== undefined && { error }),
    passedOnBy: isWrapped ? passedOnBy(error, others, spoken, link) : [],
    others: others.filter(({ isWrapper }) => !isWrapper),
    ...(link !== undefined && { link }),
    ...{ tokens, saml },
    references: referencesIn(readings),
    of: chainsIn([...readings, ...tokens.map(({ claims }) => JSON.stringify(claims))], link, chains),
    further: isFailure && !isShown ? furtherOf(spoken, speaker, link) : [],
  };
}

/** The environments whose own hosts a text names. Entra's are everybody's. */
const chainsIn = (texts: readonly string[], link: Link | undefined, chains: readonly KnownChain[]) =>
  chains
    .filter(
      ({ name, hosts }) =>
        link?.of.includes(name) ||
        hosts.some(({ host, speaker }) => speaker !== "Entra" && texts.some((each) => each.includes(host))),
    )
    .map(({ name }) => name);

const ENCRYPTED =
  "an encrypted token, as Cognito's refresh tokens and Auth0's access tokens without an audience are: only its issuer can read it";

/** In the order in which they passed it on: an error of Entra's comes to an app by way of Auth0 and Cognito. */
const ORDER: readonly Speaker[] = ["Entra", "Auth0", "Cognito", "the app"];

function passedOnBy(
  { speaker }: ErrorEntry,
  others: readonly ErrorEntry[],
  readings: readonly string[],
  link: Link | undefined,
): Speaker[] {
  const passing = new Set<Speaker>(others.filter(({ isWrapper }) => isWrapper).map((each) => each.speaker));
  if (link?.speaker === undefined && readings.some((reading) => RELAYED.test(reading)))
    passing.add("Cognito");
  return ORDER.filter((each) => passing.has(each) && ORDER.indexOf(each) > ORDER.indexOf(speaker));
}

/**
 * How Cognito passes on what its identity provider said.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoint-idp-responses.html
 */
const RELAYED = /\b[\w-]{1,40} Error - \d{3} /;

/** Who speaks, by formats that are a hop's own and by the host. */
function speakerIn(readings: readonly string[], link: Link | undefined): Speaker | undefined {
  const said = (pattern: RegExp) => readings.some((reading) => pattern.test(reading));
  const byFormat = FORMATS.find(([pattern]) => said(pattern))?.[1];
  return byFormat ?? link?.speaker ?? (link !== undefined && link.of.length > 0 ? "Cognito" : undefined);
}

const FORMATS: readonly (readonly [RegExp, Speaker])[] = [
  [/\bAADSTS\d{4,}/, "Entra"],
  [/\bTrace ID: [0-9a-f-]{36}\s+Correlation ID: /i, "Entra"],
  [/"serviceName"|"odata\.error"|"innerError"\s*:\s*\{[^}]*"client-request-id"/, "Microsoft Graph"],
  [
    /"eventSource"\s*:\s*"cognito-idp\.amazonaws\.com"|CognitoIdentityProvider(?:Client|Service)?\b/,
    "Cognito",
  ],
  [RELAYED, "Cognito"],
  [/^\s*│\s|\bterraform (?:init|plan|apply|destroy|import)\b|\bregistry\.terraform\.io\//m, "Terraform"],
  [/"__type"\s*:\s*"|\bapi error \w+:|\boperation error \w/, "AWS"],
];

/** How to look further, where the catalogue has nothing. */
function furtherOf(
  readings: readonly string[],
  speaker: Speaker | undefined,
  link: Link | undefined,
): string[] {
  const number = readings.flatMap((reading) => /\bAADSTS(\d{4,})/.exec(reading)?.[1] ?? [])[0];
  return [
    ...(number === undefined
      ? []
      : [
          `Microsoft says what AADSTS${number} means: https://login.microsoftonline.com/error?code=${number}`,
        ]),
    ...(number === undefined && speaker !== undefined ? (FURTHER[speaker] ?? []) : []),
    ...(speaker === undefined && link !== undefined ? (FURTHER.Cognito ?? []) : []),
    ...(speaker === undefined && link === undefined
      ? ["Give it the whole address of the page on which it ended, or the whole line of the log."]
      : ["npm run verify -- <environment> says which hop is wrong."]),
  ];
}

const FURTHER: Readonly<Partial<Record<Speaker, readonly string[]>>> = {
  Entra: ["Look into Entra's sign-in log by its correlation ID: Entra ID, Monitoring, Sign-in logs."],
  Auth0: ["Look into Auth0's log: Monitoring, Logs. Its line says which connection refused, and why."],
  Cognito: [
    "Cognito passes on what the hop before it said: look into Auth0's log, or Entra's sign-in log, at that time.",
  ],
  Terraform: ["Run the same with TF_LOG=INFO, which says what the provider asked."],
  AWS: ["Look into CloudTrail, at that time: Event history."],
  "Microsoft Graph": ["https://learn.microsoft.com/graph/errors"],
};
