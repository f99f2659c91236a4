import { Expiring } from "../../kit/expiring";
import { newId } from "../id";
import type { ReturnAddress } from "./return-address";
import type { UpstreamRequest } from "./upstream/upstream";

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;

/** What a client requested at `/authorize`. */
export interface AuthorizationRequest extends ReturnAddress {
  readonly clientId: string;
  /** The requested scopes that Auth0 knows. */
  readonly scope: readonly string[];
  readonly nonce: string | undefined;
  readonly codeChallenge: CodeChallenge | undefined;
  /** Name of the connection that the client chose for the person. */
  readonly connection: string | undefined;
  readonly prompt: string | undefined;
  /** Seconds since the person last signed in, at most. */
  readonly maxAge: number | undefined;
  /** All parameters: a connection may pass some of them on. */
  readonly parameters: URLSearchParams;
}

/** @see https://www.rfc-editor.org/rfc/rfc7636 */
export interface CodeChallenge {
  readonly method: "S256" | "plain";
  readonly challenge: string;
}

/** A sign-in that is under way. */
export interface Transaction {
  readonly request: AuthorizationRequest;
  /** ID of the browser that started it: no other may continue it. */
  readonly browser: string;
  /** How the person was sent to a connection, once one is chosen. */
  sent?: UpstreamRequest & { readonly connectionId: string };
}

/** A person who is signed in to Auth0 in a browser: single sign-on rests on it. */
export interface Session {
  /** The session's public ID: `sid` of ID tokens. */
  readonly sid: string;
  readonly userId: string;
  /** ID of the connection that the person came through. */
  readonly connectionId: string;
  /** When the person signed in; seconds since 1970. */
  readonly authTime: number;
}

/** What an authorization code stands for. */
export interface Code {
  readonly request: AuthorizationRequest;
  readonly session: Session;
  /** What Actions added to the ID token. */
  readonly idTokenClaims: Readonly<Record<string, unknown>>;
}

/** What is under way on a host; lost when the lab ends. IDs are like Auth0's: 32 letters and digits. */
export class Memory {
  readonly transactions = expiring<Transaction>(HOUR);
  readonly codes = expiring<Code>(10 * MINUTE);
  /** As long as any tenant's settings may let a session live. */
  readonly sessions = expiring<Session>(365 * 24 * HOUR);
}

function expiring<T>(lifetimeMs: number): Expiring<T> {
  return new Expiring<T>(lifetimeMs, undefined, () => newId(32));
}
