import { entryOf } from "../../../environments/entry-of";
import type { Environment } from "../../../environments/schema";
import { domainNameOf } from "../../../stacks/endpoints";
import { type Cognito, NotPermitted } from "../../clouds/cognito";
import { type AppClient, type FoundChain, renderClient, type UserPool } from "../found-chain";
import type { GivenIds } from "../given-ids";
import { explainBrokenChain } from "../obstacle";

/** The user pool that has the domain of the environment file. @throws UserError */
export async function findPool(
  { name, cognito: settings }: Environment,
  given: GivenIds,
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
    throw explainBrokenChain(
      `${key}: ${Domain} belongs to account ${AWSAccountId}, but cognito.accountId is ${accountId}`,
      "correct the one that is wrong",
    );
  }
  if (UserPoolId === undefined) {
    throw explainBrokenChain(
      `${key}: no user pool of account ${accountId} in ${region} has the domain ${Domain}`,
      "correct cognito.domain (AWS console, the user pool, Domain), cognito.region or cognito.accountId",
    );
  }
  if (given.userPool !== undefined && given.userPool !== UserPoolId) {
    throw explainBrokenChain(
      `The user pool ${given.userPool} was named, but ${Domain} (${key}) is the domain of ${UserPoolId}`,
      "name that one, or correct cognito.domain",
    );
  }
  const described = await cognito.ask<{ UserPool: UserPool }>("DescribeUserPool", { UserPoolId });
  if (described !== undefined) return described.UserPool;
  throw explainBrokenChain(`There is no user pool ${UserPoolId} in ${region}`, "correct cognito.region");
}

/** The app clients of the environment file among those of the pool. @throws UserError with each that is not found */
export async function findClients(
  { name: environment, cognito: { clients } }: Environment,
  { Id: UserPoolId }: UserPool,
  given: GivenIds,
  cognito: Cognito,
): Promise<Pick<FoundChain, "clients" | "otherClients">> {
  const ids = await listClientIds(cognito, UserPoolId, Object.keys(clients), given);
  const described = await Promise.all(ids.map((id) => describeClient(cognito, UserPoolId, id)));
  const all = described.flatMap((client) => client ?? []);
  const found: Record<string, AppClient> = {};
  const missing: string[] = [];
  for (const [name, { callbackUrls }] of Object.entries(clients)) {
    const candidates = candidatesFor(name, callbackUrls, all, entryOf(given.clients, name));
    const [only] = candidates;
    if (only !== undefined && candidates.length === 1) found[name] = only;
    else
      missing.push(
        `${name}: ${candidates.length === 0 ? "no app client has one of its callback URLs, or its name" : `${candidates.map(renderClient).join(" and ")} have its callback URLs`}`,
      );
  }
  const taken = Object.values(found).map(({ ClientId }) => ClientId);
  const twice = taken.find((id, index) => taken.indexOf(id) < index);
  if (twice !== undefined) missing.push(`${twice} matches two of them`);
  if (missing.length > 0) {
    throw explainBrokenChain(
      `The user pool ${UserPoolId} has ${all.map(renderClient).join(", ") || "no app client"}. These of environments/${environment}.yaml cognito.clients are not clear:\n${missing.map((each) => `  ${each}`).join("\n")}`,
      "name each with --client NAME=ID; leave out of the file what is not there yet, and add it after the adoption",
    );
  }
  return { clients: found, otherClients: all.filter(({ ClientId }) => !taken.includes(ClientId)) };
}

/** The app clients with the id where that is given, else with a callback URL of it, else with its name. */
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

/** @throws NotPermitted where these credentials can't list the pool's clients, and not all are given */
async function listClientIds(
  cognito: Cognito,
  UserPoolId: string,
  names: readonly string[],
  given: GivenIds,
): Promise<string[]> {
  try {
    const listed = await cognito.list<{ ClientId: string }>(
      "ListUserPoolClients",
      "UserPoolClients",
      UserPoolId,
    );
    return listed.map(({ ClientId }) => ClientId);
  } catch (error) {
    const ids = names.flatMap((name) => entryOf(given.clients, name) ?? []);
    if (!(error instanceof NotPermitted) || ids.length < names.length) throw error;
    return ids;
  }
}

async function describeClient(
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
