/** What a request came to. Asking for it never throws. */
export type Seen = Answer | Trouble;

/** Somebody answered. That it was whom we asked, the certificate proves. */
export interface Answer {
  readonly isAnswer: true;
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  /** Its text, as far as it was read. */
  readonly text: string;
  /** Where it redirects. */
  readonly location?: URL;
}

/** Why there is no answer. */
export const TROUBLES = [
  "no-such-host",
  "no-address",
  "refused",
  "timed-out",
  "cut-off",
  "proxy-refused",
  "certificate-expired",
  "certificate-other-name",
  "certificate-untrusted",
  "tls-failed",
  "too-large",
] as const;

export interface Trouble {
  readonly isAnswer: false;
  readonly url: URL;
  readonly kind: (typeof TROUBLES)[number];
  /** A clause for people: `nobody knows the name acme.eu.auth0.com`. */
  readonly reason: string;
}

/** What was seen of a host, whatever was asked of it. */
export interface SeenHost {
  readonly host: string;
  /** When its certificate ends. @default - no TLS connection came about */
  readonly certificateEnds?: Date;
  readonly certificateIssuer?: string;
  /** How far the host's clock is ahead of this machine's, in milliseconds, at least: 0 while they may agree. @default - it did not say */
  readonly clockAhead?: number;
  /** What kept it from answering, if it never did. */
  readonly trouble?: Trouble;
}

/** Asks the hosts of a chain, by what anybody may ask. Follows no redirect. The same GET is sent once. */
export interface Probe {
  get(url: string | URL): Promise<Seen>;
  /** Sends a form. */
  post(url: string | URL, form: Readonly<Record<string, string>>): Promise<Seen>;
  /** Of every host that was asked, once all has been asked. */
  hosts(): readonly SeenHost[];
  close(): Promise<void>;
}
