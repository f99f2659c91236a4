import type { Environment } from "../../../environments/schema";
import { enterEntra, type Graph, messageIn } from "../../clouds/entra";
import { type Finding, findingsOn } from "../../clouds/finding";
import type { Wire } from "../../clouds/wire";
import type { Deployed } from "../own-resources";

const { ok, unchecked, taken } = findingsOn("Entra");

/** Whether Terraform can make the app registration: credentials of the home tenant, its permission, the display name. */
export async function checkEntra(
  { microsoft: { tenantId, displayName } }: Environment,
  variables: NodeJS.ProcessEnv,
  deployed: Deployed,
  wire: Wire,
): Promise<Finding[]> {
  const { findings, api } = await enterEntra(tenantId, variables, wire);
  return api === undefined ? [...findings] : [...findings, await nameOf(displayName, api, deployed)];
}

async function nameOf(displayName: string, graph: Graph, deployed: Deployed): Promise<Finding> {
  const answer = await graph.get("/applications", {
    $filter: `displayName eq '${displayName.replaceAll("'", "''")}'`,
    $select: "appId,displayName",
  });
  if (answer.status !== 200) {
    return unchecked(
      "display name",
      `Microsoft Graph does not tell (HTTP ${answer.status}: ${messageIn(answer)})`,
    );
  }
  const { value } = JSON.parse(answer.text) as { value: readonly { readonly appId: string }[] };
  const [first] = value;
  if (first === undefined) return ok("display name", `"${displayName}" is free`);
  if (value.some(({ appId }) => appId === deployed.appRegistrationId))
    return ok("display name", `"${displayName}" is this environment's`);
  return taken(
    "display name",
    `"${displayName}" is taken by the app registration ${first.appId}`,
    deployed,
    "set another microsoft.displayName, or delete that app registration if nobody uses it",
  );
}
