import type { Environment } from "../../../environments/schema";
import type { Fetch } from "../../clouds/https";
import type { AdoptedIds } from "../adopted-ids";
import type { FoundChain } from "../found-chain";
import type { GivenIds } from "../given-ids";
import type { Keep } from "../keep";
import type { KeptKey } from "../kept-keys";
import type { Obstacle } from "../obstacle";

/** How a chain of a route is adopted, beyond what every chain has. */
export interface AdoptedRoute<Of extends Environment = Environment, Found extends FoundChain = FoundChain> {
  /**
   * What an adoption makes in a cloud, by its address: a client secret, since nobody can read the text of the one that is there,
   * and what no chain has that was made by hand.
   */
  readonly made: readonly string[];
  /** Finds the chain by following it, by reading alone. @throws UserError that says where the chain ends */
  follow(environment: Of, given: GivenIds, variables: NodeJS.ProcessEnv, fetch: Fetch): Promise<Found>;
  /** The chain without what an earlier run has made of it. @param own IDs in the environment's state */
  withoutOwn(found: Found, own: readonly string[]): Found;
  /** The environment with what of the chain decides about the rest. */
  asFound(environment: Of, found: Found, file: FileToAdopt): Of;
  /** The IDs that this route alone has. */
  idsOf(found: Found): Partial<AdoptedIds>;
  /** The keys that keep what this route alone has as it was found. */
  keptKeysOf(found: Found, environment: Of): KeptKey[];
  /** What this route alone has beyond what the stack gives it, and keeps. */
  keptOf(found: Found, environment: Of): Partial<Keep>;
  /** What would lose a user or lock one out, where the environment file has no key to prevent it. */
  findObstacles(found: Found, environment: Of): Obstacle[];
  /** Whom the adoption shuts out. Empty where that is nobody. */
  renderShutOut(found: Found): string[];
}

/** What the file says of the pool, beyond its values. */
export interface FileToAdopt {
  /** Whether the pool stays its owner's. */
  readonly joins: boolean;
  /** Whether the file says how the pool's attributes are called. */
  readonly namesAttributes: boolean;
}
