import type { Context } from "hono";

/** What an Action sees of the request that ends a login. */
export interface PageRequest {
  readonly ip: string;
  readonly method: string;
  readonly language?: string;
  readonly user_agent?: string;
  /** Auth0 leaves out passwords and the like; the lab leaves out everything. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** The lab is on this machine, and so is whoever signs in. */
const IP = "127.0.0.1";

export function pageRequestOf({ req }: Context): PageRequest {
  const language = req.header("accept-language")?.split(",")[0];
  const userAgent = req.header("user-agent");
  return {
    ip: IP,
    method: req.method,
    ...(language !== undefined && { language }),
    ...(userAgent !== undefined && { user_agent: userAgent }),
    body: {},
  };
}
