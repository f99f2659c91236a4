import { entryOf } from "../../environments/entry-of";
import { hasOwnPool } from "../../environments/own-pool";
import type { Environment } from "../../environments/schema";
import { poolAttributesOf } from "../../stacks/pool-attributes";
import { PROGRAM } from "../setup/terraform";
import type { AppClient, FoundChain, IdentityProvider, UserPool } from "./found-chain";
import { BY_HAND, type Obstacle, obstaclesAt } from "./obstacle";

/** @param environment as its chain makes it */
export function findInCognito(found: FoundChain, environment: Environment): Obstacle[] {
  const { pool, identityProviders, clients, otherClients } = found;
  return [
    ...(hasOwnPool(environment) ? inOwnPool(pool, environment) : []),
    ...identityProviders.flatMap(inIdentityProvider),
    ...Object.entries(clients).flatMap(([name, client]) =>
      inAppClient(client, name, identityProviders, environment),
    ),
    ...otherClients.flatMap((client) => inOtherClient(client, identityProviders, environment)),
  ];
}

/** A pool that others build on, too, stays theirs. */
function inOwnPool(pool: UserPool, environment: Environment): Obstacle[] {
  const { name } = environment;
  const ours = Object.values(poolAttributesOf(environment).claims);
  const { UsernameAttributes = [], AliasAttributes = [], SchemaAttributes = [], LambdaConfig = {} } = pool;
  const aliases = [...UsernameAttributes, ...AliasAttributes];
  const schema = SchemaAttributes.flatMap(({ Name, Required = false, DeveloperOnlyAttribute = false }) => {
    if (Required) return Name === "sub" ? [] : [`${Name} is required`];
    if (ours.includes(Name)) return [];
    return DeveloperOnlyAttribute || Name.includes(":") ? [`${Name} is custom`] : [];
  });
  const there = [
    ...(aliases.length > 0 ? [`people sign in to it by ${aliases.join(", ")}`] : []),
    ...(schema.length > 0 ? [`it has attributes of its own (${schema.join(", ")})`] : []),
    ...(Object.keys(LambdaConfig).length > 0
      ? [`it calls Lambda functions (${Object.keys(LambdaConfig).join(", ")})`]
      : []),
  ];
  const here = obstaclesAt(`AWS, user pool ${pool.Name} (${pool.Id})`);
  const join = `npm run adopt -- ${name} --join, which leaves the pool to its owner and adopts the rest`;
  const missing = missingTextsIn(pool);
  return [
    ...here(
      there.length > 0,
      `${there.join("; ")}. Others build on it: an environment that owned it would write it as a whole at each change, and destroy it with everyone in it`,
      join,
    ),
    ...here(
      missing.length > 0,
      `its invitation lacks ${missing.join(", ")}, which ${PROGRAM.title} would send empty, and Cognito refuses that: the apply would stop half-way`,
      `write it in the AWS console (the user pool, Message templates, Invitation messages), or ${join}`,
    ),
  ];
}

/**
 * The texts that an invitation lacks. The aws provider (5.100) sends all three as soon as there is one, whatever Terraform ignores.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/blob/v5.100.0/internal/service/cognitoidp/user_pool.go
 */
function missingTextsIn({ AdminCreateUserConfig: { InviteMessageTemplate = {} } = {} }: UserPool): string[] {
  const { EmailSubject, EmailMessage, SMSMessage } = InviteMessageTemplate;
  const missing = Object.entries({ EmailSubject, EmailMessage, SMSMessage }).flatMap(([name, text]) =>
    text === undefined ? [name] : [],
  );
  return missing.length === 3 ? [] : missing;
}

export const placeOfProvider = ({ ProviderName }: IdentityProvider) =>
  `AWS, identity provider ${ProviderName}`;

function inIdentityProvider(provider: IdentityProvider): Obstacle[] {
  const { AttributeMapping: { username = "sub" } = {} } = provider;
  return obstaclesAt(placeOfProvider(provider))(
    username !== "sub",
    `${username} is mapped to username, not sub: with sub, everyone would get a new user ID`,
    BY_HAND,
  );
}

/** What an identity provider says besides with each sign-in. */
export const queryOf = ({ ProviderDetails: { authorize_url = "" } }: IdentityProvider) =>
  new URLSearchParams(authorize_url.split("?")[1]);

/** @param query that the environment file has no key for */
export const findLostQuery = (provider: IdentityProvider, query: URLSearchParams): Obstacle[] =>
  obstaclesAt(placeOfProvider(provider))(
    query.size > 0,
    `its authorize_url has ${query}, which the apply would remove`,
    "remove it in the AWS console, and see whether everyone still signs in; otherwise keep this chain by hand",
  );

function inAppClient(
  client: AppClient,
  name: string,
  identityProviders: readonly IdentityProvider[],
  environment: Environment,
): Obstacle[] {
  const lost = (there: readonly string[] = [], kept: readonly string[] = []) =>
    there.filter((each) => !kept.includes(each));
  const written = entryOf(environment.cognito.clients, name);
  const providers = lost(client.SupportedIdentityProviders, [
    ...identityProviders.map(({ ProviderName }) => ProviderName),
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

/**
 * Everyone signs in to another app client by the same identity provider, and its mapping: Cognito demands that the app client may
 * write each attribute that a sign-in fills.
 */
function inOtherClient(
  client: AppClient,
  identityProviders: readonly IdentityProvider[],
  environment: Environment,
): Obstacle[] {
  const { SupportedIdentityProviders = [], WriteAttributes = [] } = client;
  const mappings = identityProviders
    .filter(({ ProviderName }) => SupportedIdentityProviders.includes(ProviderName))
    .map(({ AttributeMapping = {} }) => AttributeMapping);
  const missing = poolAttributesOf(environment)
    .writable.filter((attribute) => mappings.some((mapping) => !Object.hasOwn(mapping, attribute)))
    .filter((attribute) => WriteAttributes.length > 0 && !WriteAttributes.includes(attribute))
    .join(", ");
  return obstaclesAt(`AWS, app client ${client.ClientName} (${client.ClientId})`)(
    missing !== "",
    `it may not write ${missing}, which the apply maps: nobody could sign in to it any more (A client attempted to write unauthorized attribute)`,
    `let it write them (AWS console, the app client, Attribute permissions), or write unmapped: [${missing}] into environments/${environment.name}.yaml adopt.keep`,
  );
}
