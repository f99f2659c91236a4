import { type Check, checksOf } from "../check";
import type { Sent, Walked } from "../expected";
import { type HopProbe, hiddenBy, type Probe, type Seen } from "../probe";
import { endpointAt, isMicrosofts } from "./microsoft/authority";
import {
  askAuthority,
  checkDocuments,
  checkSecret,
  errorOf,
  fixOf,
  meaningOf,
} from "./microsoft/authority-checks";
import type { ExpectedEntra } from "./microsoft/expected-entra";
import { codeIn, readPage } from "./microsoft/read-page";
import { checkRequest, scopesIn } from "./microsoft/request";

export type { ExpectedEntra } from "./microsoft/expected-entra";

const checks = checksOf("entra");

/** Entra, as the OpenID provider of Auth0 or of Cognito. @param arriving where the hop before sends people */
export function walkEntra(
  expected: ExpectedEntra,
  arriving: Promise<Sent>,
  probe: Probe,
  now = new Date(),
): Walked {
  return { checks: lookAround(expected, arriving, probe.at("entra"), now), sends: new Map() };
}

async function lookAround(
  expected: ExpectedEntra,
  arriving: Promise<Sent>,
  probe: HopProbe,
  now: Date,
): Promise<readonly Check[]> {
  const segment = expected.authorities?.[0] ?? arriving.then(({ url }) => url && endpointAt(url)?.segment);
  const [sent, page, authority] = await Promise.all([
    arriving,
    arriving.then(({ url }) => (url !== undefined && isMicrosofts(url) ? askPage(url, probe) : undefined)),
    Promise.resolve(segment).then((known) => (known ? askAuthority(known, expected, probe) : undefined)),
  ]);
  const request = checkRequest(expected, sent);
  const shown = checkPage(expected, sent, page, request);
  const others =
    authority === undefined
      ? []
      : [...checkDocuments(expected, authority), ...checkSecret(expected, authority, now)];
  const found = [
    ...request,
    shown,
    ...checkConsent(expected, sent),
    ...others.map((each) => behind(shown, each)),
  ];
  const { of } = expected;
  return of === undefined ? found : found.map((each) => ({ ...each, of }));
}

/** How often Microsoft sends people on from one of its hosts to the next, at most. */
const MOST_REDIRECTS = 3;

async function askPage(url: URL, probe: HopProbe): Promise<Seen> {
  let seen = await probe.get(url);
  for (let count = 0; count < MOST_REDIRECTS; count++) {
    if (!seen.isAnswer || seen.location === undefined || !isMicrosofts(seen.location)) break;
    if (readPage(seen).kind === "error") break;
    seen = await probe.get(seen.location);
  }
  return seen;
}

/** What Microsoft shows to who arrives. What is wrong with the request hides why. */
function checkPage(
  { from, environment }: ExpectedEntra,
  { because }: Sent,
  seen: Seen | undefined,
  request: readonly Check[],
): Check {
  const statement = "Microsoft shows its sign-in page, without an error";
  const wrong = request.find(({ verdict }) => verdict === "failed");
  if (seen === undefined) {
    const hidden = wrong?.id ?? because;
    return checks.unseen("page", statement, {
      means: `${from.name} sends nobody to Microsoft`,
      ...(hidden !== undefined && { because: hidden }),
    });
  }
  if (!seen.isAnswer) return checks.unseen("page", statement, hiddenBy(seen));
  const page = readPage(seen);
  if (page.kind === "sign-in") return checks.passed("page", statement);
  if (page.kind === "other") return checks.unseen("page", statement, { means: page.reason });
  if (wrong !== undefined) {
    return checks.unseen("page", statement, {
      seen: page.text,
      means: "The request is wrong",
      because: wrong.id,
    });
  }
  return checks.failed("page", statement, {
    seen: page.text,
    means: meaningOf(page.text) ?? "Nobody can sign in: Microsoft refuses the request",
    toDo: fixOf(page.text, environment) ?? `npm run explain -- '${page.text.replaceAll("'", "’")}'`,
    ...errorOf(page.text),
  });
}

/** What an error on Microsoft's page hides: the same error elsewhere. */
function behind(page: Check, check: Check): Check {
  const code = codeIn(check.seen ?? "");
  if (page.verdict !== "failed" || check.verdict !== "failed" || code === undefined) return check;
  if (code !== codeIn(page.seen ?? "")) return check;
  const { id, hop, statement, seen } = check;
  return {
    ...{ id, hop, statement, verdict: "unseen" },
    ...(seen !== undefined && { seen }),
    means: "It is the error that Microsoft's page shows",
    because: page.id,
  };
}

/** Anybody may consent to these by themselves, as long as the organisation lets people consent at all. */
const FOR_EVERYBODY = ["openid", "profile", "email", "offline_access", "user.read"];

/** @see https://learn.microsoft.com/entra/identity-platform/permissions-consent-overview */
function checkConsent({ from }: ExpectedEntra, { url }: Sent): Check[] {
  if (url === undefined || endpointAt(url) === undefined) return [];
  const statement = `What ${from.name} asks for needs no administrator's consent`;
  const asked = scopesIn(url);
  const others = asked.filter(
    (scope) => !FOR_EVERYBODY.includes(scope.toLowerCase().replace("https://graph.microsoft.com/", "")),
  );
  const seen = asked.join(" ");
  if (others.length === 0) return [checks.passed("consent", statement, { seen })];
  return [
    checks.unseen("consent", statement, {
      seen,
      means: `For ${others.join(" ")}, many organisations want an administrator's consent; whether they have it, only a sign-in shows`,
    }),
  ];
}
