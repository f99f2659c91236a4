import type { DeployedPool } from "./deployed-pool";
import type { Federation } from "./federation";
import type { Memory } from "./memory";
import type { RefreshTokens } from "./token/refresh-tokens";

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
}
