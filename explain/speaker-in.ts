import type { ErrorEntry, Speaker } from "./entry";
import type { KnownChain } from "./known-chain";
import type { Link } from "./link";

/**
 * How Cognito passes on what its identity provider said.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoint-idp-responses.html
 */
const RELAYED = /\b[\w-]{1,40} Error - \d{3} /;

const FORMATS: readonly (readonly [RegExp, Speaker])[] = [
  [/\bAADSTS\d{4,}/, "Entra"],
  [/\bTrace ID: [0-9a-f-]{36}\s+Correlation ID: /i, "Entra"],
  [/"serviceName"|"odata\.error"|"innerError"\s*:\s*\{[^{}]*"client-request-id"/, "Microsoft Graph"],
  [
    /"eventSource"\s*:\s*"cognito-idp\.amazonaws\.com"|CognitoIdentityProvider(?:Client|Service)?\b/,
    "Cognito",
  ],
  [RELAYED, "Cognito"],
  [
    /^\s*│\s|\b(?:terraform|tofu) (?:init|plan|apply|destroy|import)\b|\bregistry\.(?:terraform\.io|opentofu\.org)\//m,
    "Terraform",
  ],
  [/"__type"\s*:\s*"|\bapi error \w+:|\boperation error \w/, "AWS"],
];

const says = (readings: readonly string[], pattern: RegExp) =>
  readings.some((reading) => pattern.test(reading));

/** Who speaks in a text, by a format that is a hop's own, or by the host. */
export function speakerIn(readings: readonly string[], link: Link | undefined): Speaker | undefined {
  const byFormat = FORMATS.find(([pattern]) => says(readings, pattern))?.[1];
  return byFormat ?? link?.writtenBy;
}

/** Who says an error of the catalogue: OAuth's words alone are of whoever wrote them into a link. */
export function speakerOf({ speaker, isWrapper }: ErrorEntry, link: Link | undefined): Speaker | undefined {
  if (isWrapper !== true || link === undefined) return speaker;
  return link.writtenBy ?? (speaker === "Entra" ? undefined : speaker);
}

/** Whether a link is an app's that is known here: Cognito alone answers there. */
const isAtApp = (link: Link | undefined): link is Link =>
  link !== undefined && link.speaker === undefined && link.of.length > 0;

/** An error's number at Entra that no entry is about. It was said before whatever passes it on. */
export function unknownNumberIn(
  readings: readonly string[],
  found: readonly ErrorEntry[],
): string | undefined {
  if (found.some(({ isWrapper }) => isWrapper !== true)) return undefined;
  return readings.flatMap((reading) => /\bAADSTS(\d{4,})/.exec(reading)?.[1] ?? [])[0];
}

/** In the order in which they pass it on: an error of Entra's comes to an app by way of Auth0 and Cognito. */
const ORDER: readonly Speaker[] = ["Entra", "Auth0", "Cognito", "the app", "Terraform"];

/** Who only passed on what a speaker said. */
export function passedOnBy(
  speaker: Speaker,
  found: readonly ErrorEntry[],
  readings: readonly string[],
  link: Link | undefined,
  chains: readonly KnownChain[],
): Speaker[] {
  const passing = new Set(found.filter(({ isWrapper }) => isWrapper).map((each) => each.speaker));
  if (says(readings, RELAYED) || isAtApp(link)) passing.add("Cognito");
  const hosts = chains.filter(({ name }) => link?.of.includes(name)).flatMap((chain) => chain.hosts);
  if (isAtApp(link) && hosts.some((host) => host.speaker === "Auth0")) passing.add("Auth0");
  return ORDER.filter((each) => passing.has(each) && ORDER.indexOf(each) > ORDER.indexOf(speaker));
}
