import type { Environment } from "../../environments/schema";
import { endpointsOf } from "../../stacks/endpoints";
import { gateActionNameOf } from "../../stacks/gate-action-name";
import { SIGN_IN_AUDIENCES } from "../../stacks/sign-in-audiences";
import { signOutOf } from "../../stacks/sign-out";
import { MAX_SECRETS, renderSecret } from "../clouds/client-secrets";
import type {
  AppClient,
  Application,
  Auth0Client,
  Connection,
  FoundChain,
  IdentityProvider,
  UserPool,
} from "./found-chain";
import { accountsOf } from "./kept-keys";
import type { Obstacle } from "./obstacle";

const BY_HAND = "keep this chain by hand; a new environment takes new users";

/** What would lose a user or lock one out, where the environment file has no key to prevent it. */
export function findObstacles(found: FoundChain, environment: Environment): Obstacle[] {
  const { identityProvider, auth0Client, clients, connections } = found;
  return [
    ...inPool(found.pool),
    ...inIdentityProvider(identityProvider),
    ...Object.entries(clients).flatMap(([name, client]) =>
      inAppClient(client, name, identityProvider, environment),
    ),
    ...inAuth0Client(auth0Client, environment),
    ...Object.values(connections).flatMap((connection) => inConnection(connection, auth0Client, environment)),
    ...inActions(found, environment),
    ...inAccounts(found),
    ...inApplication(found.application, environment),
    ...inEntra(found),
  ];
}

/** Makes obstacles at a place, each where its condition holds. */
const obstaclesAt =
  (where: string) =>
  (isThere: boolean, message: string, toDo: string): Obstacle[] =>
    isThere ? [{ where, message, toDo }] : [];

function inPool(pool: UserPool): Obstacle[] {
  const { UsernameAttributes = [], AliasAttributes = [], SchemaAttributes = [], LambdaConfig = {} } = pool;
  const aliases = [...UsernameAttributes, ...AliasAttributes];
  const schema = SchemaAttributes.flatMap(({ Name, Required = false, DeveloperOnlyAttribute = false }) => {
    if (Required) return Name === "sub" ? [] : [`${Name} is required`];
    return DeveloperOnlyAttribute || Name.includes(":") ? [`${Name} is custom`] : [];
  });
  const triggers = Object.keys(LambdaConfig);
  const here = obstaclesAt(`AWS, user pool ${pool.Name} (${pool.Id})`);
  return [
    ...here(
      aliases.length > 0,
      `people may sign in by ${aliases.join(", ")}. This project's pools don't allow that, and a pool can't change it: it would be replaced, and everyone in it lost`,
      BY_HAND,
    ),
    ...here(
      schema.length > 0,
      `its schema is not this project's: ${schema.join(", ")}. Cognito removes nothing from a schema, so the apply would stop half-way`,
      BY_HAND,
    ),
    ...here(
      triggers.length > 0,
      `it calls Lambda functions (${triggers.join(", ")}), which would be detached: they may make users, link them, or let them in`,
      "detach them in the AWS console if sign-in doesn't need them; otherwise keep this chain by hand",
    ),
  ];
}

function inIdentityProvider({
  ProviderName,
  AttributeMapping: { username = "sub" } = {},
  IdpIdentifiers = [],
}: IdentityProvider): Obstacle[] {
  const here = obstaclesAt(`AWS, identity provider ${ProviderName}`);
  return [
    ...here(
      username !== "sub",
      `${username} is mapped to username, not sub: with sub, everyone would get a new user ID`,
      BY_HAND,
    ),
    ...here(
      IdpIdentifiers.length > 0,
      `it has identifiers, which the apply would remove: ${IdpIdentifiers.join(", ")}. Apps that sign in by idp_identifier would fail`,
      `make those apps sign in by identity_provider=${ProviderName}, then remove the identifiers in the AWS console`,
    ),
  ];
}

