import type { BrokerEnvironment } from "../../environments/schema";
import { endpointsOf } from "../../stacks/endpoints";
import { gateActionNameOf } from "../../stacks/gate-action-name";
import type { Auth0Client, Connection, FoundBrokerChain } from "./found-chain";
import { BY_HAND, type Obstacle, obstaclesAt } from "./obstacle";
import { findLostQuery, placeOfProvider, queryOf } from "./obstacles-in-cognito";
import { placeOf } from "./obstacles-in-entra";
import { accountsOf } from "./routes/broker-keys";

export function findAtAuth0(found: FoundBrokerChain, environment: BrokerEnvironment): Obstacle[] {
  const { auth0Client, connections } = found;
  return [
    ...inIdentityProvider(found),
    ...inAuth0Client(auth0Client, environment),
    ...Object.values(connections).flatMap((connection) => inConnection(connection, auth0Client, environment)),
    ...inActions(found, environment),
    ...inAccounts(found),
  ];
}

/** An `authorize_url` that leads past Auth0's page. */
function inIdentityProvider({ identityProviders: [provider], connections }: FoundBrokerChain): Obstacle[] {
  const query = queryOf(provider);
  const connection = query.get("connection");
  query.delete("connection");
  const adopted = Object.values(connections).map(({ name }) => name);
  const isAdopted = connection !== null && adopted.includes(connection);
  const here = obstaclesAt(placeOfProvider(provider));
  return [
    ...here(
      isAdopted && adopted.length > 1,
      `it sends people straight to the connection ${connection} (?connection= in authorize_url), which the apply would remove: they would have to choose between ${adopted.join(" and ")} on Auth0's page`,
      `disable the connection that nobody uses for the Auth0 client (Auth0 dashboard, Applications, Connections); with one connection Auth0 asks nobody. Or remove ?connection=${connection} in the AWS console`,
    ),
    ...here(
      connection !== null && !isAdopted,
      `it sends people straight to the connection ${connection} (?connection= in authorize_url), which is not adopted: whoever comes by it would be shut out`,
      "adopt that connection, with --windowslive ID or --waad ID, or remove ?connection= in the AWS console",
    ),
    ...findLostQuery(provider, query),
  ];
}

function inAccounts(found: FoundBrokerChain): Obstacle[] {
  return obstaclesAt(placeOf(found.application))(
    accountsOf(found) === undefined,
    `the environment file has no value for whom it accepts (${found.application.signInAudience}) through these connections: people would be locked out, or get a new user ID`,
    "keep this chain by hand, or disable one of the connections for the Auth0 client and adopt the other one",
  );
}

function inAuth0Client(
  { client_id, name, callbacks = [] }: Auth0Client,
  environment: BrokerEnvironment,
): Obstacle[] {
  const others = callbacks.filter((url) => url !== endpointsOf(environment).pool.callbackUrl);
  return obstaclesAt(`Auth0, client "${name}" (${client_id})`)(
    others.length > 0,
    `it has callback URLs of others than Cognito: ${others.join(", ")}. The apply would remove them, and those apps could sign nobody in`,
    "give those apps a client of their own, then remove the URLs in the Auth0 dashboard",
  );
}

function inConnection(
  { id, name, strategy, options, enabledClients }: Connection,
  auth0Client: Auth0Client,
  { microsoft }: BrokerEnvironment,
): Obstacle[] {
  const others = enabledClients.filter((client) => client !== auth0Client.client_id);
  const here = obstaclesAt(`Auth0, connection ${name} (${id})`);
  const shared = here(
    others.length > 0,
    `other Auth0 clients use it too, and would lose it: ${others.join(", ")}`,
    "give them a connection of their own, and disable this one for them in the Auth0 dashboard",
  );
  if (strategy !== "waad") return shared;
  const { identity_api, waad_protocol = "openid-connect", useCommonEndpoint, tenant_domain = "" } = options;
  return [
    ...shared,
    ...here(
      identity_api !== "microsoft-identity-platform-v2.0",
      `it speaks ${identity_api ?? "another identity API"}, not microsoft-identity-platform-v2.0; Auth0 does not say whether people keep their user IDs with that`,
      "try it on a copy of the connection, and change it in the Auth0 dashboard if the user IDs stay",
    ),
    ...here(
      options.userid_attribute === undefined,
      "it does not say which claim becomes the user ID (userid_attribute)",
      "look at its users' IDs and choose the same, sub or oid, in the Auth0 dashboard (User ID Attribute Type)",
    ),
    ...here(
      waad_protocol !== "openid-connect",
      `it speaks ${waad_protocol}, not openid-connect: everyone would get a new user ID`,
      BY_HAND,
    ),
    ...here(
      useCommonEndpoint !== true && isGuid(tenant_domain) && tenant_domain !== microsoft.tenantId,
      `it signs people in at the tenant ${tenant_domain}, not at ${microsoft.tenantId}: they would be locked out`,
      "correct microsoft.tenantId, or keep this chain by hand",
    ),
  ];
}

function inActions({ gate }: FoundBrokerChain, { name }: BrokerEnvironment): Obstacle[] {
  return obstaclesAt(`Auth0, Action "${gateActionNameOf(name)}" (${gate})`)(
    gate !== undefined,
    "it is there already, and the adoption makes an Action of that name: the gate that lets in nobody but the environment's connections",
    "rename it in the Auth0 dashboard (Actions, Library), or delete it there if nothing needs it",
  );
}

const isGuid = (text: string) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
