import type { ExpectedOidc, Sent, Walked } from "../expected";
import type { Probe } from "../probe";

export interface ExpectedBroker extends ExpectedOidc {
  readonly host: string;
  /** Names of the connections that are the environment's own. @default - not known */
  readonly connections?: readonly string[];
  /** Where people come back to from a sign-out. @default - not known */
  readonly logoutUrls?: readonly string[];
}

/** Auth0, or another broker. @param arriving where Cognito sends people */
export function walkBroker(_expected: ExpectedBroker, _arriving: Promise<Sent>, _probe: Probe): Walked {
  return { checks: Promise.resolve([]), sends: new Map() };
}
