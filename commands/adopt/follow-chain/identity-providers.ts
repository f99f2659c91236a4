import type { Environment } from "../../../environments/schema";
import { identityProvidersOf } from "../../../stacks/routes/facts";
import { type Cognito, NotPermitted } from "../../clouds/cognito";
import type { IdentityProvider, UserPool } from "../found-chain";

/** The identity providers of a pool, without their secrets. @throws UserError */
export async function readIdentityProviders(
  environment: Environment,
  { Id: UserPoolId }: UserPool,
  cognito: Cognito,
): Promise<IdentityProvider[]> {
  const describe = (ProviderName: string) =>
    cognito.ask<Described>("DescribeIdentityProvider", { UserPoolId, ProviderName });
  const described = await describeEach(environment, UserPoolId, cognito, describe);
  return described.flatMap((each) => (each === undefined ? [] : withoutSecret(each)));
}

interface Described {
  readonly IdentityProvider: IdentityProvider;
}

type Describe = (name: string) => Promise<Described | undefined>;

/** Those that are listed; those that the file names, where these credentials can't list them. */
async function describeEach(
  environment: Environment,
  userPool: string,
  cognito: Cognito,
  describe: Describe,
): Promise<(Described | undefined)[]> {
  try {
    const listed = await cognito.list<{ ProviderName: string }>(
      "ListIdentityProviders",
      "Providers",
      userPool,
    );
    return await Promise.all(listed.map(({ ProviderName }) => describe(ProviderName)));
  } catch (error) {
    if (!(error instanceof NotPermitted)) throw error;
    const named = await Promise.all(identityProvidersOf(environment).map(({ name }) => describe(name)));
    if (named.includes(undefined)) throw error;
    return named;
  }
}

function withoutSecret({ IdentityProvider }: Described): IdentityProvider {
  const { ProviderDetails, ...rest } = IdentityProvider;
  const { client_id, authorize_url, oidc_issuer, authorize_scopes } = ProviderDetails;
  return {
    ...rest,
    ProviderDetails: {
      ...(client_id && { client_id }),
      ...(authorize_url && { authorize_url }),
      ...(oidc_issuer && { oidc_issuer }),
      ...(authorize_scopes && { authorize_scopes }),
    },
  };
}
