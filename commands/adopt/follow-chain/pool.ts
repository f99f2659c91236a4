import type { Environment } from "../../../environments/schema";
import { domainNameOf, endpointsOf } from "../../../stacks/endpoints";
import type { AppClient, IdentityProvider, UserPool } from "../found-chain";
import type { Given } from "../given-ids";
import { notFound } from "../obstacle";
import { type Cognito, NotPermitted } from "./cognito";

/** The user pool that has the domain of the environment file. @throws UserError */
export async function findPool(
  { name, cognito: settings }: Environment,
  given: Given,
  cognito: Cognito,
): Promise<UserPool> {
  const key = `environments/${name}.yaml cognito.domain`;
  const { accountId, region } = settings;
  const Domain = domainNameOf(settings);
  const answer = await cognito.ask<{ DomainDescription?: { UserPoolId?: string; AWSAccountId?: string } }>(
    "DescribeUserPoolDomain",
    { Domain },
  );
  const { UserPoolId, AWSAccountId = accountId } = answer?.DomainDescription ?? {};
  if (AWSAccountId !== accountId) {
    throw notFound(
      `${key}: ${Domain} is of the account ${AWSAccountId}, but cognito.accountId is ${accountId}`,
      "mend the one that is wrong",
    );
  }
  if (UserPoolId === undefined) {
    throw notFound(
      `${key}: no user pool of the account ${accountId} in ${region} has the domain ${Domain}`,
      "mend cognito.domain (AWS console, the user pool, Domain), cognito.region or cognito.accountId",
    );
  }
  if (given.userPool !== undefined && given.userPool !== UserPoolId) {
    throw notFound(
      `The user pool ${given.userPool} was named, but ${Domain} (${key}) is the domain of ${UserPoolId}`,
      "name that one, or mend cognito.domain",
    );
  }
  const described = await cognito.ask<{ UserPool: UserPool }>("DescribeUserPool", { UserPoolId });
  if (described !== undefined) return described.UserPool;
  throw notFound(`There is no user pool ${UserPoolId} in ${region}`, "mend cognito.region");
}

/** The pool's identity provider that leads to the environment's Auth0 tenant. @throws UserError */
export async function findIdentityProvider(
  environment: Environment,
  { Id: UserPoolId }: UserPool,
  cognito: Cognito,
): Promise<IdentityProvider> {
  const { broker } = endpointsOf(environment);
  const { providerName } = environment.cognito;
  const names = await namesOf(cognito, UserPoolId, providerName);
  const described = await Promise.all(
    names.map((ProviderName) =>
      cognito.ask<{ IdentityProvider: IdentityProvider }>("DescribeIdentityProvider", {
        UserPoolId,
        ProviderName,
      }),
    ),
  );
  const providers = described.flatMap((each) => (each === undefined ? [] : withoutSecret(each)));
  const leading = providers.filter(({ ProviderType, ProviderDetails }) => {
    const { authorize_url, oidc_issuer = "" } = ProviderDetails;
    const url = authorize_url ?? `${oidc_issuer.replace(/\/$/, "")}/authorize`;
    return ProviderType === "OIDC" && url.split("?")[0] === broker.authorizationEndpoint;
  });
  const [only, ...others] = leading;
  if (only !== undefined && others.length === 0) return only;
  const named = leading.find(({ ProviderName }) => ProviderName === providerName);
  if (named !== undefined) return named;
  const there = providers.map(
    ({ ProviderName, ProviderDetails }) =>
      `${ProviderName} (${ProviderDetails.authorize_url ?? ProviderDetails.oidc_issuer ?? "no OIDC"})`,
  );
  throw notFound(
    only === undefined
      ? `The user pool ${UserPoolId} has no identity provider of type OIDC whose authorize_url is ${broker.authorizationEndpoint}; it has ${there.join(", ") || "none"}`
      : `The user pool ${UserPoolId} has several identity providers that lead to ${broker.host}: ${leading.map(({ ProviderName }) => ProviderName).join(", ")}`,
    only === undefined
      ? "mend auth0.domain, or where sign-in goes through a custom domain of Auth0 auth0.customDomain"
      : "name the one to take over in cognito.providerName",
  );
}

async function namesOf(cognito: Cognito, UserPoolId: string, providerName: string): Promise<string[]> {
  try {
    const listed = await cognito.list<{ ProviderName: string }>(
      "ListIdentityProviders",
      "Providers",
      UserPoolId,
    );
    return listed.map(({ ProviderName }) => ProviderName);
  } catch (error) {
    if (!(error instanceof NotPermitted)) throw error;
    const known = await cognito.ask("DescribeIdentityProvider", { UserPoolId, ProviderName: providerName });
    if (known === undefined) throw error;
    return [providerName];
  }
}

