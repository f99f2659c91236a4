import type { Cloud } from "./cloud";

/**
 * The lab's own network, over which one cloud calls another: Auth0 redeems codes at Entra, Cognito at Auth0. A request to a
 * host that no cloud owns fails as for an unreachable host.
 */
export type Wire = (request: Request) => Promise<Response>;

/** Connects the clouds. */
export function wireOf(clouds: () => readonly Cloud[]): Wire {
  return async (request) => {
    const { hostname } = new URL(request.url);
    const cloud = clouds().find((each) => each.owns(hostname));
    if (cloud === undefined) throw new TypeError(`fetch failed: ${hostname} cannot be reached from the lab`);
    return cloud.fetch(request);
  };
}
