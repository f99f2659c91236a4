import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { RunningAws } from "../../../running-aws";

const action = (EventAction: string) => ({ Notify: false, EventAction });
const TAKEOVER = { Actions: { HighAction: action("BLOCK"), LowAction: action("NO_ACTION") } };
const LOG_GROUP = "arn:aws:logs:us-east-1:123456789012:log-group:cognito";
const NOTIFICATIONS = {
  EventSource: "userNotification",
  LogLevel: "ERROR",
  CloudWatchLogsConfiguration: { LogGroupArn: LOG_GROUP },
};

let aws: RunningAws;
before(async () => {
  aws = await RunningAws.start();
});
after(() => aws.close());

async function createClient(UserPoolId: string): Promise<string> {
  return (await aws.cognito("CreateUserPoolClient", { UserPoolId, ClientName: "web" })).UserPoolClient
    .ClientId;
}

describe("a risk configuration", () => {
  const plus = { UserPoolTier: "PLUS", UserPoolAddOns: { AdvancedSecurityMode: "ENFORCED" } };

  test("is the pool's or an app client's", async () => {
    const UserPoolId = await aws.createPool(plus);
    const ClientId = await createClient(UserPoolId);
    const { RiskConfiguration: ofPool } = await aws.cognito("SetRiskConfiguration", {
      UserPoolId,
      AccountTakeoverRiskConfiguration: TAKEOVER,
      RiskExceptionConfiguration: { BlockedIPRangeList: ["203.0.113.0/24", "2001:db8::/32"] },
    });
    const { RiskConfiguration: ofClient } = await aws.cognito("SetRiskConfiguration", {
      UserPoolId,
      ClientId,
      CompromisedCredentialsRiskConfiguration: { Actions: { EventAction: "BLOCK" } },
    });
    assert.deepEqual(ofClient.CompromisedCredentialsRiskConfiguration, {
      EventFilter: [],
      Actions: { EventAction: "BLOCK" },
    });
    const describePool = await aws.cognito("DescribeRiskConfiguration", { UserPoolId });
    assert.deepEqual(describePool.RiskConfiguration, ofPool);
    assert.deepEqual(ofPool.AccountTakeoverRiskConfiguration, TAKEOVER);
    const describeClient = await aws.cognito("DescribeRiskConfiguration", { UserPoolId, ClientId });
    assert.deepEqual(describeClient.RiskConfiguration, ofClient);
  });

  test("is empty until it is set, and again once only the pool is named", async () => {
    const UserPoolId = await aws.createPool(plus);
    const before = await aws.cognito("DescribeRiskConfiguration", { UserPoolId });
    assert.deepEqual(before.RiskConfiguration, { UserPoolId });
    await aws.cognito("SetRiskConfiguration", { UserPoolId, AccountTakeoverRiskConfiguration: TAKEOVER });
    await aws.cognito("SetRiskConfiguration", { UserPoolId });
    const { RiskConfiguration } = await aws.cognito("DescribeRiskConfiguration", { UserPoolId });
    assert.deepEqual(Object.keys(RiskConfiguration), ["UserPoolId", "LastModifiedDate"]);
  });

  test("needs threat protection, ranges of addresses, and an SES identity", async () => {
    const UserPoolId = await aws.createPool();
    for (const operation of ["SetRiskConfiguration", "DescribeRiskConfiguration"]) {
      assert.equal(
        await aws.refusal(operation, { UserPoolId }),
        "400 UserPoolAddOnNotEnabledException: This is an add on feature. Please update AdvancedSecurityMode for your user pool to access this API.",
      );
    }
    const protectedPool = await aws.createPool(plus);
    for (const range of ["203.0.113.0", "203.0.113.0/33", "acme.example/24", "203.0.113.0/24/1"]) {
      const input = {
        UserPoolId: protectedPool,
        RiskExceptionConfiguration: { SkippedIPRangeList: [range] },
      };
      assert.equal(
        await aws.refusal("SetRiskConfiguration", input),
        "400 InvalidParameterException: Incorrect CIDR format",
      );
    }
    const NotifyConfiguration = { SourceArn: "arn:aws:ses:eu-north-1:123456789012:identity/acme.example" };
    assert.equal(
      await aws.refusal("SetRiskConfiguration", {
        UserPoolId: protectedPool,
        AccountTakeoverRiskConfiguration: { ...TAKEOVER, NotifyConfiguration },
      }),
      "400 InvalidParameterException: Provided SourceArn must be in one of the following SES regions: eu-west-1, us-east-1, us-west-2.",
    );
    assert.equal(
      await aws.refusal("SetRiskConfiguration", { UserPoolId: protectedPool, ClientId: "nobody" }),
      "400 ResourceNotFoundException: User pool client nobody does not exist.",
    );
  });
});

