import { Expiring } from "../../kit/expiring";
import { newId } from "../id";
import type { ReturnAddress } from "./return-address";

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;

/** What a client asked `/authorize` for. */
export interface AuthorizationRequest extends ReturnAddress {
  readonly clientId: string;
  /** Those of the scopes asked for that Auth0 knows. */
  readonly scope: readonly string[];
  readonly nonce: string | undefined;
  readonly codeChallenge: CodeChallenge | undefined;
  /** Name of the connection that the client has chosen for the person. */
  readonly connection: string | undefined;
  readonly prompt: string | undefined;
  /** Seconds since the person last signed in, at most. */
  readonly maxAge: number | undefined;
  /** All parameters, some of which a connection may pass on. */
  readonly parameters: URLSearchParams;
}

/** @see https://www.rfc-editor.org/rfc/rfc7636 */
export interface CodeChallenge {
  readonly method: "S256" | "plain";
  readonly challenge: string;
}

/** A sign-in under way. */
export interface Transaction {
  readonly request: AuthorizationRequest;
  /** Id of the browser in which it began, and has to go on. */
  readonly browser: string;
  /** Id of the connection that the person was sent to, once one is chosen. */
  connectionId?: string;
}

/** A person who is signed in to Auth0 in a browser: what makes single sign-on. */
export interface Session {
  /** The session's public id: `sid` of ID tokens. */
  readonly sid: string;
  readonly userId: string;
  /** Id of the connection that the person came through. */
  readonly connectionId: string;
  /** Seconds since the epoch at which the person signed in. */
  readonly authTime: number;
}

/** What an authorization code stands for. */
export interface Code {
  readonly request: AuthorizationRequest;
  readonly session: Session;
}

/** What is under way on a host; lost when the lab ends. Each has an id as Auth0's are: 32 letters and digits. */
export class Memory {
  readonly transactions = expiring<Transaction>(HOUR);
  readonly codes = expiring<Code>(10 * MINUTE);
  /** Three days: how long a session may lie idle, unless the tenant's settings say otherwise. */
  readonly sessions = expiring<Session>(72 * HOUR);
}

function expiring<T>(lifetime: number): Expiring<T> {
  return new Expiring<T>(lifetime, undefined, () => newId(32));
}
