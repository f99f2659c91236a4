import type { Json } from "../../review/cognito-facts";
import type { EntraFacts } from "../../review/entra-facts";
import type { Unseen } from "../../review/not-seen";

import { CloudError } from "./cloud-error";
import { type Graph, reasonIn } from "./entra";
import type { OwnEntra } from "./own-chain";

/** Why a call was refused, in a clause. */
class Denied extends Error {}

/**
 * Reads what Entra has of an environment besides what a plan shows.
 *
 * @returns why that is not possible, for credentials that lack a permission
 * @throws CloudError where Graph does not do as asked
 */
export async function readEntraFacts(
  graph: Graph,
  { applicationIds, servicePrincipalIds }: OwnEntra,
): Promise<EntraFacts | Unseen> {
  try {
    const readAll = async (collection: string, ids: readonly string[]) => {
      const found = await Promise.all(ids.map((id) => read(graph, `/${collection}/${id}`)));
      return found.filter((each) => each !== undefined);
    };
    const [applications, servicePrincipals] = await Promise.all([
      readAll("applications", applicationIds),
      readAll("servicePrincipals", servicePrincipalIds),
    ]);
    return { applications, servicePrincipals };
  } catch (error) {
    if (!(error instanceof Denied)) throw error;
    return { unseen: error.message };
  }
}

async function read(graph: Graph, path: string): Promise<Json | undefined> {
  const answer = await graph.get(path);
  if (answer.status === 200) return JSON.parse(answer.text) as Json;
  if (answer.status === 404) return undefined;
  if (answer.status === 403) {
    throw new Denied(
      "Microsoft Graph does not let these credentials do that: grant them Application.Read.All, as docs/policies/entra-plan.json does",
    );
  }
  throw new CloudError(
    "entra-call-failed",
    `Microsoft Graph did not answer GET ${path}: HTTP ${answer.status}, ${reasonIn(answer).replace(/\.$/, "")}`,
    "wait a little, or fix what Graph says",
  );
}