describe("log delivery", () => {
  test("is replaced as a whole", async () => {
    const UserPoolId = await aws.createPool({ UserPoolTier: "PLUS" });
    const events = {
      EventSource: "userAuthEvents",
      LogLevel: "INFO",
      S3Configuration: { BucketArn: "arn:aws:s3:::acme-logs" },
    };
    const empty = { LogDeliveryConfiguration: { UserPoolId, LogConfigurations: [] } };
    assert.deepEqual(await aws.cognito("GetLogDeliveryConfiguration", { UserPoolId }), empty);
    const input = { UserPoolId, LogConfigurations: [NOTIFICATIONS, events] };
    const set = { LogDeliveryConfiguration: input };
    assert.deepEqual(await aws.cognito("SetLogDeliveryConfiguration", input), set);
    assert.deepEqual(await aws.cognito("GetLogDeliveryConfiguration", { UserPoolId }), set);
    await aws.cognito("SetLogDeliveryConfiguration", { UserPoolId, LogConfigurations: [] });
    assert.deepEqual(await aws.cognito("GetLogDeliveryConfiguration", { UserPoolId }), empty);
  });

  const REFUSALS: readonly (readonly [title: string, configurations: readonly object[], refusal: string])[] =
    [
      [
        "names each event source once",
        [NOTIFICATIONS, NOTIFICATIONS],
        "InvalidParameterException: Following event sources appear more then once in a request",
      ],
      [
        "of what people do is part of the Plus plan",
        [{ EventSource: "userAuthEvents", LogLevel: "INFO" }],
        "FeatureUnavailableInTierException: The following feature is not available for the ESSENTIALS pricing tier configured: Log Streaming",
      ],
      [
        "is to the pool's region",
        [
          {
            ...NOTIFICATIONS,
            CloudWatchLogsConfiguration: { LogGroupArn: LOG_GROUP.replace("us-east-1", "eu-west-1") },
          },
        ],
        "InvalidParameterException: ARN does not belong to current region",
      ],
      [
        "of messages has errors only",
        [{ ...NOTIFICATIONS, LogLevel: "INFO" }],
        "InvalidParameterException: LogLevel must be ERROR for event source userNotification",
      ],
      [
        "has one destination",
        [{ ...NOTIFICATIONS, S3Configuration: { BucketArn: "arn:aws:s3:::acme-logs" } }],
        "InvalidParameterException: Exactly one destination is required for event source userNotification",
      ],
      [
        "of messages goes to CloudWatch",
        [
          {
            EventSource: "userNotification",
            LogLevel: "ERROR",
            S3Configuration: { BucketArn: "arn:aws:s3:::acme-logs" },
          },
        ],
        "InvalidParameterException: CloudWatchLogsConfiguration is required for event source userNotification",
      ],
    ];

  for (const [title, LogConfigurations, refusal] of REFUSALS) {
    test(title, async () => {
      const UserPoolId = await aws.createPool();
      assert.equal(
        await aws.refusal("SetLogDeliveryConfiguration", { UserPoolId, LogConfigurations }),
        `400 ${refusal}`,
      );
    });
  }
});

