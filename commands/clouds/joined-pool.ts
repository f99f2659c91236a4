import { OWN_USERS } from "../../environments/own-users";
import type { Environment } from "../../environments/schema";
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

/** The identity provider in it that has the environment's name, without its secret. */
export interface NamedProvider {
  readonly type: string;
  /** Where it sends people, or whose tokens it takes. */
  readonly url?: string;
}

export interface JoinedPool {
  /** `undefined` if the account has none of the ID. */
  readonly pool?: DescribedPool;
  /** The identity provider of `cognito.providerName`. */
  readonly provider?: NamedProvider;
  /** Names in `alsoSignInWith` that the pool doesn't have. */
  readonly missingProviders: readonly string[];
  /** As its discovery document says it; `undefined` if that can't be read. */
  readonly issuer?: string;
}

/** Reads what decides whether an environment can join a pool. @throws UserError where a permission is missing */
export async function readJoinedPool(
  { cognito: keys }: Pick<Environment, "cognito">,
  aws: Aws,
  fetch: Fetch,
): Promise<JoinedPool> {
  const UserPoolId = String(keys.userPool);
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
    find(keys.providerName),
    Promise.all([...others].map(async (name) => ((await find(name)) === undefined ? [name] : []))),
    readDiscovery(UserPoolId, keys.region, fetch),
  ]);
  return {
    ...(described && { pool: described.UserPool }),
    ...(named && { provider: namedProviderOf(named.IdentityProvider) }),
    missingProviders: missing.flat(),
    ...(discovery && { issuer: discovery.issuer }),
  };
}

interface DescribedProvider {
  readonly ProviderType: string;
  readonly ProviderDetails?: Readonly<Record<string, string>>;
}

function namedProviderOf({ ProviderType, ProviderDetails = {} }: DescribedProvider): NamedProvider {
  const { authorize_url, oidc_issuer } = ProviderDetails;
  const url = authorize_url ?? oidc_issuer;
  return { type: ProviderType, ...(url !== undefined && { url }) };
}
