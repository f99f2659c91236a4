import type { Switches } from "../../../switches";
import type { Attributes, Connection } from "../../data";
import type { EntraProvider, EntraTokens } from "./entra-provider";

/** What a sign-in needs besides the connection. */
export interface UpstreamContext {
  readonly entra: EntraProvider;
  readonly switches: Switches;
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
  readonly label: string;
  /** Whether a person may choose the connection on Auth0's page. */
  hasButton(connection: Connection): boolean;
  /** The authority at Entra that people are sent to. */
  authority(connection: Connection, switches: Switches): string;
  scope(connection: Connection): readonly string[];
  /** @throws UpstreamError if the connection does not admit the person */
  identify(connection: Connection, tokens: EntraTokens, context: UpstreamContext): Promise<Identity>;
}