describe("a style of managed login", () => {
  const logo = { Category: "FORM_LOGO", ColorMode: "LIGHT", Extension: "PNG", Bytes: "aGk=" };

  test("is an app client's, is found by its ID and by the client", async () => {
    const UserPoolId = await aws.createPool();
    const ClientId = await createClient(UserPoolId);
    const created = await aws.cognito("CreateManagedLoginBranding", {
      UserPoolId,
      ClientId,
      Settings: { components: { form: { borderRadius: 8 } } },
      Assets: [logo],
    });
    const { ManagedLoginBrandingId, CreationDate, LastModifiedDate, ...branding } =
      created.ManagedLoginBranding;
    assert.deepEqual(branding, {
      UserPoolId,
      UseCognitoProvidedValues: false,
      Settings: { components: { form: { borderRadius: 8 } } },
      Assets: [{ ResourceId: branding.Assets[0].ResourceId, ...logo }],
    });
    const byId = await aws.cognito("DescribeManagedLoginBranding", { UserPoolId, ManagedLoginBrandingId });
    assert.deepEqual(byId, created);
    assert.deepEqual(
      await aws.cognito("DescribeManagedLoginBrandingByClient", { UserPoolId, ClientId }),
      created,
    );
  });

  test("keeps in an update what it is not given, and goes back to Cognito's own", async () => {
    const UserPoolId = await aws.createPool();
    const ClientId = await createClient(UserPoolId);
    const style = { UserPoolId, ClientId, UseCognitoProvidedValues: true };
    const created = await aws.cognito("CreateManagedLoginBranding", style);
    // https://github.com/floci-io/floci/pull/2869: settings are left out, images are not.
    assert.deepEqual(created.ManagedLoginBranding.Assets, []);
    assert.equal("Settings" in created.ManagedLoginBranding, false);
    const { ManagedLoginBrandingId } = created.ManagedLoginBranding;
    const update = async (input: object) => {
      const output = await aws.cognito("UpdateManagedLoginBranding", {
        UserPoolId,
        ManagedLoginBrandingId,
        ...input,
      });
      const { UseCognitoProvidedValues, Settings, Assets } = output.ManagedLoginBranding;
      return { UseCognitoProvidedValues, Settings, assets: Assets.length };
    };
    const Settings = { a: 1 };
    assert.deepEqual(await update({ Settings }), { UseCognitoProvidedValues: false, Settings, assets: 0 });
    assert.deepEqual(await update({ Assets: [logo] }), {
      UseCognitoProvidedValues: false,
      Settings,
      assets: 1,
    });
    assert.deepEqual(await update({ UseCognitoProvidedValues: true }), {
      UseCognitoProvidedValues: true,
      Settings: undefined,
      assets: 1,
    });
  });

  test("is one per app client, has one kind of settings, and ends with the client", async () => {
    const UserPoolId = await aws.createPool();
    const ClientId = await createClient(UserPoolId);
    const client = { UserPoolId, ClientId };
    const BOTH =
      "400 InvalidParameterException: useCognitoProvidedValues or settings should be specified (but not both)";
    for (const input of [{}, { UseCognitoProvidedValues: true, Settings: {} }]) {
      assert.equal(await aws.refusal("CreateManagedLoginBranding", { ...client, ...input }), BOTH);
    }
    const created = await aws.cognito("CreateManagedLoginBranding", { ...client, Settings: {} });
    const { ManagedLoginBrandingId } = created.ManagedLoginBranding;
    const update = { UserPoolId, ManagedLoginBrandingId, UseCognitoProvidedValues: true, Settings: {} };
    assert.equal(await aws.refusal("UpdateManagedLoginBranding", update), BOTH);
    assert.equal(
      await aws.refusal("CreateManagedLoginBranding", { ...client, Settings: {} }),
      `400 ManagedLoginBrandingExistsException: Managed login branding already exists for client ${ClientId}.`,
    );
    assert.equal(
      await aws.refusal("DescribeManagedLoginBrandingByClient", { ...client, ReturnMergedResources: true }),
      "400 UnknownOperationException: The lab's Cognito does not have the defaults of managed login's styles.",
    );
    await aws.cognito("DeleteUserPoolClient", client);
    assert.equal(
      await aws.refusal("DescribeManagedLoginBranding", { UserPoolId, ManagedLoginBrandingId }),
      `400 ResourceNotFoundException: Managed login branding ${ManagedLoginBrandingId} does not exist.`,
    );
  });

  test("can be deleted", async () => {
    const UserPoolId = await aws.createPool();
    const ClientId = await createClient(UserPoolId);
    const created = await aws.cognito("CreateManagedLoginBranding", { UserPoolId, ClientId, Settings: {} });
    const { ManagedLoginBrandingId } = created.ManagedLoginBranding;
    await aws.cognito("DeleteManagedLoginBranding", { UserPoolId, ManagedLoginBrandingId });
    assert.equal(
      await aws.refusal("DescribeManagedLoginBrandingByClient", { UserPoolId, ClientId }),
      `400 ResourceNotFoundException: Managed login branding for client ${ClientId} does not exist.`,
    );
    assert.equal(
      await aws.refusal("DeleteManagedLoginBranding", { UserPoolId, ManagedLoginBrandingId }),
      `400 ResourceNotFoundException: Managed login branding ${ManagedLoginBrandingId} does not exist.`,
    );
  });
});

