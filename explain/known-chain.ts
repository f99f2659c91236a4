import type { Speaker } from "./entry";

/** A chain whose values are known here, as of an environment. */
export interface KnownChain {
  readonly name: string;
  readonly hosts: readonly KnownHost[];
  /** Of its apps. */
  readonly callbackUrls: readonly string[];
  /** Who takes tokens in it, in the order in which people come by. */
  readonly takers: readonly TokenTaker[];
  /** @default - nobody in it takes SAML responses */
  readonly samlTaker?: SamlTaker;
}

export interface KnownHost {
  readonly host: string;
  readonly speaker: Speaker;
}

/** Who takes a token, and what it compares. */
export interface TokenTaker {
  readonly speaker: Speaker;
  /** The identity provider of the user pool that takes it, where there are several. */
  readonly identityProvider?: string;
  /** Exactly, with `{tenantid}` where it is that of the token. @default - not known here */
  readonly issuer?: string;
  /** What the issuer starts with, where the rest is not known here. */
  readonly issuerStart?: string;
  /** @default - not known here */
  readonly audiences?: readonly string[];
  /** What it says of another issuer. @default - that depends on the app */
  readonly refusesIssuer?: string;
  /** How its issuer signs. */
  readonly algorithm: "RS256";
  /** Whether it lets in the accounts of a tenant. @default - it does not look at that */
  readonly admits?: (tenantId: string) => boolean;
  /** What it says about a tenant that it does not let in. */
  readonly refusesTenant?: string;
  /** How far its clock and the issuer's may differ. */
  readonly leewaySeconds: number;
}

/** Who takes SAML responses. */
export interface SamlTaker {
  readonly issuer: string;
  /** Where they are to arrive: `Destination` and `Recipient`. */
  readonly replyUrl: string;
  /** @default - not known here */
  readonly audience?: string;
  /** Whether it takes a response that it did not ask for. */
  readonly takesUnasked: boolean;
  /** The thumbprints of the certificates that it knows, in upper case. @default - not known here */
  readonly thumbprints?: readonly string[];
}