function withoutSecret({ IdentityProvider }: { readonly IdentityProvider: IdentityProvider }) {
  const { ProviderDetails, ...rest } = IdentityProvider;
  const { client_id, authorize_url, oidc_issuer } = ProviderDetails;
  return {
    ...rest,
    ProviderDetails: {
      ...(client_id && { client_id }),
      ...(authorize_url && { authorize_url }),
      ...(oidc_issuer && { oidc_issuer }),
    },
  };
}

/** The app clients of the environment file among those of the pool. @throws UserError that tells each that is not found */
export async function findClients(
  { name: environment, cognito: { clients } }: Environment,
  { Id: UserPoolId }: UserPool,
  given: Given,
  cognito: Cognito,
): Promise<{ readonly clients: Record<string, AppClient>; readonly otherClients: readonly string[] }> {
  const ids = await clientIdsOf(cognito, UserPoolId, Object.keys(clients), given);
  const described = await Promise.all(ids.map((id) => describe(cognito, UserPoolId, id)));
  const all = described.flatMap((client) => client ?? []);
  const found: Record<string, AppClient> = {};
  const missing: string[] = [];
  for (const [name, { callbackUrls }] of Object.entries(clients)) {
    const candidates = candidatesFor(name, callbackUrls, all, given.clients[name]);
    const [only] = candidates;
    if (only !== undefined && candidates.length === 1) found[name] = only;
    else
      missing.push(
        `${name}: ${candidates.length === 0 ? "none has one of its callback URLs, or its name" : `${candidates.map(inWords).join(" and ")} have its callback URLs`}`,
      );
  }
  const taken = Object.values(found).map(({ ClientId }) => ClientId);
  const twice = taken.find((id, index) => taken.indexOf(id) < index);
  if (twice !== undefined) missing.push(`${twice} is found for two of them`);
  if (missing.length > 0) {
    throw notFound(
      `The user pool ${UserPoolId} has ${all.map(inWords).join(", ") || "no app client"}. Of environments/${environment}.yaml cognito.clients:\n${missing.map((each) => `  ${each}`).join("\n")}`,
      "name each with --client NAME=ID; leave out of the file what is not there yet, and add it after the takeover",
    );
  }
  const otherClients = all.filter(({ ClientId }) => !taken.includes(ClientId)).map(inWords);
  return { clients: found, otherClients };
}

const inWords = ({ ClientId, ClientName }: AppClient) => `"${ClientName}" (${ClientId})`;

/** By its id where that is given, else by its callback URLs, else by its name. */
function candidatesFor(
  name: string,
  callbackUrls: readonly string[],
  all: readonly AppClient[],
  id: string | undefined,
): readonly AppClient[] {
  if (id !== undefined) return all.filter(({ ClientId }) => ClientId === id);
  const byUrl = all.filter(({ CallbackURLs = [] }) => callbackUrls.some((url) => CallbackURLs.includes(url)));
  const byName = all.filter(({ ClientName }) => ClientName === name);
  if (byUrl.length > 1) {
    const both = byUrl.filter((client) => byName.includes(client));
    return both.length === 1 ? both : byUrl;
  }
  return byUrl.length === 1 ? byUrl : byName;
}

/** @throws NotPermitted where the pool's clients can't be listed and not all are given */
async function clientIdsOf(
  cognito: Cognito,
  UserPoolId: string,
  names: readonly string[],
  given: Given,
): Promise<string[]> {
  try {
    const listed = await cognito.list<{ ClientId: string }>(
      "ListUserPoolClients",
      "UserPoolClients",
      UserPoolId,
    );
    return listed.map(({ ClientId }) => ClientId);
  } catch (error) {
    const ids = names.flatMap((name) => given.clients[name] ?? []);
    if (!(error instanceof NotPermitted) || ids.length < names.length) throw error;
    return ids;
  }
}

async function describe(
  cognito: Cognito,
  UserPoolId: string,
  ClientId: string,
): Promise<AppClient | undefined> {
  const answer = await cognito.ask<{
    UserPoolClient: Omit<AppClient, "isConfidential"> & { ClientSecret?: string };
  }>("DescribeUserPoolClient", { UserPoolId, ClientId });
  if (answer === undefined) return undefined;
  const { ClientSecret, ...client } = answer.UserPoolClient;
  return { ...client, isConfidential: ClientSecret !== undefined };
}
