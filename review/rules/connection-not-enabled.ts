import { type Strategy, strategiesOf } from "../../environments/strategies";
import { addressOfConnection, addressOfConnectionClients } from "../../stacks/addresses";
import type { BrokerChain } from "../chain";
import { code } from "../code";
import { type Finding, ruleOf } from "../rule";
import { textAt } from "../value";
import { ACCOUNTS } from "./support/accounts";
import { knownAt, knownTextsAt } from "./support/known";
import { isLost } from "./support/loss";

export const connectionNotEnabled = ruleOf(["broker"], {
  id: "connection-not-enabled",
  severity: "forbidden",
  what: "A connection to Microsoft that the environment file wants is not enabled for Cognito.",
  why: "Auth0 lets people sign in to a client only through the connections that are enabled for it.",
  fix: "Apply again, or set `auth0.strategy` to the connections that you want.",
  find: (chain) =>
    chain.after.auth0Client === undefined || chain.after.identityProvider === undefined
      ? []
      : strategiesOf(chain.environment).flatMap((strategy) => findObstacle(chain, strategy)),
});

function findObstacle({ after, change }: BrokerChain, strategy: Strategy): Finding[] {
  const [address, clientsAddress] = [addressOfConnection(strategy), addressOfConnectionClients(strategy)];
  const connection = after.connections[strategy];
  const isForgotten = (of: string) => change(of)?.action === "forget"; // it still exists, out of Terraform's sight
  if (isLost(change(address))) return []; // connection-replaced reports it
  const finding = (about: string, cause: string): Finding[] => [
    {
      address: about,
      people: `Nobody can sign in with ${ACCOUNTS[strategy]}`,
      cause: `the connection \`${strategy}\` ${cause}`,
    },
  ];

  if (connection === undefined) return finding(address, "is not in Auth0");
  if (knownAt(connection, "authentication.0.active") === false)
    return finding(address, "is not active for sign-in");
  if (strategy === "waad" && knownAt(connection, "show_as_button") === false)
    return finding(address, "has no button on Auth0's page");
  if (isForgotten(clientsAddress)) return [];

  const clients = after.connectionClients[strategy];
  const enabled = clients === undefined ? [] : knownTextsAt(clients, "enabled_clients");
  const client = textAt(after.auth0Client, "client_id");
  if (enabled === undefined || client === undefined || enabled.includes(client)) return [];
  return finding(clientsAddress, `is not enabled for Auth0's client for Cognito, ${code(client)}`);
}
