import type { Switches } from "../../../switches";
import type { Connection } from "../../data";
import type { Attributes } from "../../users";
import type { EntraTokens, RelyingParty } from "./relying-party";
import { waad } from "./waad";
import { windowslive } from "./windowslive";

/** What a sign-in through a strategy needs besides the connection. */
export interface UpstreamContext {
  readonly relyingParty: RelyingParty;
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

const UPSTREAMS: ReadonlyMap<string, Upstream> = new Map(Object.entries({ waad, windowslive }));

export function upstreamOf({ strategy }: Connection): Upstream {
  const upstream = UPSTREAMS.get(strategy);
  if (upstream === undefined) throw new Error(`the lab has no connections of strategy ${strategy}`);
  return upstream;
}
