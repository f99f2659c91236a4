import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { findServiceModel, loadServiceModel } from "../../../../../../lab/aws/cognito/model/service-model";
import { DEFAULT_SWITCHES } from "../../../../../../lab/switches";
import { labPython } from "../../../lab-python";
import { RunningAws } from "../../../running-aws";

const CODE = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ["code"],
  AllowedOAuthScopes: ["openid"],
  CallbackURLs: ["https://app.acme.example/cb"],
};
const NO_CODE = {
  AllowedOAuthFlowsUserPoolClient: false,
  AllowedOAuthFlows: undefined,
  AllowedOAuthScopes: undefined,
  CallbackURLs: undefined,
};

interface Setting {
  readonly name: string;
  readonly set: object;
  /** What DescribeUserPoolClient shows after an update that leaves the setting out. */
  readonly later: object;
}

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-updating.html */
const SETTINGS: readonly Setting[] = [
  { name: "the grants, scopes and callback URLs", set: CODE, later: NO_CODE },
  {
    name: "the default callback URL",
    set: { ...CODE, DefaultRedirectURI: "https://app.acme.example/cb" },
    later: { DefaultRedirectURI: undefined },
  },
  {
    name: "LogoutURLs",
    set: { LogoutURLs: ["https://app.acme.example/"] },
    later: { LogoutURLs: undefined },
  },
  {
    name: "SupportedIdentityProviders",
    set: { SupportedIdentityProviders: ["COGNITO"] },
    later: { SupportedIdentityProviders: undefined },
  },
  {
    name: "ExplicitAuthFlows",
    set: { ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"] },
    later: { ExplicitAuthFlows: undefined },
  },
  {
    name: "the attributes",
    set: { ReadAttributes: ["custom:tenant", "email"], WriteAttributes: ["custom:tenant"] },
    later: { ReadAttributes: undefined, WriteAttributes: undefined },
  },
  {
    name: "the tokens' lives, with their units",
    set: {
      AccessTokenValidity: 15,
      IdTokenValidity: 20,
      RefreshTokenValidity: 8,
      TokenValidityUnits: { AccessToken: "minutes", IdToken: "minutes", RefreshToken: "hours" },
    },
    later: {
      AccessTokenValidity: undefined,
      IdTokenValidity: undefined,
      RefreshTokenValidity: 30,
      TokenValidityUnits: undefined,
    },
  },
  {
    name: "PreventUserExistenceErrors",
    set: { PreventUserExistenceErrors: "ENABLED" },
    later: { PreventUserExistenceErrors: undefined },
  },
  {
    name: "EnableTokenRevocation",
    set: { EnableTokenRevocation: false },
    later: { EnableTokenRevocation: true },
  },
  {
    name: "EnablePropagateAdditionalUserContextData",
    set: { EnablePropagateAdditionalUserContextData: true },
    later: { EnablePropagateAdditionalUserContextData: false },
  },
  { name: "AuthSessionValidity", set: { AuthSessionValidity: 15 }, later: { AuthSessionValidity: 3 } },
  {
    name: "AnalyticsConfiguration",
    set: {
      AnalyticsConfiguration: {
        ApplicationArn: "arn:aws:mobiletargeting:us-east-1:123456789012:apps/1",
        UserDataShared: true,
      },
    },
    later: { AnalyticsConfiguration: undefined },
  },
  {
    // https://github.com/hashicorp/terraform-provider-aws/pull/47374, https://github.com/hashicorp/terraform-provider-aws/issues/45646
    name: "RefreshTokenRotation",
    set: { RefreshTokenRotation: { Feature: "ENABLED", RetryGracePeriodSeconds: 10 } },
    later: { RefreshTokenRotation: { Feature: "DISABLED", RetryGracePeriodSeconds: 0 } },
  },
];

let aws: RunningAws;
let UserPoolId: string;
/** An app client for each setting, where it was set by hand. */
const clients = new Map<string, string>();

async function createClient(input: object = {}): Promise<{ ClientId: string; ClientSecret: string }> {
  const client = { UserPoolId, ClientName: "web", GenerateSecret: true, ...input };
  return (await aws.cognito("CreateUserPoolClient", client)).UserPoolClient;
}

before(async () => {
  aws = await RunningAws.start();
  UserPoolId = await aws.createPool({
    Schema: [{ Name: "tenant", AttributeDataType: "String", Mutable: true }],
  });
  for (const { name, set } of SETTINGS) {
    const { ClientId } = await createClient();
    await aws.cognito("UpdateUserPoolClient", { UserPoolId, ClientId, ...set });
    clients.set(name, ClientId);
  }
  await aws.restart();
});
after(() => aws.close());

/** The parts of an app client that have the names of `expected`. */
async function show(ClientId: string | undefined, expected: object): Promise<object> {
  const { UserPoolClient } = await aws.cognito("DescribeUserPoolClient", { UserPoolId, ClientId });
  return Object.fromEntries(Object.keys(expected).map((name) => [name, UserPoolClient[name]]));
}

for (const { name, set, later } of SETTINGS) {
  describe(name, () => {
    test("is what was set, also after a restart", async () => {
      assert.deepEqual(await show(clients.get(name), set), set);
    });

    test("is reset by an update without it", async () => {
      const ClientId = clients.get(name);
      await aws.cognito("UpdateUserPoolClient", { UserPoolId, ClientId });
      assert.deepEqual(await show(ClientId, later), later);
    });

    test("is taken by a new client, too", async () => {
      assert.deepEqual(await show((await createClient(set)).ClientId, set), set);
    });
  });
}

test("lists are shown in the order of the alphabet", async () => {
  // As recorded in https://github.com/go-to-k/cdk-real-drift/tree/main/tests/corpus
  const CallbackURLs = ["https://z.example/", "https://a.example/", "https://m.example/"];
  const { ClientId } = await createClient({
    ...CODE,
    CallbackURLs,
    AllowedOAuthScopes: ["openid", "email"],
    ReadAttributes: ["name", "email"],
  });
  const expected = {
    CallbackURLs: [...CallbackURLs].sort(),
    AllowedOAuthScopes: ["email", "openid"],
    ReadAttributes: ["email", "name"],
  };
  assert.deepEqual(await show(ClientId, expected), expected);
});

test("a table line has each setting of an update", () => {
  const { shapes } = loadServiceModel(findServiceModel(labPython()));
  const update = shapes.UpdateUserPoolClientRequest;
  assert(update?.type === "structure");
  const named = ["UserPoolId", "ClientId", "ClientName", ...SETTINGS.flatMap(({ set }) => Object.keys(set))];
  assert.deepEqual(Object.keys(update.members).sort(), [...new Set(named)].sort());
});

test("an update without a name keeps it, and the secret", async () => {
  const { ClientId, ClientSecret } = await createClient({ ClientName: "named" });
  await aws.cognito("UpdateUserPoolClient", { UserPoolId, ClientId });
  const expected = { ClientName: "named", ClientSecret };
  assert.deepEqual(await show(ClientId, expected), expected);
});

test("a client that never rotated its refresh tokens does not show that it doesn't", async () => {
  const { ClientId } = await createClient();
  await aws.cognito("UpdateUserPoolClient", { UserPoolId, ClientId });
  assert.deepEqual(await show(ClientId, { RefreshTokenRotation: {} }), { RefreshTokenRotation: undefined });
});

test("an update keeps lives and revocation if Cognito keeps them", async (t) => {
  t.after(() => {
    aws.switches = DEFAULT_SWITCHES;
  });
  const set = { RefreshTokenValidity: 60, AuthSessionValidity: 5, EnableTokenRevocation: false };
  const { ClientId } = await createClient(set);
  aws.switches = { ...DEFAULT_SWITCHES, cognitoKeepsUnnamedClientSettings: true };
  await aws.cognito("UpdateUserPoolClient", { UserPoolId, ClientId, ClientName: "renamed" });
  assert.deepEqual(await show(ClientId, set), set);
});

test("user context data needs a secret", async () => {
  const input = { UserPoolId, ClientName: "web", EnablePropagateAdditionalUserContextData: true };
  assert.equal(
    await aws.refusal("CreateUserPoolClient", input),
    "400 InvalidParameterException: Client Secret is required to set EnablePropagateAdditionalUserContextData as true",
  );
});

test("analytics name a project by its ARN, or by its ID with a role", async () => {
  const byId = {
    ApplicationId: "1",
    RoleArn: "arn:aws:iam::123456789012:role/pinpoint",
    ExternalId: "acme",
  };
  await createClient({ AnalyticsConfiguration: byId });
  const { ExternalId: _, ...incomplete } = byId;
  const ApplicationArn = "arn:aws:mobiletargeting:us-east-1:123456789012:apps/1";
  for (const AnalyticsConfiguration of [incomplete, { ...byId, ApplicationArn }, {}]) {
    assert.equal(
      await aws.refusal("CreateUserPoolClient", { UserPoolId, ClientName: "web", AnalyticsConfiguration }),
      "400 InvalidParameterException: Invalid analytics configuration given, either <application arn> or <application id, role arn, external id> are valid",
    );
  }
});

describe("the secrets of an app client", () => {
  const list = async (ClientId: string) =>
    (await aws.cognito("ListUserPoolClientSecrets", { UserPoolId, ClientId })).ClientSecrets;

  test("are two at most, named after the client, and not shown again", async () => {
    const { ClientId } = await createClient();
    const { ClientSecretDescriptor: added } = await aws.cognito("AddUserPoolClientSecret", {
      UserPoolId,
      ClientId,
    });
    assert.match(added.ClientSecretId, new RegExp(`^${ClientId}--\\d+$`));
    assert.match(added.ClientSecretValue, /^[a-z0-9]{51}$/);
    const { ClientSecretValue: _, ...shown } = added;
    const [first, second] = await list(ClientId);
    assert.deepEqual(Object.keys(first), ["ClientSecretId", "ClientSecretCreateDate"]);
    assert.deepEqual(second, shown);
    assert.equal(
      await aws.refusal("AddUserPoolClientSecret", { UserPoolId, ClientId }),
      "400 LimitExceededException: Client secrets cannot exceed limit of 2 secrets.",
    );
  });

  test("can be brought along", async () => {
    const { ClientId } = await createClient();
    const ClientSecret = "brought_along_by_the_request";
    const { ClientSecretDescriptor } = await aws.cognito("AddUserPoolClientSecret", {
      UserPoolId,
      ClientId,
      ClientSecret,
    });
    assert.deepEqual(Object.keys(ClientSecretDescriptor), ["ClientSecretId", "ClientSecretCreateDate"]);
  });

  test("can be deleted but for the last one, which is the one that the client shows", async () => {
    const { ClientId } = await createClient();
    const { ClientSecretDescriptor: added } = await aws.cognito("AddUserPoolClientSecret", {
      UserPoolId,
      ClientId,
    });
    const [first] = await list(ClientId);
    const remove = { UserPoolId, ClientId, ClientSecretId: first.ClientSecretId };
    await aws.cognito("DeleteUserPoolClientSecret", remove);
    assert.equal(
      await aws.refusal("DeleteUserPoolClientSecret", remove),
      "400 ResourceNotFoundException: Client secret does not exist",
    );
    assert.equal(
      await aws.refusal("DeleteUserPoolClientSecret", { ...remove, ClientSecretId: added.ClientSecretId }),
      "400 InvalidParameterException: Cannot delete the only client secret.",
    );
    const { UserPoolClient } = await aws.cognito("DescribeUserPoolClient", { UserPoolId, ClientId });
    assert.equal(UserPoolClient.ClientSecret, added.ClientSecretValue);
    assert.equal("_secrets" in UserPoolClient, false);
  });

  test("belong to a confidential client", async () => {
    const { ClientId } = await createClient({ GenerateSecret: false });
    assert.deepEqual(await list(ClientId), []);
    assert.equal(
      await aws.refusal("AddUserPoolClientSecret", { UserPoolId, ClientId }),
      "400 InvalidParameterException: Client does not have a client secret.",
    );
  });
});
