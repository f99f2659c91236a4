import { describe } from "node:test";
import { DeployedChain } from "../support/deployed-chain";
import { deployedFile } from "../support/environment-file";
import { IDENTITY_PROVIDER } from "../support/ownership/aws/identity-provider";
import { USER_POOL } from "../support/ownership/aws/user-pool";
import { USER_POOL_CLIENT } from "../support/ownership/aws/user-pool-client";
import { USER_POOL_DOMAIN } from "../support/ownership/aws/user-pool-domain";
import { testEveryArgument } from "../support/ownership/every-argument";

describe("what somebody sets by hand of a user pool that the stack made", () => {
  testEveryArgument({
    resources: [USER_POOL, USER_POOL_DOMAIN, IDENTITY_PROVIDER, USER_POOL_CLIENT],
    file: deployedFile(),
    raise: () => DeployedChain.raise(),
    readClouds: async (chain) => {
      const { apis, userPoolId: UserPoolId, environment } = chain;
      const { domain: Domain, providerName: ProviderName } = environment.cognito;
      const read = (operation: string, input: object = {}) =>
        apis.cognito(operation, { UserPoolId, ...input });
      const { UserPool } = await read("DescribeUserPool");
      const mfa = await read("GetUserPoolMfaConfig");
      const { DomainDescription } = await read("DescribeUserPoolDomain", { Domain });
      const { IdentityProvider } = await read("DescribeIdentityProvider", { ProviderName });
      const { UserPoolClient } = await read("DescribeUserPoolClient", {
        ClientId: chain.deployed("server").clientId,
      });
      // A rotation makes another client at Auth0.
      const { client_id: _, client_secret: __, ...ProviderDetails } = IdentityProvider.ProviderDetails;
      const all = [
        UserPool,
        mfa,
        DomainDescription,
        { ...IdentityProvider, ProviderDetails },
        { ...UserPoolClient, LogoutURLs: null },
      ];
      return all.map(({ LastModifiedDate, ...others }) => others);
    },
  });
});
