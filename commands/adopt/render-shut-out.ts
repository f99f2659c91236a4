import type { FoundBrokerChain, OtherConnection } from "./found-chain";

/**
 * Whom the adoption shuts out: until now Auth0 let them through to Cognito, and the gate does not. Empty where that is nobody.
 */
export function renderShutOut({ auth0Client, otherConnections }: FoundBrokerChain): string[] {
  if (otherConnections.length === 0) return [];
  const { name, client_id } = auth0Client;
  return [
    "",
    "WHO IS SHUT OUT: these connections are enabled for the Auth0 client too, and the environment does not have them.",
    `The apply takes them off "${name}" (${client_id}), and from then on its gate denies whoever comes by one. Who is in the user pool stays there.`,
    ...otherConnections.map((connection) => `  ${renderConnection(connection)}`),
  ];
}

const renderConnection = ({ id, name, strategy, host }: OtherConnection): string =>
  `${name} (${id}): ${meaningOf(strategy, host)}`;

/** Who comes by a connection. */
function meaningOf(strategy: string, host: string | undefined): string {
  switch (strategy) {
    case "auth0":
      return "people with a password at Auth0, where anybody may sign up unless that is off";
    case "oauth2":
      return `people of a custom connection to ${host ?? "another service"}, which has user IDs of its own and can't be adopted`;
    case "waad":
    case "windowslive":
      return `people of another Microsoft connection (${strategy}), of which one for each strategy is adopted`;
    default:
      return `people who sign in with ${strategy}`;
  }
}
