import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { renderText } from "../../review/render/text";
import { DeployedChain } from "../support/deployed-chain";
import { deployedFile } from "../support/environment-file";
import { IDENTITY_PROVIDER } from "../support/ownership/aws/identity-provider";
import { ADOPTED_USER_POOL, RENAMED, USER_POOL } from "../support/ownership/aws/user-pool";
import { ADOPTED_USER_POOL_CLIENT, USER_POOL_CLIENT } from "../support/ownership/aws/user-pool-client";
import { USER_POOL_DOMAIN } from "../support/ownership/aws/user-pool-domain";
import { testEveryArgument } from "../support/ownership/every-argument";

/** The call that a plan asks for: `aws cognito-idp add-custom-attributes …`. */
const CALL =
  /add-custom-attributes --region eu-west-1 --user-pool-id (\S+) --custom-attributes 'Name=(\w+),AttributeDataType=String,Mutable=true,StringAttributeConstraints=\{MinLength=0,MaxLength=256\}'$/;

/** The lines of an environment file with which its pool and an app client are adopted. */
const adoptedAs = (chain: DeployedChain): string =>
  `adopt:\n  userPool: ${chain.userPoolId}\n  clients: { server: ${chain.deployed("server").clientId} }\n`;
const ADOPT = /^adopt:\n(?: .*\n)+/m;

describe("a chain in whose user pool others work", () => {
  let chain: DeployedChain;
  before(async () => {
    chain = await DeployedChain.raise();
  });
  after(() => chain.close());

  const describePool = async () =>
    (await chain.apis.cognito("DescribeUserPool", { UserPoolId: chain.userPoolId })).UserPool;

  describe("which the stack made: what somebody sets by hand", () => {
    testEveryArgument({
      resources: [USER_POOL, USER_POOL_DOMAIN, IDENTITY_PROVIDER, USER_POOL_CLIENT],
      chain: () => chain,
      file: deployedFile,
      readClouds,
    });

    test("a deployment detaches nobody's trigger, and switches neither MFA nor threat protection off", async () => {
      const { LambdaConfig, MfaConfiguration, UserPoolAddOns } = await describePool();
      assert.deepEqual(
        [
          LambdaConfig.PreTokenGenerationConfig.LambdaVersion,
          MfaConfiguration,
          UserPoolAddOns.AdvancedSecurityMode,
        ],
        ["V2_0", "OPTIONAL", "ENFORCED"],
      );
    });

    test("tokens live an hour again, and not 45, after somebody saved an app client with minutes in the console", async () => {
      const { UserPoolClient } = await chain.apis.cognito("DescribeUserPoolClient", {
        UserPoolId: chain.userPoolId,
        ClientId: chain.deployed("server").clientId,
      });
      const { AccessTokenValidity, IdTokenValidity, RefreshTokenValidity, TokenValidityUnits } =
        UserPoolClient;
      assert.deepEqual([AccessTokenValidity, IdTokenValidity, RefreshTokenValidity], [1, 1, 30]);
      assert.deepEqual(TokenValidityUnits, { AccessToken: "hours", IdToken: "hours", RefreshToken: "days" });
    });
  });

  describe("and add attributes of their own", () => {
    const renamed = () => deployedFile({ "cognito.attributes": { tenantId: RENAMED } });

    test("gets no attribute of ours with another name by a plan, which says the call that adds it", async () => {
      const { refusals } = await chain.review(renamed());
      const [{ message } = { message: "" }, ...others] = refusals;
      assert.deepEqual(others, []);
      const sentence =
        "environments/dev.yaml cognito.attributes: the user pool lacks org, which Terraform adds to no pool that is there. Cognito never takes an attribute away again. To do: aws cognito-idp ";
      assert.equal(message.slice(0, sentence.length), sentence);
      const [, UserPoolId, Name] = CALL.exec(message) ?? assert.fail(message);
      await chain.apis.cognito("AddCustomAttributes", {
        UserPoolId,
        CustomAttributes: [
          {
            Name,
            AttributeDataType: "String",
            Mutable: true,
            StringAttributeConstraints: { MinLength: "0", MaxLength: "256" },
          },
        ],
      });
    });

    test("gets its mapping and the app clients' permissions after that call", async () => {
      const reviewed = await chain.review(renamed());
      assert.deepEqual(
        reviewed.changes.map(({ address, action }) => `${action} ${address}`),
        [
          "update aws_cognito_identity_provider.cognito_identity-provider",
          "update aws_cognito_user_pool_client.cognito_client-server",
          "update aws_cognito_user_pool_client.cognito_client-web",
        ],
        renderText(reviewed),
      );
      assert.deepEqual(reviewed.refusals, []);
      await chain.apply();
    });

    test("rotates its secrets beside their attribute, triggers, MFA and tags, and keeps them", async () => {
      const before = await readClouds(chain);
      const { code, stdout, stderr } = await chain.command("rotate", "dev", "--yes");
      assert.equal(code, 0, stdout + stderr);
      assert.deepEqual(await readClouds(chain), before);
      const names = (await describePool()).SchemaAttributes.map(({ Name }: { Name: string }) => Name);
      for (const each of ["plan", "tenant_id", "object_id", "account_type", "org"]) {
        assert.ok(names.includes(`custom:${each}`), each);
      }
    });
  });

  describe("which was adopted: what somebody sets by hand", () => {
    before(() => {
      // As an import leaves it: the provider never reads whether an app client has a secret.
      chain.editState((text) => text.replaceAll('"generate_secret": true', '"generate_secret": null'));
    });

    testEveryArgument({
      resources: [ADOPTED_USER_POOL, ADOPTED_USER_POOL_CLIENT],
      chain: () => chain,
      file: () => `${chain.file.replace(ADOPT, "")}${adoptedAs(chain)}`,
      readClouds,
      looksForDrift: false,
    });

    test("people of other apps sign up as before", async () => {
      assert.equal((await describePool()).AdminCreateUserConfig.AllowAdminCreateUserOnly, false);
    });
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
