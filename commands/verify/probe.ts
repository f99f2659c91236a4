import type { Check, Hop } from "./check";

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
  "no-name-server",
  "no-route",
  "refused",
  "timed-out",
  "cut-off",
  "proxy-unreachable",
  "proxy-refused",
  "proxy-in-vain",
  "certificate-expired",
  "certificate-not-yet-valid",
  "certificate-other-name",
  "certificate-untrusted",
  "tls-failed",
  "too-large",
  "redirect-loop",
  "server-error",
] as const;

export type TroubleKind = (typeof TROUBLES)[number];

export interface Trouble {
  readonly isAnswer: false;
  readonly url: URL;
  /** Whose host it is. */
  readonly hop: Hop;
  readonly kind: TroubleKind;
  /** A clause for people: `nobody knows the name acme.eu.auth0.com`. */
  readonly reason: string;
}

/** What was seen of a host, whatever was asked of it. */
export interface SeenHost {
  readonly host: string;
  readonly hop: Hop;
  /** Whether it began to answer any request. */
  readonly isThere: boolean;
  /** Of its certificate, even of one that is not valid. @default - no TLS connection came about */
  readonly certificate?: {
    readonly starts: Date;
    readonly ends: Date;
    /** Who signed it, by name. */
    readonly issuer: string;
  };
  /** How far the host's clock is ahead of this machine's, in milliseconds, at least: 0 while they may agree. @default - it did not say */
  readonly clockAhead?: number;
  /** What kept it first from answering a request. */
  readonly trouble?: Trouble;
}

/** Asks the hosts of a chain, by what anybody may ask. Follows no redirect. The same GET is sent once. */
export interface Probe {
  /** For the requests of a hop: the hosts that it asks are that hop's. */
  at(hop: Hop): HopProbe;
  /** Of every host that was asked, once all has been asked. */
  hosts(): readonly SeenHost[];
  /** Ends all connections at once. */
  close(): Promise<void>;
}

export interface HopProbe {
  get(url: string | URL): Promise<Seen>;
  /** Gets a page, and follows redirects while they stay on its host, with the cookies that it sets: one more round trip in sequence each. */
  follow(url: string | URL): Promise<Seen>;
  /** Sends a form. */
  post(url: string | URL, form: Readonly<Record<string, string>>): Promise<Seen>;
}

/** For checks that can't be seen as their host gave no answer: `checks.unseen("issuer", …, hiddenBy(trouble))`. The trouble itself is one failed check, by `checkHosts`. */
export const hiddenBy = ({ hop, url }: Trouble): Pick<Check, "means" | "because"> => ({
  means: `${url.host} gave no answer`,
  because: `${hop}-host`,
});
