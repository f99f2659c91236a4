import type { ExpectedOidc, Walked } from "../expected";
import type { Probe } from "../probe";

export interface ExpectedEntra extends ExpectedOidc {
  /** The segment that says whose accounts it takes: `common`, `organizations`, `consumers` or a tenant's GUID. @default - not known */
  readonly authority?: string;
}

/** Entra, as the OpenID provider of Auth0 or of Cognito. @param arriving where the hop before sends people */
export function walkEntra(
  _expected: ExpectedEntra,
  _arriving: Promise<URL | undefined>,
  _probe: Probe,
): Walked {
  return { checks: Promise.resolve([]), sends: new Map() };
}
