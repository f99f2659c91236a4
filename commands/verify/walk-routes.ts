import type { Environment } from "../../environments/schema";
import { type Check, checksOf } from "./check";
import type { Deployed } from "./deployed";
import type { Probe } from "./probe";
import { walkRoute } from "./routes";

/** Walks the route of an environment, and the one that people move away from. */
export async function walkRoutes(
  environment: Environment,
  deployed: Deployed,
  probe: Probe,
): Promise<readonly Check[]> {
  const { name, former } = environment;
  const undeployed = deployed.undeployedClients.map((of) =>
    checksOf("cognito").unseen("app-client", `Cognito knows the app client ${of}`, {
      of,
      means: "The state does not have it: it is not deployed yet, or was before states had this",
      toDo: `npm run plan -- ${name}, and deploy it`,
    }),
  );
  if (former === undefined) return [...(await walkRoute(environment, deployed, probe)), ...undeployed];
  const [present, earlier] = await Promise.all([
    walkRoute(environment, deployed, probe),
    walkRoute(former, deployed.ofFormer(former), probe),
  ]);
  return [...joinRoutes(present, earlier, former.cognito.providerName), ...undeployed];
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
