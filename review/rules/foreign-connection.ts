import type { BrokerChain } from "../chain";
import { code } from "../code";
import { findForeignConnections } from "../foreign-connections";
import { ruleOf } from "../rule";
import type { BrokerSide } from "../side";
import { textAt } from "../value";

export const foreignConnection = ruleOf(["broker"], {
  id: "foreign-connection",
  severity: "warning",
  besides: true,
  what: "A connection that is not the environment's is enabled for its client at Auth0. Auth0 enables every connection of a tenant for a new client, unless the tenant's flag `enable_client_connections` is off.",
  why: "Auth0's page offers it, and the gate turns away whoever takes it. Who is signed in to Auth0 by it is not asked for another account, and stays locked out until they sign out.",
  fix: "Plan and deploy, which takes it off. If its people should get in, they need an Auth0 client of their own.",
  find: (chain) =>
    findForeign(chain).map(({ name, clientIds }) => ({
      ...addressOf(chain, clientIds),
      people: `People of the connection ${name} can try to sign in, and are turned away`,
      cause: `${code(name)} is enabled for Auth0's client for Cognito, ${clientIds.map(code).join(", ")}, and is not the environment's${chain.kind === "plan" ? "; this deploy takes it off" : ""}`,
      ...(chain.kind === "plan" && {
        fix: "Deploy this plan. If its people should get in, they need an Auth0 client of their own.",
      }),
    })),
});

const findForeign = ({ auth0, before, after }: BrokerChain) =>
  findForeignConnections(auth0?.clients ?? [], [before, after].flatMap(connectionIdsOf));

const connectionIdsOf = ({ connections }: BrokerSide): string[] =>
  Object.values(connections).flatMap((connection) => textAt(connection, "id") ?? []);

function addressOf({ before }: BrokerChain, [clientId]: readonly string[]): { address?: string } {
  const [address] =
    Object.entries(before.auth0Clients).find(([, client]) => textAt(client, "client_id") === clientId) ?? [];
  return address === undefined ? {} : { address };
}
