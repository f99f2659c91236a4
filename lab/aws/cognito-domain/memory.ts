import { randomUUID } from "node:crypto";
import { Expiring } from "../../kit/expiring";
import type { Subject } from "./federation/saml-assertion";

const HOUR = 60 * 60 * 1000;
const MINUTE = 60 * 1000;

/** A browser that is signed in at a pool's domain. It is not renewed. */
export interface Session {
  readonly poolId: string;
  readonly username: string;
  /** The profile that signed in: another profile may get its name later. */
  readonly userSub: string;
  readonly providerName: string;
  /** Whom a SAML identity provider knows the person as. */
  readonly samlSubject: Subject | undefined;
  /** Seconds since 1970. */
  readonly authTime: number;
}

/** What an authorization code stands for. */
export interface CodeGrant extends Session {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly nonce: string | undefined;
  readonly codeChallenge: string | undefined;
}

/** A sign-in that is under way at an identity provider. */
export interface Transaction {
  readonly poolId: string;
  readonly providerName: string;
  /** The query of the app's authorization request. */
  readonly query: URLSearchParams;
  /** The browser that started it, which alone may finish it. */
  readonly browser: string;
  /** Milliseconds since 1970. */
  readonly deadline: number;
}

/** A sign-out that is under way at a SAML identity provider. */
export interface SignOut {
  readonly poolId: string;
  readonly providerName: string;
  /** The query of the app's request. */
  readonly query: URLSearchParams;
}

/** What is under way at all domains; lost when the lab ends. */
export class Memory {
  readonly sessions = new Expiring<Session>(HOUR, undefined, randomUUID);
  readonly codes = new Expiring<CodeGrant>(5 * MINUTE, undefined, randomUUID);
  /** Kept past their deadline, so that a late person gets an error that says so. */
  readonly transactions = new Expiring<Transaction>(30 * MINUTE, undefined, randomUUID);
  readonly signOuts = new Expiring<SignOut>(30 * MINUTE, undefined, randomUUID);
}

/** How long a sign-in may take, from the redirect to the identity provider to the return. */
export const SIGN_IN_TIMEOUT_MS = 5 * MINUTE;
