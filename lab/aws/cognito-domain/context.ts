import type { Switches } from "../../switches";
import type { DeployedPool } from "../user-pools/deployed-pool";
import type { RefreshTokens } from "../user-pools/tokens/refresh-tokens";
import type { Federation } from "./federation";
import type { Memory } from "./memory";

/** What every handler finds in hono's context. */
export interface DomainEnv {
  Variables: {
    /** The pool that the domain belongs to. */
    readonly pool: DeployedPool;
    /** The domain's host name. */
    readonly host: string;
  };
}

/** What the endpoints of all domains share. */
export interface DomainContext {
  readonly memory: Memory;
  readonly federation: Federation;
  readonly refreshTokens: RefreshTokens;
  readonly switches: () => Switches;
}
