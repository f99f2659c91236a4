import type { Check } from "../check";
import type { Sent, Walked } from "../expected";
import type { HopProbe, Probe } from "../probe";
import { endpointAt, isMicrosofts } from "./microsoft/authority";
import type { ExpectedSaml } from "./microsoft/expected-saml";
import { askPage, behind, checkPage } from "./microsoft/page";
import { askMetadata, checkMetadata } from "./microsoft/saml-metadata-checks";
import { checkSamlRequest } from "./microsoft/saml-request-checks";

export type { ExpectedSaml } from "./microsoft/expected-saml";

const COGNITO = { hop: "cognito", name: "Cognito" } as const;

/** Entra, as the SAML identity provider of Cognito. @param arriving where Cognito sends people */
export function walkSaml(
  expected: ExpectedSaml,
  arriving: Promise<Sent>,
  probe: Probe,
  now = new Date(),
): Walked {
  return { checks: lookAround(expected, arriving, probe.at("entra"), now), sends: new Map() };
}

async function lookAround(
  expected: ExpectedSaml,
  arriving: Promise<Sent>,
  probe: HopProbe,
  now: Date,
): Promise<readonly Check[]> {
  const tenant =
    expected.tenantId ??
    arriving.then(({ url }) => (url === undefined ? undefined : endpointAt(url)?.segment));
  const [sent, page, metadata] = await Promise.all([
    arriving,
    arriving.then(({ url }) => (url !== undefined && isMicrosofts(url) ? askPage(url, probe) : undefined)),
    Promise.resolve(tenant).then((known) => (known ? askMetadata(known, expected, probe) : undefined)),
  ]);
  const request = await checkSamlRequest(expected, sent);
  const { environment, of } = expected;
  const shown = checkPage(
    { from: COGNITO, ...(environment !== undefined && { environment }) },
    sent,
    page,
    request,
  );
  const others = metadata === undefined ? [] : await checkMetadata(expected, metadata, now);
  const found = [...request, shown, ...others.map((each) => behind(shown, each))];
  return of === undefined ? found : found.map((each) => ({ ...each, of }));
}