function inAppClient(
  client: AppClient,
  name: string,
  { ProviderName }: IdentityProvider,
  environment: Environment,
): Obstacle[] {
  const lost = (there: readonly string[] = [], kept: readonly string[] = []) =>
    there.filter((each) => !kept.includes(each));
  const written = environment.cognito.clients[name];
  const providers = lost(client.SupportedIdentityProviders, [
    ProviderName,
    ...(written?.alsoSignInWith ?? []),
  ]).join(", ");
  const urls = lost(client.CallbackURLs, written?.callbackUrls).join(", ");
  const flows = lost(client.AllowedOAuthFlows, ["code"]).join(", ");
  const scopes = lost(client.AllowedOAuthScopes, written?.scopes).join(", ");
  const here = obstaclesAt(`AWS, app client ${client.ClientName} (${client.ClientId})`);
  const file = `environments/${environment.name}.yaml cognito.clients.${name}`;
  const inFile = obstaclesAt(`${file}.callbackUrls`);
  return [
    ...here(
      providers !== "",
      `people also sign in to it with ${providers}, and would be locked out`,
      `write ${providers} into ${file}.alsoSignInWith, or give them an app client of their own, and remove ${providers} from this one in the AWS console`,
    ),
    ...inFile(
      urls !== "",
      `lacks what the app client ${client.ClientId} has: ${urls}. Nobody could sign in from there any more`,
      "add them, or remove those in the AWS console that nobody uses",
    ),
    ...here(
      flows !== "",
      `it allows the flow ${flows}, which the apply would remove: apps that use it could sign nobody in`,
      "make the apps use the authorization code with PKCE, then remove the flow in the AWS console",
    ),
    ...here(
      scopes !== "",
      `it allows the scope ${scopes}, which the apply would remove: Cognito would refuse an app that asks for it (invalid_scope)`,
      `write it into ${file}.scopes, or make no app ask for it and remove it in the AWS console`,
    ),
  ];
}

function inAuth0Client(
  { client_id, name, callbacks = [] }: Auth0Client,
  environment: Environment,
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
  { microsoft }: Environment,
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

function inActions({ gate }: FoundChain, { name }: Environment): Obstacle[] {
  return obstaclesAt(`Auth0, Action "${gateActionNameOf(name)}" (${gate})`)(
    gate !== undefined,
    "it is there already, and the adoption makes an Action of that name: the gate that lets in nobody but the environment's connections",
    "rename it in the Auth0 dashboard (Actions, Library), or delete it there if nothing needs it",
  );
}

const isGuid = (text: string) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

const placeOf = ({ displayName, id }: Application) => `Entra, app registration "${displayName}" (${id})`;

function inAccounts(found: FoundChain): Obstacle[] {
  return obstaclesAt(placeOf(found.application))(
    accountsOf(found) === undefined,
    `the environment file has no value for whom it accepts (${found.application.signInAudience}) through these connections: people would be locked out, or get a new user ID`,
    "keep this chain by hand, or disable one of the connections for the Auth0 client and adopt the other one",
  );
}

function inApplication(application: Application, environment: Environment): Obstacle[] {
  const { web, spa, publicClient, passwordCredentials = [], signInAudience } = application;
  const registered = [web, spa, publicClient].flatMap((each) => each?.redirectUris ?? []);
  const endpoints = endpointsOf(environment);
  const wanted = [...endpoints.broker.callbackUrls, ...signOutOf(environment, endpoints).entraRedirectUris];
  const others = registered.filter((url) => !wanted.includes(url));
  const isOpenToPersonal = signInAudience === SIGN_IN_AUDIENCES.any;
  const here = obstaclesAt(placeOf(application));
  return [
    ...here(
      others.length > 0,
      `it has redirect URIs of others than Auth0: ${others.join(", ")}. The apply would remove them, and those apps could sign nobody in`,
      "give those apps an app registration of their own, then remove the URIs (Entra admin center, Authentication)",
    ),
    ...here(
      isOpenToPersonal && passwordCredentials.length >= MAX_SECRETS,
      `it has ${passwordCredentials.length} client secrets, and one that is open to personal accounts can't have more. The adoption adds one, as nobody can read the text of those that are there: ${passwordCredentials.map(renderSecret).join("; ")}`,
      "delete the one that Auth0's connections do not use (Entra admin center, Certificates & secrets)",
    ),
  ];
}

function inEntra({ application, servicePrincipal, deployer }: FoundChain): Obstacle[] {
  const here = obstaclesAt(placeOf(application));
  return [
    ...here(
      servicePrincipal === undefined,
      "it has no service principal in its own tenant",
      `make one: az ad sp create --id ${application.appId}`,
    ),
    ...here(
      !deployer.mayChangeApplication,
      `the deployer ${deployer.id} is not an owner of it, and with Application.ReadWrite.OwnedBy may change only what it owns`,
      `let an administrator add it: az ad app owner add --id ${application.id} --owner-object-id ${deployer.id}`,
    ),
  ];
}
