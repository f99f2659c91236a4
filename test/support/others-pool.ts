import type { BrokerEnvironment } from "../../environments/schema";
import type { CloudApis } from "../../lab/deployer/cloud-apis";
import { domainNameOf } from "../../stacks/endpoints";
import { VARIATIONS, type VariationName } from "./hand-made-chain";
import { merge, mergeVariations } from "./hand-made-chain/variations/merge";

/** What AWS's console and Amplify make of a pool, by the variations of chains that are made by hand. */
const MADE_BY = {
  console: ["emailUsernames", "requiredAttributes", "messages", "tags"],
  amplify: ["amplifyPush"],
} as const satisfies Record<string, readonly VariationName[]>;

/** Where the owner's app client `portal` sends people back to. */
export const PORTAL = "https://portal.acme.com/callback";

/** Somebody who has a password in the pool. */
const PAULA = { email: "paula@shop.example", password: "Correct-horse-7" };

// biome-ignore lint/suspicious/noExplicitAny: what a cloud answers; its documentation says what shape it has
type Answer = any;

/** A user pool that somebody else made and owns, with their app clients and people. */
export class OthersPool {
  private constructor(
    private readonly apis: CloudApis,
    readonly id: string,
    /** For passwords, through Cognito's API. */
    private readonly shop: string,
    /** Client ID of the app client with the code flow, which may write e-mail and name. */
    readonly portal: string,
  ) {}

  /** Makes the pool that an environment joins, with its domain, a trigger, two app clients and somebody in it. */
  static async make(
    apis: CloudApis,
    environment: BrokerEnvironment,
    by: keyof typeof MADE_BY,
  ): Promise<OthersPool> {
    const { region, accountId } = environment.cognito;
    const pool = {
      PoolName: `people by ${by}`,
      UsernameConfiguration: { CaseSensitive: false },
      AutoVerifiedAttributes: ["email"],
      // The lab calls no functions. It would only be called for custom challenges.
      LambdaConfig: {
        VerifyAuthChallengeResponse: `arn:aws:lambda:${region}:${accountId}:function:verify-challenge`,
      },
    };
    const { userPool } = mergeVariations(MADE_BY[by].map((name) => VARIATIONS[name](environment)));
    const { UserPool } = await apis.cognito("CreateUserPool", merge(pool, userPool));
    const UserPoolId: string = UserPool.Id;
    await apis.cognito("CreateUserPoolDomain", { UserPoolId, Domain: domainNameOf(environment.cognito) });
    await apis.cognito("AddCustomAttributes", {
      UserPoolId,
      CustomAttributes: [{ Name: "plan", AttributeDataType: "String", Mutable: true }],
    });
    const make = async (ClientName: string, settings: object): Promise<string> => {
      const request = { UserPoolId, ClientName, ...settings };
      return (await apis.cognito("CreateUserPoolClient", request)).UserPoolClient.ClientId;
    };
    const shop = await make("shop", { ExplicitAuthFlows: ["ALLOW_USER_PASSWORD_AUTH"] });
    const portal = await make("portal", {
      SupportedIdentityProviders: ["COGNITO"],
      CallbackURLs: [PORTAL],
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ["code"],
      AllowedOAuthScopes: ["openid", "email", "profile"],
      WriteAttributes: ["email", "name"],
      AccessTokenValidity: 15,
      TokenValidityUnits: { AccessToken: "minutes" },
    });
    const attributes = { email: PAULA.email, email_verified: "true", name: "Paula" };
    await apis.cognito("AdminCreateUser", {
      UserPoolId,
      Username: PAULA.email,
      MessageAction: "SUPPRESS",
      UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
    });
    await apis.cognito("AdminSetUserPassword", {
      UserPoolId,
      Username: PAULA.email,
      Password: PAULA.password,
      Permanent: true,
    });
    return new OthersPool(apis, UserPoolId, shop, portal);
  }

  /** Signs in who has a password. @returns whether that person gets in */
  async letsInByPassword(): Promise<boolean> {
    const { AuthenticationResult } = await this.apis.cognito("InitiateAuth", {
      AuthFlow: "USER_PASSWORD_AUTH",
      ClientId: this.shop,
      AuthParameters: { USERNAME: PAULA.email, PASSWORD: PAULA.password },
    });
    return typeof AuthenticationResult.AccessToken === "string";
  }

  /** All that the owner has: the pool, its domain, the owner's app clients and users; and the names of its identity providers. */
  async read(): Promise<{ readonly owners: Answer; readonly providers: readonly string[] }> {
    const of = { UserPoolId: this.id };
    const { UserPool } = await this.apis.cognito("DescribeUserPool", of);
    const { DomainDescription } = await this.apis.cognito("DescribeUserPoolDomain", {
      Domain: UserPool.Domain,
    });
    const clients = await Promise.all([this.shop, this.portal].map((id) => this.client(id)));
    const { Users } = await this.apis.cognito("ListUsers", of);
    const { Providers } = await this.apis.cognito("ListIdentityProviders", { ...of, MaxResults: 60 });
    const { EstimatedNumberOfUsers: _, ...pool } = UserPool;
    return {
      owners: {
        pool,
        domain: DomainDescription,
        clients,
        users: Users.filter(({ UserStatus }: Answer) => UserStatus !== "EXTERNAL_PROVIDER"),
      },
      providers: Providers.map(({ ProviderName }: Answer) => ProviderName),
    };
  }

  async client(ClientId: string): Promise<Answer> {
    return (await this.apis.cognito("DescribeUserPoolClient", { UserPoolId: this.id, ClientId }))
      .UserPoolClient;
  }

  /** Changes the app client `portal` as its owner does: with all that it has, since an update resets what it is not given. */
  async changePortal(change: (client: Answer) => object): Promise<void> {
    const { ClientSecret, CreationDate, LastModifiedDate, ...client } = await this.client(this.portal);
    await this.apis.cognito("UpdateUserPoolClient", { ...client, ...change(client) });
  }

  /** The owner gives the pool up. */
  async remove(): Promise<void> {
    const UserPoolId = this.id;
    const { UserPool } = await this.apis.cognito("DescribeUserPool", { UserPoolId });
    await this.apis.cognito("DeleteUserPoolDomain", { UserPoolId, Domain: UserPool.Domain });
    await this.apis.cognito("DeleteUserPool", { UserPoolId });
  }
}
