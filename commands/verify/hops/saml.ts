import type { Sent, Walked } from "../expected";
import type { Probe } from "../probe";

export interface ExpectedSaml {
  /** @default - not known */
  readonly tenantId?: string;
  /** Of the app registration. @default - not known */
  readonly clientId?: string;
  /** What Cognito calls itself. @default - not known */
  readonly identifier?: string;
  readonly replyUrl: string;
  /** Whether Cognito signs its requests. @default - not known */
  readonly signsRequests?: boolean;
  /** When the certificate ends with which Entra signs. @default - as its metadata says */
  readonly certificateEnds?: Date;
}

/** Entra, as the SAML identity provider of Cognito. @param arriving where Cognito sends people */
export function walkSaml(_expected: ExpectedSaml, _arriving: Promise<Sent>, _probe: Probe): Walked {
  return { checks: Promise.resolve([]), sends: new Map() };
}
