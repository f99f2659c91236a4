import type { Environment } from "../../environments/schema";
import type { Check } from "./check";
import type { Deployed } from "./deployed";
import type { Probe } from "./probe";
import { walkRoute } from "./routes";

/** Walks the route of an environment, and the one that people move away from. */
export async function walkRoutes(
  environment: Environment,
  deployed: Deployed,
  probe: Probe,
): Promise<readonly Check[]> {
  const { former } = environment;
  if (former === undefined) return walkRoute(environment, deployed, probe);
  const [present, earlier] = await Promise.all([
    walkRoute(environment, deployed, probe),
    walkRoute(former, deployed.ofFormer(former), probe),
  ]);
  return joinRoutes(present, earlier, former.cognito.providerName);
}

/**
 * The checks of two routes to one user pool: what both look at counts once, by the one that did not pass. What is the former route's
 * alone is of its identity provider.
 */
export function joinRoutes(
  present: readonly Check[],
  former: readonly Check[],
  formerProvider: string,
): readonly Check[] {
  const isSame = (one: Check, other: Check) =>
    one.hop === "cognito" && one.id === other.id && one.of === other.of;
  const both = present.map((check) => {
    const other = former.find((each) => isSame(check, each));
    return check.verdict === "passed" && other !== undefined ? other : check;
  });
  const others = former.filter((check) => !present.some((each) => isSame(each, check)));
  return [...both, ...others.map((check) => ({ ...check, of: check.of ?? formerProvider }))];
}
