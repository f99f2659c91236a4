import type { Switches } from "../../../switches";
import type { Attributes, Connection } from "../../data";
import type { EntraProvider, EntraTokens } from "./entra-provider";

/** What a sign-in through a strategy needs besides the connection. */
export interface UpstreamContext {
  readonly entra: EntraProvider;
  readonly switches: Switches;
}

/** A person as a connection knows them. */
export interface Identity {
  /** The person's id within the strategy. */
  readonly id: string;
  readonly attributes: Attributes;
}

/** How the connections of a strategy sign people in. */
export interface Upstream {
  /** Whether Auth0 counts it among the social ones; the others are an enterprise's. */
  readonly social: boolean;
  /** What the button says for a connection without a display name. */
  readonly label: string;
  /** Whether a person may choose the connection on Auth0's page. */
  hasButton(connection: Connection): boolean;
  /** Entra's authority that people are sent to. */
  authority(connection: Connection, switches: Switches): string;
  scope(connection: Connection): readonly string[];
  /** @throws UpstreamError if the connection does not admit the person */
  identify(connection: Connection, tokens: EntraTokens, context: UpstreamContext): Promise<Identity>;
}
