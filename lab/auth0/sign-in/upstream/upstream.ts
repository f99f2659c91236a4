import type { Wire } from "../../../network/wire";
import type { Switches } from "../../../switches";
import type { Attributes, Connection } from "../../data";
import type { Sandbox } from "../../sandbox/sandbox";
import type { EntraProvider } from "./entra-provider";

/** What a sign-in needs besides the connection. */
export interface UpstreamContext {
  readonly entra: EntraProvider;
  readonly sandbox: Sandbox;
  readonly wire: Wire;
  readonly switches: Switches;
}

/** A person who is sent to sign in through a connection. */
export interface UpstreamRequest {
  /** It comes back with the person. */
  readonly state: string;
  /** Where the person comes back to. */
  readonly redirectUri: string;
  /** What nobody but Auth0 knows, for PKCE. */
  readonly codeVerifier: string;
  /** Parameters of the client's own authorization request: some are passed on. */
  readonly parameters: URLSearchParams;
}

/** A person who is back, with what they were sent with. */
export interface UpstreamAnswer extends UpstreamRequest {
  /** The URL that they were sent back to, with its query. */
  readonly callback: URL;
}

/** A person as a connection knows them. */
export interface Identity {
  /** The person's ID within the strategy. */
  readonly id: string;
  readonly attributes: Attributes;
}

/** How the connections of a strategy sign people in. */
export interface Upstream {
  /** Whether the strategy is a social one; the others are enterprise strategies. */
  readonly social: boolean;
  /** The button's text for a connection without a display name. */
  labelOf(connection: Connection): string;
  /** Whether a person may choose the connection on Auth0's page. */
  hasButton(connection: Connection): boolean;
  /**
   * Where the person signs in.
   *
   * @throws PageError 501 if the lab does not have what Auth0 would do
   */
  authorizationUrl(connection: Connection, request: UpstreamRequest, context: UpstreamContext): URL;
  /** @throws UpstreamError if the connection does not admit the person */
  identify(connection: Connection, answer: UpstreamAnswer, context: UpstreamContext): Promise<Identity>;
  /**
   * Where the person signs out, if anywhere.
   *
   * @param query of the request to sign out
   * @param returnTo where the person goes after that
   */
  logoutUrl(
    connection: Connection,
    query: Readonly<Record<string, string>>,
    returnTo: string | undefined,
    context: UpstreamContext,
  ): Promise<URL | undefined>;
}
