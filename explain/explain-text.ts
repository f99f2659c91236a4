import { auth0EventIn } from "./auth0-log";
import type { ErrorEntry, Speaker } from "./entry";
import { errorsIn } from "./find-errors";
import { furtherOf } from "./further";
import type { KnownChain } from "./known-chain";
import { type Link, parametersOf, readLink, urlIn } from "./link";
import { possibleNumbersIn, readingsOf } from "./readings";
import { type Reference, referencesIn } from "./references";
import { type SamlMessage, samlIn } from "./saml";
import { passedOnBy, speakerIn, speakerOf, unknownNumberIn } from "./speaker-in";
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
  const link = url && readLink(url, chains);
  const tokens = tokensIn(readings, chains, now);
  const found = errorsIn(spoken);
  const number = unknownNumberIn(spoken, found);
  const [error] = found.filter(({ isWrapper }) => number === undefined || isWrapper !== true);
  const event = auth0EventIn(readings);
  const isEncrypted = tokens.length === 0 && hasEncryptedToken(readings);
  const speaker =
    error === undefined
      ? (speakerIn(spoken, link) ?? (event === undefined ? undefined : "Auth0"))
      : speakerOf(error, link);
  const isFailure =
    link === undefined || parametersOf(link.url).has("error") || link.url.pathname === "/error";
  const what =
    link?.what ?? saml[0]?.what ?? tokens[0]?.what ?? event ?? (isEncrypted ? ENCRYPTED : undefined);
  const isShown = tokens.length > 0 || saml.length > 0 || isEncrypted || !isFailure;
  const of = chainsIn([...readings, ...tokens.map(({ claims }) => JSON.stringify(claims))], link, chains);
  return {
    isKnown: error !== undefined || isShown,
    ...(speaker !== undefined && { speaker }),
    ...(what !== undefined && { what }),
    ...(error !== undefined && { error }),
    passedOnBy:
      error?.isWrapper || speaker === undefined ? [] : passedOnBy(speaker, found, spoken, link, chains),
    others: found.filter((each) => each !== error && !each.isWrapper),
    ...(link !== undefined && { link }),
    ...{ tokens, saml },
    references: referencesIn(readings),
    of,
    further:
      error === undefined && !isShown ? furtherOf(number, speaker, link, possibleNumbersIn(readings)) : [],
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
