import type { Environment } from "../../../environments/schema";
import { poolEndpointsOf } from "../../../stacks/endpoints";
import type { NamedProvider } from "../../../stacks/routes/route-facts";
import type { Deployed } from "../deployed";
import type { ExpectedPool, Sent, Walked } from "../expected";

/** The user pool of a route without a broker, whose way to Entra the walk there looks at. */
export function poolOf(
  { name, cognito }: Environment,
  deployed: Deployed,
  providers: readonly NamedProvider[],
): ExpectedPool {
  const issuer = deployed.output("issuer");
  return {
    host: poolEndpointsOf(cognito).host,
    ...(typeof issuer === "string" && { issuer }),
    clients: deployed.clients(providers.map((provider) => provider.name)),
    nameOfNext: "Entra",
    environment: name,
  };
}

/** Where Cognito sends the people of an identity provider. */
export const sendsOf = ({ sends }: Walked, { name }: NamedProvider): Promise<Sent> =>
  sends.get(name) ?? Promise.resolve({});
