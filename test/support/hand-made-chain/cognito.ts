import type { Environment } from "../../../environments/schema";
import type { CloudApis } from "../../../lab/deployer/cloud-apis";
import type { AppClient, HandMade } from "./hand-made";
import { NAMES } from "./names";
import { merge } from "./variations/merge";
import type { Variation } from "./variations/variation";

/** An identity provider that is made by hand. */
export interface ProviderByHand {
  readonly name: string;
  readonly details: Readonly<Record<string, string>>;
  readonly identifiers?: readonly string[];
}

/** Makes the user pool as Cognito's console does, with its domain, its identity providers and the app clients. */
export async function makePool(
  apis: CloudApis,
  { cognito }: Pick<Environment, "cognito">,
  providers: readonly ProviderByHand[],
  variation: Pick<Variation, "userPool" | "identityProvider" | "appClients" | "otherAppClients">,
): Promise<Pick<HandMade, "userPoolId" | "clients" | "otherClients">> {
  const pool = {
    PoolName: NAMES.userPool,
    UsernameConfiguration: { CaseSensitive: cognito.usernames === "case-sensitive" },
    AutoVerifiedAttributes: ["email"],
  };
  const { UserPool } = await apis.cognito("CreateUserPool", merge(pool, variation.userPool));
  const UserPoolId: string = UserPool.Id;
  await apis.cognito("CreateUserPoolDomain", {
    UserPoolId,
    ...(typeof cognito.domain === "string"
      ? { Domain: cognito.domain }
      : {
          Domain: cognito.domain.name,
          CustomDomainConfig: { CertificateArn: cognito.domain.certificateArn },
        }),
  });
  for (const { name, details, identifiers } of providers) {
    const provider = {
      UserPoolId,
      ProviderName: name,
      ProviderType: "OIDC",
      ProviderDetails: details,
      AttributeMapping: { username: "sub", email: "email", name: "name" },
      ...(identifiers && { IdpIdentifiers: identifiers }),
    };
    await apis.cognito("CreateIdentityProvider", merge(provider, variation.identityProvider));
  }
  const names = providers.map(({ name }) => name);
  const make = (name: string, settings: ClientSettings, others?: object) =>
    makeAppClient(apis, merge(requestOf(UserPoolId, names, name, settings), others));
  const clients: Record<string, AppClient> = {};
  for (const [name, settings] of Object.entries(cognito.clients)) {
    clients[name] = await make(name, settings, variation.appClients);
  }
  const otherClients: Record<string, AppClient> = {};
  const [first] = Object.values(cognito.clients);
  for (const [name, others] of Object.entries(variation.otherAppClients ?? {})) {
    if (first !== undefined) otherClients[name] = await make(name, { ...first, kind: "public" }, others);
  }
  return { userPoolId: UserPoolId, clients, otherClients };
}

type ClientSettings = Environment["cognito"]["clients"][string];

async function makeAppClient(apis: CloudApis, request: object): Promise<AppClient> {
  const { UserPoolClient } = await apis.cognito("CreateUserPoolClient", request);
  const { ClientId, ClientSecret, CallbackURLs } = UserPoolClient;
  return { clientId: ClientId, clientSecret: ClientSecret, callbackUrl: CallbackURLs[0] };
}

/** What the console proposes for an app client with these URLs. */
const requestOf = (
  UserPoolId: string,
  providerNames: readonly string[],
  name: string,
  { kind, callbackUrls, logoutUrls }: ClientSettings,
) => ({
  UserPoolId,
  ClientName: `acme ${name}`,
  GenerateSecret: kind === "confidential",
  SupportedIdentityProviders: providerNames,
  CallbackURLs: callbackUrls,
  LogoutURLs: logoutUrls,
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ["code"],
  AllowedOAuthScopes: ["openid", "email", "profile"],
  ExplicitAuthFlows: ["ALLOW_USER_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
  PreventUserExistenceErrors: "ENABLED",
  EnableTokenRevocation: true,
  AccessTokenValidity: 60,
  IdTokenValidity: 60,
  RefreshTokenValidity: 5,
  TokenValidityUnits: { AccessToken: "minutes", IdToken: "minutes", RefreshToken: "days" },
});
