import type { Cloud } from "./cloud";

/**
 * The lab's own network, on which one cloud calls another: Auth0 redeems codes at Entra, Cognito at Auth0. A name that no
 * cloud of the lab owns fails as an unreachable host does.
 */
export type Wire = (request: Request) => Promise<Response>;

/** Joins clouds to a network. */
export function wireOf(clouds: () => readonly Cloud[]): Wire {
  return async (request) => {
    const { hostname } = new URL(request.url);
    const cloud = clouds().find((each) => each.owns(hostname));
    if (cloud === undefined) throw new TypeError(`fetch failed: ${hostname} cannot be reached from the lab`);
    return cloud.fetch(request);
  };
}
