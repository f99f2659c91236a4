import type { BrokerEnvironment } from "../../../environments/schema";
import { type Strategy, strategiesOf } from "../../../environments/strategies";
import { ADDRESSES, addressOfConnection } from "../../../stacks/addresses";
import { brokerEndpointsOf, poolEndpointsOf } from "../../../stacks/endpoints";
import { authorityOf, MICROSOFT_SCOPES } from "../../../stacks/microsoft-authority";
import { BROKER_SCOPES } from "../../../stacks/routes/broker-facts";
import type { Check } from "../check";
import type { Deployed } from "../deployed";
import type { ExpectedPool, Sent, Walked } from "../expected";
import { type ExpectedBroker, walkBroker } from "../hops/broker";
import { walkCognito } from "../hops/cognito";
import { type ExpectedEntra, walkEntra } from "../hops/entra";
import type { Probe } from "../probe";

/** Walks the chain of an environment of the route broker, all of it at the same time as far as it can be. */
export async function walkBrokerRoute(
  environment: BrokerEnvironment,
  deployed: Deployed,
  probe: Probe,
): Promise<readonly Check[]> {
  const broker = expectedBrokerOf(environment, deployed);
  const { providerName } = environment.cognito;
  const cognito = walkCognito(expectedPoolOf(environment, deployed, broker), probe);
  const auth0 = walkBroker(broker, cognito.sends.get(providerName) ?? NOWHERE, probe);
  const entra = strategiesOf(environment).map((strategy) =>
    walkEntra(
      expectedEntraOf(environment, deployed, strategy),
      auth0.sends.get(environment.auth0.connections[strategy]) ?? NOWHERE,
      probe,
    ),
  );
  return (await Promise.all([cognito, auth0, ...entra].map(({ checks }: Walked) => checks))).flat();
}

const NOWHERE: Promise<Sent> = Promise.resolve({});

function expectedPoolOf(
  { name, cognito }: BrokerEnvironment,
  deployed: Deployed,
  broker: ExpectedBroker,
): ExpectedPool {
  const { providerName } = cognito;
  const issuer = deployed.output("issuer");
  return {
    host: poolEndpointsOf(cognito).host,
    ...(typeof issuer === "string" && { issuer }),
    clients: deployed.clients([providerName]),
    providers: new Map([[providerName, broker]]),
    nameOfNext: "Auth0",
    environment: name,
  };
}

/** What Cognito and Auth0 should agree on: what Cognito was given. */
function expectedBrokerOf(environment: BrokerEnvironment, deployed: Deployed): ExpectedBroker {
  const { name, auth0, cognito } = environment;
  const { callbackUrls: _, ...endpoints } = brokerEndpointsOf(auth0);
  return {
    ...endpoints,
    ...deployed.oidc(ADDRESSES.identityProvider),
    name: "Auth0",
    environment: name,
    callbackUrls: [poolEndpointsOf(cognito).callbackUrl],
    scopes: BROKER_SCOPES,
    connections: strategiesOf(environment).map((strategy) => auth0.connections[strategy]),
    signOutLinks: signOutLinksOf(endpoints.host, deployed),
  };
}

/** Of the links by which people sign out, the part at Auth0: where they begin, or where Cognito sends them. */
function signOutLinksOf(host: string, deployed: Deployed): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(deployed.signOutLinks).flatMap(([client, link]) => {
      const found = [link, new URL(link).searchParams.get("logout_uri")].find(
        (each) => each !== null && URL.canParse(each) && new URL(each).host === host,
      );
      return found == null ? [] : [[client, found] as const];
    }),
  );
}

/** Of Auth0's own strategies, Auth0 alone knows where exactly they send people, and for what. */
function expectedEntraOf(
  { name, microsoft, auth0 }: BrokerEnvironment,
  deployed: Deployed,
  strategy: Strategy,
): ExpectedEntra {
  const clientId = deployed.output("entra_client_id");
  const ends = deployed.output("entra_secret_expires");
  const secret = deployed.textAt(addressOfConnection(strategy), "options.0.client_secret");
  const { host } = brokerEndpointsOf(auth0);
  return {
    from: { hop: "broker", name: "Auth0" },
    ...(auth0.strategy === "both" && { of: auth0.connections[strategy] }),
    environment: name,
    authorities: authoritiesOf(microsoft, strategy),
    scopes: strategy === "microsoft" ? MICROSOFT_SCOPES : [],
    callbackUrls: [`https://${host}/login/callback`],
    ...(typeof clientId === "string" && { clientId }),
    ...(secret !== undefined && { secret }),
    ...(typeof ends === "string" && { secretEnds: new Date(ends) }),
  };
}

function authoritiesOf(
  microsoft: BrokerEnvironment["microsoft"],
  strategy: Strategy,
): readonly [string, ...string[]] {
  if (strategy === "microsoft") return [authorityOf(microsoft)];
  if (strategy === "windowslive") return ["consumers", "common"];
  return microsoft.accounts === "tenant" ? [microsoft.tenantId] : ["common", "organizations"];
}
