import { type Check, checksOf } from "../check";
import type { Sent, Walked } from "../expected";
import type { HopProbe, Probe } from "../probe";
import { endpointAt, isMicrosofts } from "./microsoft/authority";
import { askAuthority, checkDocuments, checkSecret } from "./microsoft/authority-checks";
import type { ExpectedEntra } from "./microsoft/expected-entra";
import { askPage, behind, behindStranger, checkPage } from "./microsoft/page";
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
  const found = behindStranger([
    ...request,
    shown,
    ...checkConsent(expected, sent),
    ...others.map((each) => behind(shown, each)),
  ]);
  const { of } = expected;
  return of === undefined ? found : found.map((each) => ({ ...each, of }));
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