test("the style of the classic hosted UI is stored, and images are refused as not in the lab", async () => {
  const UserPoolId = await aws.createPool();
  const CSS = ".banner-customizable { background-color: #112233; }";
  assert.equal(
    await aws.refusal("SetUICustomization", { UserPoolId, CSS }),
    "400 InvalidParameterException: There has to be an existing domain associated with this user pool",
  );
  await aws.cognito("CreateUserPoolDomain", { UserPoolId, Domain: "acme-styled" });
  await aws.cognito("SetUICustomization", { UserPoolId, CSS });
  const { UICustomization } = await aws.cognito("GetUICustomization", { UserPoolId });
  assert.equal(UICustomization.CSS, CSS);
  assert.equal(
    await aws.refusal("SetUICustomization", { UserPoolId, ImageFile: "aGk=" }),
    "400 UnknownOperationException: The lab's Cognito does not have logo images of the classic hosted UI.",
  );
});

test("what belongs to a pool survives a restart", async () => {
  const UserPoolId = await aws.createPool({
    UserPoolTier: "PLUS",
    UserPoolAddOns: { AdvancedSecurityMode: "AUDIT" },
  });
  const ClientId = await createClient(UserPoolId);
  await aws.cognito("CreateUserPoolDomain", { UserPoolId, Domain: "acme-lasting" });
  await aws.cognito("SetRiskConfiguration", { UserPoolId, AccountTakeoverRiskConfiguration: TAKEOVER });
  await aws.cognito("SetLogDeliveryConfiguration", { UserPoolId, LogConfigurations: [NOTIFICATIONS] });
  await aws.cognito("SetUICustomization", { UserPoolId, CSS: ".label-customizable { font-weight: 400; }" });
  await aws.cognito("CreateManagedLoginBranding", { UserPoolId, ClientId, UseCognitoProvidedValues: true });
  const readAll = () =>
    Promise.all([
      aws.cognito("DescribeRiskConfiguration", { UserPoolId }),
      aws.cognito("GetLogDeliveryConfiguration", { UserPoolId }),
      aws.cognito("GetUICustomization", { UserPoolId }),
      aws.cognito("DescribeManagedLoginBrandingByClient", { UserPoolId, ClientId }),
    ]);
  const before = await readAll();
  await aws.restart();
  assert.deepEqual(await readAll(), before);
});

test("what belongs to a pool ends with it", async () => {
  const UserPoolId = await aws.createPool();
  await aws.cognito("SetLogDeliveryConfiguration", { UserPoolId, LogConfigurations: [NOTIFICATIONS] });
  await aws.cognito("DeleteUserPool", { UserPoolId });
  assert.equal(
    await aws.refusal("GetLogDeliveryConfiguration", { UserPoolId }),
    `400 ResourceNotFoundException: User pool ${UserPoolId} does not exist.`,
  );
});

describe("a resource server", () => {
  const scope = (ScopeName: string) => ({ ScopeName, ScopeDescription: `may ${ScopeName}` });

  test("keeps its scopes only if an update repeats them, and can be deleted while clients have them", async () => {
    const UserPoolId = await aws.createPool();
    const server = { UserPoolId, Identifier: "https://api.acme.example", Name: "api" };
    await aws.cognito("CreateResourceServer", { ...server, Scopes: [scope("read"), scope("write")] });
    const client = {
      UserPoolId,
      ClientName: "web",
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ["code"],
      AllowedOAuthScopes: ["https://api.acme.example/read", "openid"],
      CallbackURLs: ["https://app.acme.example/cb"],
    };
    const { UserPoolClient } = await aws.cognito("CreateUserPoolClient", client);
    const { ResourceServer } = await aws.cognito("UpdateResourceServer", { ...server, Name: "renamed" });
    assert.deepEqual(ResourceServer, { ...server, Name: "renamed", Scopes: [] });
    await aws.cognito("DeleteResourceServer", { UserPoolId, Identifier: server.Identifier });
    const { ClientId } = UserPoolClient;
    const described = await aws.cognito("DescribeUserPoolClient", { UserPoolId, ClientId });
    assert.deepEqual(described.UserPoolClient.AllowedOAuthScopes, client.AllowedOAuthScopes);
    assert.equal(
      await aws.refusal("UpdateUserPoolClient", { ...client, ClientId }),
      "400 ScopeDoesNotExistException: Invalid scope requested: https://api.acme.example/read",
    );
  });

  test("exists once in a pool, with each scope once", async () => {
    const UserPoolId = await aws.createPool();
    const server = { UserPoolId, Identifier: "api", Name: "api" };
    assert.equal(
      await aws.refusal("CreateResourceServer", { ...server, Scopes: [scope("read"), scope("read")] }),
      "400 InvalidParameterException: Duplicate scope name: read",
    );
    await aws.cognito("CreateResourceServer", server);
    assert.equal(
      await aws.refusal("CreateResourceServer", server),
      "400 InvalidParameterException: Resource server api already exists.",
    );
  });
});

