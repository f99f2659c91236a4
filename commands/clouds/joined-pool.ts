import { OWN_USERS } from "../../environments/own-users";
import { routesOf } from "../../environments/routes-of";
import type { Environment } from "../../environments/schema";
import { identityProvidersOf } from "../../stacks/routes/facts";
import type { Aws } from "./aws";
import { Cognito } from "./cognito";
import type { Fetch } from "./https";
import { readDiscovery } from "./pool-discovery";

/** A user pool that an environment joins, as far as Cognito's answer is read. */
export interface DescribedPool {
  readonly Id: string;
  readonly Name?: string;
  /** The prefix of its domain. */
  readonly Domain?: string;
  readonly CustomDomain?: string;
  readonly UsernameConfiguration?: { readonly CaseSensitive?: boolean };
  readonly SchemaAttributes?: readonly SchemaAttribute[];
  readonly LambdaConfig?: Readonly<Record<string, unknown>>;
}

export interface SchemaAttribute {
  readonly Name?: string;
  readonly AttributeDataType?: string;
  readonly Mutable?: boolean;
  readonly Required?: boolean;
  readonly StringAttributeConstraints?: { readonly MinLength?: string; readonly MaxLength?: string };
}

/** An identity provider in it that has a name of the environment's, without its secret. */
export interface FoundProvider {
  readonly type: string;
  /** Where it sends people, or whose tokens it takes. */
  readonly url?: string;
}

export interface JoinedPool {
  /** `undefined` if the account has none of the ID. */
  readonly pool?: DescribedPool;
  /** The identity providers that it has of the environment's, by their names. */
  readonly providers: Readonly<Record<string, FoundProvider>>;
  /** Names in `alsoSignInWith` that the pool doesn't have. */
  readonly missingProviders: readonly string[];
  /** As its discovery document says it; `undefined` if that can't be read. */
  readonly issuer?: string;
}

/** Reads what decides whether an environment can join a pool. @throws UserError where a permission is missing */
export async function readJoinedPool(environment: Environment, aws: Aws, fetch: Fetch): Promise<JoinedPool> {
  const { cognito: keys } = environment;
  const UserPoolId = String(keys.userPool);
  const names = routesOf(environment).flatMap((route) => identityProvidersOf(route).map(({ name }) => name));
  const cognito = new Cognito(aws, keys.region, "docs/policies/aws-plan.json");
  const others = new Set(Object.values(keys.clients).flatMap(({ alsoSignInWith }) => alsoSignInWith));
  others.delete(OWN_USERS);
  const find = (ProviderName: string) =>
    cognito.ask<{ IdentityProvider: DescribedProvider }>("DescribeIdentityProvider", {
      UserPoolId,
      ProviderName,
    });
  const [described, named, missing, discovery] = await Promise.all([
    cognito.ask<{ UserPool: DescribedPool }>("DescribeUserPool", { UserPoolId }),
    Promise.all(names.map(async (name) => [name, await find(name)] as const)),
    Promise.all([...others].map(async (name) => ((await find(name)) === undefined ? [name] : []))),
    readDiscovery(UserPoolId, keys.region, fetch),
  ]);
  return {
    ...(described && { pool: described.UserPool }),
    providers: Object.fromEntries(
      named.flatMap(([name, found]) =>
        found === undefined ? [] : [[name, foundProviderOf(found.IdentityProvider)]],
      ),
    ),
    missingProviders: missing.flat(),
    ...(discovery && { issuer: discovery.issuer }),
  };
}

interface DescribedProvider {
  readonly ProviderType: string;
  readonly ProviderDetails?: Readonly<Record<string, string>>;
}

function foundProviderOf({ ProviderType, ProviderDetails = {} }: DescribedProvider): FoundProvider {
  const { authorize_url, oidc_issuer, MetadataURL } = ProviderDetails;
  const url = authorize_url ?? oidc_issuer ?? MetadataURL;
  return { type: ProviderType, ...(url !== undefined && { url }) };
}
