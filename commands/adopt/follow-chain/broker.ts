import type { BrokerEnvironment } from "../../../environments/schema";
import { brokerEndpointsOf } from "../../../stacks/endpoints";
import { gateActionNameOf } from "../../../stacks/gate-action-name";
import { enterAuth0 } from "../../clouds/auth0";
import { Auth0Tenant } from "../../clouds/auth0-tenant";
import { enterAws } from "../../clouds/enter-aws";
import { enterEntra } from "../../clouds/entra";
import type { Fetch } from "../../clouds/https";
import type { FoundBrokerChain, IdentityProvider, UserPool } from "../found-chain";
import type { GivenIds } from "../given-ids";
import { explainBrokenChain } from "../obstacle";
import { findApplication, findDeployer, findServicePrincipal, type SignsIn } from "./app-registration";
import { findAuth0Client, findConnections, findOtherConnections } from "./auth0";
import { enterClouds } from "./enter-clouds";
import { readPool } from "./read-pool";

/**
 * Finds a chain by following it, by reading alone: from the environment's domain to the user pool, from its identity provider
 * to the Auth0 client, from that to its connections, and from these to the app registration.
 *
 * @throws UserError that says where the chain ends, or which permissions are missing in which cloud
 */
export async function followBroker(
  environment: BrokerEnvironment,
  given: GivenIds,
  variables: NodeJS.ProcessEnv,
  fetch: Fetch,
): Promise<FoundBrokerChain> {
  const { aws, auth0, entra } = await enterClouds(environment, {
    aws: enterAws(environment.cognito, variables, fetch),
    auth0: enterAuth0(environment.auth0.domain, variables, fetch),
    entra: enterEntra(environment.microsoft.tenantId, variables, fetch),
  });
  const { pool, providers, clients } = await readPool(environment, given, aws);
  const identityProvider = findIdentityProvider(environment, pool, providers);
  const tenant = new Auth0Tenant(auth0);
  const auth0Client = await findAuth0Client(environment, identityProvider, given, auth0);
  const connections = await findConnections(auth0Client, given, auth0);
  const [otherConnections, gate] = await Promise.all([
    findOtherConnections(auth0Client, connections, tenant),
    tenant.findActionNamed(gateActionNameOf(environment.name)),
  ]);
  const application = await findApplication(environment, signingInBy(connections), given, entra);
  const servicePrincipal = await findServicePrincipal(application, entra);
  const deployer = await findDeployer(application, entra);
  return {
    pool,
    identityProviders: [identityProvider],
    ...clients,
    auth0Client,
    connections,
    otherConnections,
    gate,
    application,
    servicePrincipal,
    deployer,
  };
}

/** The pool's identity provider for the environment's Auth0 tenant. @throws UserError */
function findIdentityProvider(
  { auth0, cognito: { providerName } }: BrokerEnvironment,
  { Id }: UserPool,
  providers: readonly IdentityProvider[],
): IdentityProvider {
  const broker = brokerEndpointsOf(auth0);
  const matching = providers.filter(({ ProviderType, ProviderDetails }) => {
    const { authorize_url, oidc_issuer = "" } = ProviderDetails;
    const url = authorize_url ?? `${oidc_issuer.replace(/\/$/, "")}/authorize`;
    return ProviderType === "OIDC" && url.split("?")[0] === broker.authorizationEndpoint;
  });
  const [only, ...others] = matching;
  if (only !== undefined && others.length === 0) return only;
  const named = matching.find(({ ProviderName }) => ProviderName === providerName);
  if (named !== undefined) return named;
  const there = providers.map(
    ({ ProviderName, ProviderDetails }) =>
      `${ProviderName} (${ProviderDetails.authorize_url ?? ProviderDetails.oidc_issuer ?? "no OIDC"})`,
  );
  throw explainBrokenChain(
    only === undefined
      ? `The user pool ${Id} has no identity provider of type OIDC whose authorize_url is ${broker.authorizationEndpoint}; it has ${there.join(", ") || "none"}`
      : `The user pool ${Id} has several identity providers for ${broker.host}: ${matching.map(({ ProviderName }) => ProviderName).join(", ")}`,
    only === undefined
      ? "correct auth0.domain, or auth0.customDomain where sign-in goes through a custom domain of Auth0"
      : "name the one to adopt in cognito.providerName",
  );
}

/** @throws UserError where the connections sign in with two app registrations */
function signingInBy(connections: FoundBrokerChain["connections"]): SignsIn {
  const clientIds = Object.values(connections).map(({ name, options }) => ({ name, id: options.client_id }));
  const [first, second] = clientIds;
  if (second !== undefined && first?.id !== second.id) {
    throw explainBrokenChain(
      `The connections sign in with two app registrations: ${clientIds.map(({ name, id }) => `${name} with ${id}`).join(", ")}. The environment has one, so whoever signs in through the other would get a new user ID`,
      "adopt the connection with most users, by auth0.strategy, and keep the other one by hand",
    );
  }
  return { first: `connection ${first?.name}`, all: "connections", clientId: first?.id };
}
