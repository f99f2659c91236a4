import type { Environment } from "../../../environments/schema";
import type { Endpoints } from "../../../stacks/endpoints";
import type { Progress } from "../../terminal/progress";

/** The endpoints of a chain: the pool's, and of each party that it trusts, by its name. */
export interface ChainEndpoints extends Pick<Endpoints, "pool">, Partial<Pick<Endpoints, "broker">> {
  /** Of each identity provider, where it sends people and who vouches for them. */
  readonly identityProviders?: Readonly<Record<string, readonly string[]>>;
}

/** What `npm start` shows of a route. */
export interface LabRoute<Of extends Environment> {
  readonly endpointsOf: (environment: Of) => ChainEndpoints;
  /** The way in, like `one button`. */
  readonly renderWay: (environment: Of) => string;
  /** The chain between Cognito and Entra, as lines of the report. */
  readonly renderHops: (environment: Of) => readonly string[];
  /** Tries what this route is there for. @returns why it is there, in lines. @default - nothing */
  readonly explain?: (environment: Of, progress: Progress) => Promise<readonly string[]>;
}
