import { routesOf } from "../../../environments/routes-of";
import type { Environment, RouteName } from "../../../environments/schema";
import { factsOf } from "../../../stacks/routes/facts";
import { enterEntra, type Graph, reasonIn } from "../../clouds/entra";
import { type Finding, findingsOn } from "../../clouds/finding";
import type { Fetch } from "../../clouds/https";
import type { OwnResources } from "../own-resources";
import { soughtAtEntra } from "./gone/at-entra";
import { findGone } from "./gone/find-gone";
import { checkListedTenants } from "./listed-tenants";
import { reportTakenName } from "./report-taken-name";

const { ok, unchecked } = findingsOn("Entra");

/**
 * Whether Terraform can make the app registration of each route: credentials of the home tenant, its permissions, the display name;
 * and what it made is there.
 */
export async function checkEntra(
  environment: Environment,
  variables: NodeJS.ProcessEnv,
  deployed: OwnResources,
  fetch: Fetch,
): Promise<Finding[]> {
  const routes = routesOf(environment);
  const { findings, api } = await enterEntra(
    environment.microsoft.tenantId,
    variables,
    fetch,
    routes.map(({ route }) => route),
  );
  if (api === undefined) return [...findings];
  return [
    ...findings,
    ...(await Promise.all(routes.map((each) => checkName(each, api, deployed)))),
    ...(await Promise.all(routes.map((each) => checkListedTenants(each, fetch)))).flat(),
    ...(await findGone(
      "Entra",
      routes.flatMap((each) => soughtAtEntra(each, deployed, api)),
    )),
  ];
}

async function checkName(environment: Environment, graph: Graph, deployed: OwnResources): Promise<Finding> {
  const { displayName } = environment.microsoft;
  const own = deployed.textAt(factsOf<RouteName>(environment).addresses.application, "client_id");
  const answer = await graph.get("/applications", {
    $filter: `displayName eq '${displayName.replaceAll("'", "''")}'`,
    $select: "appId,displayName",
  });
  if (answer.status !== 200) {
    return unchecked(
      "display name",
      `Microsoft Graph does not say (HTTP ${answer.status}: ${reasonIn(answer)})`,
    );
  }
  const { value } = JSON.parse(answer.text) as { value: readonly { readonly appId: string }[] };
  const [first] = value;
  if (first === undefined) return ok("display name", `"${displayName}" is free`);
  if (value.some(({ appId }) => appId === own))
    return ok("display name", `"${displayName}" is this environment's`);
  return reportTakenName(
    "Entra",
    "display name",
    `"${displayName}" is taken by the app registration ${first.appId}`,
    "set another microsoft.displayName, or delete that app registration if nobody uses it",
    deployed,
  );
}
