import type { Context } from "hono";
import type { Caller } from "./caller";

/** What the middleware knows of a request by the time a route sees it. */
export interface GraphEnvironment {
  Variables: { caller: Caller; version: "beta" | "v1.0" };
}

export function urlOf(context: Context<GraphEnvironment>): URL {
  return new URL(context.req.url);
}