describe("a custom attribute", () => {
  const text = (Name: string) => ({ Name, AttributeDataType: "String", Mutable: true });
  const namesOf = async (UserPoolId: string) =>
    (await aws.cognito("DescribeUserPool", { UserPoolId })).UserPool.SchemaAttributes.map(
      ({ Name }: { Name: string }) => Name,
    ).filter((name: string) => /^(?:custom|dev):/.test(name));

  test("is added under its prefix, whatever its name, and is there for good", async () => {
    const UserPoolId = await aws.createPool({ Schema: [text("tenant"), text("custom:plan")] });
    // https://github.com/awsdocs/aws-cloudformation-user-guide/issues/932
    const CustomAttributes = [
      text("custom:role"),
      text("email"),
      { ...text("internal"), DeveloperOnlyAttribute: true },
    ];
    await aws.cognito("AddCustomAttributes", { UserPoolId, CustomAttributes });
    await aws.cognito("UpdateUserPool", { UserPoolId });
    assert.deepEqual(await namesOf(UserPoolId), [
      "custom:tenant",
      "custom:custom:plan",
      "custom:custom:role",
      "custom:email",
      "dev:internal",
    ]);
  });

  test("is new, optional, and has bounds in order", async () => {
    const UserPoolId = await aws.createPool({ Schema: [text("tenant")] });
    for (const [attribute, words] of [
      [text("tenant"), "custom:tenant: Existing attribute already has name custom:tenant."],
      [{ ...text("plan"), Required: true }, "Required custom attributes are not supported currently."],
      [
        { ...text("plan"), StringAttributeConstraints: { MinLength: "2", MaxLength: "1" } },
        "Attribute custom:plan cannot have a max length shorter than it's min length",
      ],
    ] as const) {
      assert.equal(
        await aws.refusal("AddCustomAttributes", { UserPoolId, CustomAttributes: [attribute] }),
        `400 InvalidParameterException: ${words}`,
      );
    }
    assert.deepEqual(await namesOf(UserPoolId), ["custom:tenant"]);
  });

  test("is one of fifty at most", async () => {
    const UserPoolId = await aws.createPool();
    const some = (count: number, prefix: string) =>
      Array.from({ length: count }, (_, n) => text(`${prefix}${n}`));
    for (const prefix of ["a", "b"]) {
      await aws.cognito("AddCustomAttributes", { UserPoolId, CustomAttributes: some(25, prefix) });
    }
    assert.equal(
      await aws.refusal("AddCustomAttributes", { UserPoolId, CustomAttributes: some(1, "c") }),
      "400 InvalidParameterException: user pool can have up to 50 custom attributes.",
    );
  });
});

test("a domain fails over to a replica only, which no pool of the lab has", async () => {
  const UserPoolId = await aws.createPool();
  const CustomDomainConfig = { CertificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/1" };
  const failover = (SecondaryRegion: string) => ({
    Routing: {
      Failover: { PrimaryRoute53HealthCheckId: "00000000-0000-4000-8000-000000000000", SecondaryRegion },
    },
  });
  const domain = { UserPoolId, Domain: "login.acme.example", CustomDomainConfig };
  const managed = { ...domain, ManagedLoginVersion: 2 };
  const CLASSIC = "400 InvalidParameterException: Routing field is not supported for Hosted UI (classic)";
  const ELSEWHERE = "400 InvalidParameterException: Region eu-west-1 is not active for the user pool";
  assert.equal(await aws.refusal("CreateUserPoolDomain", { ...domain, ...failover("eu-west-1") }), CLASSIC);
  assert.equal(
    await aws.refusal("CreateUserPoolDomain", { ...managed, ...failover("eu-west-1") }),
    ELSEWHERE,
  );
  assert.equal(
    await aws.refusal("CreateUserPoolDomain", { ...managed, ...failover("us-east-1") }),
    "400 InvalidParameterException: Routing field can only be configured when replica status is one of: ACTIVE, CREATING, INACTIVE. Current status: null",
  );
  await aws.cognito("CreateUserPoolDomain", managed);
  assert.equal(
    await aws.refusal("UpdateUserPoolDomain", { ...managed, ...failover("eu-west-1") }),
    ELSEWHERE,
  );
});
