import type { Caller } from "./caller";

export type GraphVersion = "beta" | "v1.0";

/** What every route finds in hono's context. */
export interface GraphEnvironment {
  Variables: { caller: Caller; version: GraphVersion };
}
