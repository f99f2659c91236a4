import type { Environment } from "../../../environments/schema";
import { UserError } from "../../../environments/user-error";
import { type Graph, reasonIn } from "../../clouds/entra";
import type { Application, FoundChain } from "../found-chain";
import type { GivenIds } from "../given-ids";
import { explainBrokenChain } from "../obstacle";

/** What signs in with an app registration. */
export interface SignsIn {
  /** The first of them with its name, like `connection work`. */
  readonly first: string;
  /** All of them, like `connections`. */
  readonly all: string;
  /** Application (client) ID. */
  readonly clientId: string | undefined;
}

/** The app registration with which connections or identity providers sign in. @throws UserError */
export async function findApplication(
  { microsoft: { tenantId } }: Environment,
  { first, all, clientId = "" }: SignsIn,
  given: GivenIds,
  graph: Graph,
): Promise<Application> {
  const { value } = await ask<{ value: Application[] }>(graph, "/applications", {
    $filter: `appId eq '${clientId}'`,
  });
  const [application] = value;
  if (application === undefined) {
    throw explainBrokenChain(
      `The ${first} signs in with the client ID ${clientId || "of Auth0's own developer keys"}, but the tenant ${tenantId} has no app registration with it`,
      "correct microsoft.tenantId: the app registration's tenant (Entra admin center, App registrations, Overview)",
    );
  }
  if (given.appRegistration !== undefined && given.appRegistration !== application.id) {
    throw explainBrokenChain(
      `The app registration ${given.appRegistration} was named, but the ${all} sign in with ${clientId}, whose Object ID is ${application.id}`,
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
