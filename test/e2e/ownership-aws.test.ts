import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { DeployedChain } from "../support/deployed-chain";
import { deployedFile } from "../support/environment-file";
import { IDENTITY_PROVIDER } from "../support/ownership/aws/identity-provider";
import { USER_POOL } from "../support/ownership/aws/user-pool";
import { USER_POOL_CLIENT } from "../support/ownership/aws/user-pool-client";
import { USER_POOL_DOMAIN } from "../support/ownership/aws/user-pool-domain";
import { testEveryArgument } from "../support/ownership/every-argument";

describe("what somebody sets by hand of Cognito's resources", () => {
  let chain: DeployedChain;
  before(async () => {
    chain = await DeployedChain.raise();
  });
  after(() => chain.close());

  testEveryArgument({
    resources: [USER_POOL, USER_POOL_DOMAIN, IDENTITY_PROVIDER, USER_POOL_CLIENT],
    chain: () => chain,
    file: deployedFile,
    readClouds,
  });

  test("does not stop a rotation, which keeps it", async () => {
    const before = await readClouds(chain);
    const { code, stdout, stderr } = await chain.command("rotate", "dev", "--yes");
    assert.equal(code, 0, stdout + stderr);
    assert.deepEqual(await readClouds(chain), before);
  });
});

/** All that Cognito tells of the chain, but for what a rotation changes. */
async function readClouds(chain: DeployedChain): Promise<unknown> {
  const { apis, userPoolId: UserPoolId, environment } = chain;
  const { domain: Domain, providerName: ProviderName } = environment.cognito;
  const read = (operation: string, input: object = {}) => apis.cognito(operation, { UserPoolId, ...input });
  const { UserPool } = await read("DescribeUserPool");
  const mfa = await read("GetUserPoolMfaConfig");
  const { DomainDescription } = await read("DescribeUserPoolDomain", { Domain });
  const { IdentityProvider } = await read("DescribeIdentityProvider", { ProviderName });
  const { UserPoolClient } = await read("DescribeUserPoolClient", {
    ClientId: chain.deployed("server").clientId,
  });
  // A rotation makes another client at Auth0, which the logout URLs name too.
  const { client_id: _, client_secret: __, ...ProviderDetails } = IdentityProvider.ProviderDetails;
  return withSortedLists([
    UserPool,
    mfa,
    DomainDescription,
    { ...IdentityProvider, ProviderDetails },
    { ...UserPoolClient, LogoutURLs: [] },
  ]);
}

/** Cognito's lists are sets, and when something was last changed is no setting. */
function withSortedLists(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(withSortedLists);
    return items.sort((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other)));
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([name]) => name !== "LastModifiedDate");
  return Object.fromEntries(entries.map(([name, each]) => [name, withSortedLists(each)]));
}
