import type { BrokerEnvironment } from "../../../environments/schema";
import { UserError } from "../../../environments/user-error";
import { type Graph, reasonIn } from "../../clouds/entra";
import type { Application, FoundChain } from "../found-chain";
import type { GivenIds } from "../given-ids";
import { explainBrokenChain } from "../obstacle";

/** The app registration with which the connections sign in. @throws UserError */
export async function findApplication(
  { microsoft: { tenantId } }: BrokerEnvironment,
  connections: FoundChain["connections"],
  given: GivenIds,
  graph: Graph,
): Promise<Application> {
  const clientIds = Object.values(connections).map(({ name, options }) => ({ name, id: options.client_id }));
  const [first, second] = clientIds;
  if (second !== undefined && first?.id !== second.id) {
    throw explainBrokenChain(
      `The connections sign in with two app registrations: ${clientIds.map(({ name, id }) => `${name} with ${id}`).join(", ")}. The environment has one, so whoever signs in through the other would get a new user ID`,
      "adopt the connection with most users, by auth0.strategy, and keep the other one by hand",
    );
  }
  const appId = first?.id ?? "";
  const { value } = await ask<{ value: Application[] }>(graph, "/applications", {
    $filter: `appId eq '${appId}'`,
  });
  const [application] = value;
  if (application === undefined) {
    throw explainBrokenChain(
      `The connection ${first?.name} signs in with the client ID ${appId || "of Auth0's own developer keys"}, but the tenant ${tenantId} has no app registration with it`,
      "correct microsoft.tenantId: the app registration's tenant (Entra admin center, App registrations, Overview)",
    );
  }
  if (given.appRegistration !== undefined && given.appRegistration !== application.id) {
    throw explainBrokenChain(
      `The app registration ${given.appRegistration} was named, but the connections sign in with ${appId}, whose Object ID is ${application.id}`,
      "name that one, or none: this command finds it by following the chain",
    );
  }
  return application;
}

/** Object id of the application's service principal in the home tenant, if there is one. */
export async function findServicePrincipal(
  { appId }: Application,
  graph: Graph,
): Promise<string | undefined> {
  const { value } = await ask<{ value: { id: string }[] }>(graph, "/servicePrincipals", {
    $filter: `appId eq '${appId}'`,
  });
  return value[0]?.id;
}

/** Whether the deployer may change the application: with the least permission, only its owners may. */
export async function findDeployer({ id }: Application, graph: Graph): Promise<FoundChain["deployer"]> {
  const { value } = await ask<{ value: { id: string }[] }>(graph, `/applications/${id}/owners`);
  const isOwner = value.some((owner) => owner.id === graph.callerId);
  return {
    id: graph.callerId,
    mayChangeApplication: isOwner || graph.roles.includes("Application.ReadWrite.All"),
  };
}

async function ask<Answer>(
  graph: Graph,
  path: string,
  query: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const answer = await graph.get(path, query);
  if (answer.status === 200) return JSON.parse(answer.text) as Answer;
  throw new UserError(
    "graph-call-failed",
    `Microsoft Graph does not answer ${path} (HTTP ${answer.status}: ${reasonIn(answer)}). Nothing was changed.\nTo do: check the deployer's permissions (docs/adopt.md, "What it needs"), then run the same command again.`,
  );
}
