import type { Connection } from "../../data";
import { oauth2 } from "./oauth2";
import type { Upstream } from "./upstream";
import { waad } from "./waad";
import { windowslive } from "./windowslive";

const UPSTREAMS: ReadonlyMap<string, Upstream> = new Map(Object.entries({ oauth2, waad, windowslive }));

export function upstreamOf({ strategy }: Connection): Upstream {
  const upstream = UPSTREAMS.get(strategy);
  if (upstream === undefined) throw new Error(`the lab has no connections of strategy ${strategy}`);
  return upstream;
}
