import type { Environment } from "../../../environments/schema";
import { enterEntra, type Graph, reasonIn } from "../../clouds/entra";
import { type Finding, findingsOn } from "../../clouds/finding";
import type { Fetch } from "../../clouds/https";
import type { OwnResources } from "../own-resources";
import { soughtAtEntra } from "./gone/at-entra";
import { findGone } from "./gone/find-gone";
import { reportTakenName } from "./report-taken-name";

const { ok, unchecked } = findingsOn("Entra");

/** Whether Terraform can make the app registration: credentials of the home tenant, its permission, the display name; and what it made is there. */
export async function checkEntra(
  environment: Environment,
  variables: NodeJS.ProcessEnv,
  deployed: OwnResources,
  fetch: Fetch,
): Promise<Finding[]> {
  const { tenantId, displayName } = environment.microsoft;
  const { findings, api } = await enterEntra(tenantId, variables, fetch, environment.route);
  if (api === undefined) return [...findings];
  return [
    ...findings,
    await checkName(displayName, api, deployed),
    ...(await findGone("Entra", soughtAtEntra(environment, deployed, api))),
  ];
}

async function checkName(displayName: string, graph: Graph, deployed: OwnResources): Promise<Finding> {
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
  if (value.some(({ appId }) => appId === deployed.appRegistrationId))
    return ok("display name", `"${displayName}" is this environment's`);
  return reportTakenName(
    "Entra",
    "display name",
    `"${displayName}" is taken by the app registration ${first.appId}`,
    "set another microsoft.displayName, or delete that app registration if nobody uses it",
    deployed,
  );
}
