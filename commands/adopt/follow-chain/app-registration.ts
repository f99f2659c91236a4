import type { Environment } from "../../../environments/schema";
import { UserError } from "../../../environments/user-error";
import { type Graph, messageIn } from "../../clouds/entra";
import type { Application, Found } from "../found-chain";
import type { Given } from "../given-ids";
import { notFound } from "../obstacle";

/** The app registration with which the connections sign in. @throws UserError */
export async function findApplication(
  { microsoft: { tenantId } }: Environment,
  connections: Found["connections"],
  given: Given,
  graph: Graph,
): Promise<Application> {
  const clientIds = Object.values(connections).map(({ name, options }) => ({ name, id: options.client_id }));
  const [first, second] = clientIds;
  if (second !== undefined && first?.id !== second.id) {
    throw notFound(
      `The connections sign in with two app registrations: ${clientIds.map(({ name, id }) => `${name} with ${id}`).join(", ")}. The environment has one, and who comes through the other one would be a stranger to it`,
      "take over the connection with most users by auth0.strategy, and keep the other one by hand",
    );
  }
  const appId = first?.id ?? "";
  const { value } = await ask<{ value: Application[] }>(graph, "/applications", {
    $filter: `appId eq '${appId}'`,
  });
  const [application] = value;
  if (application === undefined) {
    throw notFound(
      `The connection ${first?.name} signs in with the application ${appId || "of Auth0's own developer keys"}, but the tenant ${tenantId} has no app registration of that id`,
      "mend microsoft.tenantId: it is the tenant in which the app registration is, App registrations, Overview",
    );
  }
  if (given.appRegistration !== undefined && given.appRegistration !== application.id) {
    throw notFound(
      `The app registration ${given.appRegistration} was named, but the connections sign in with ${appId}, whose Object ID is ${application.id}`,
      "name that one, or none: the chain itself leads to it",
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

/** Whether the deployer may change the application: with the least permission only its owners may. */
export async function deployerOf({ id }: Application, graph: Graph): Promise<Found["deployer"]> {
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
    `Microsoft Graph does not answer ${path} (HTTP ${answer.status}: ${messageIn(answer)}). Nothing was changed.\nTo do: look at the deployer's permissions (docs/adopt.md, "What it needs"), then run the same command again.`,
  );
}
