import type { Caller } from "./caller";

export type GraphVersion = "beta" | "v1.0";

/** What is known of a request by the time a route sees it. */
export interface GraphEnvironment {
  Variables: { caller: Caller; version: GraphVersion };
}
