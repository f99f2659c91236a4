import { providerDetails } from "../../../commands/lab/why/chains";
import type { Environment } from "../../../environments/schema";
import type { CloudApis } from "../../../lab/deployer/cloud-apis";
import { endpointsOf } from "../../../stacks/endpoints";
import type { ByHand, HandMade } from "./hand-made";
import { NAMES } from "./names";

/** Makes the user pool as Cognito's console does, with its domain, its identity provider and the app clients. */
export async function makePool(
  apis: CloudApis,
  environment: Environment,
  auth0Client: HandMade["auth0"],
  { emailRequired = false }: ByHand,
): Promise<Pick<HandMade, "userPoolId" | "clients">> {
  const { cognito } = environment;
  const { UserPool } = await apis.cognito("CreateUserPool", {
    PoolName: NAMES.userPool,
    UsernameConfiguration: { CaseSensitive: cognito.usernames === "case-sensitive" },
    AutoVerifiedAttributes: ["email"],
    ...(emailRequired && {
      Schema: [{ Name: "email", AttributeDataType: "String", Mutable: true, Required: true }],
    }),
  });
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
  await apis.cognito("CreateIdentityProvider", {
    UserPoolId,
    ProviderName: cognito.providerName,
    ProviderType: "OIDC",
    ProviderDetails: providerDetails(auth0Client, endpointsOf(environment).broker),
    AttributeMapping: { username: "sub", email: "email", name: "name" },
  });
  const clients: Record<string, { clientId: string; clientSecret: string | undefined }> = {};
  for (const [name, { kind, callbackUrls, logoutUrls }] of Object.entries(cognito.clients)) {
    const { UserPoolClient } = await apis.cognito("CreateUserPoolClient", {
      UserPoolId,
      ClientName: `acme ${name}`,
      GenerateSecret: kind === "confidential",
      SupportedIdentityProviders: [cognito.providerName],
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
    clients[name] = { clientId: UserPoolClient.ClientId, clientSecret: UserPoolClient.ClientSecret };
  }
  return { userPoolId: UserPoolId, clients };
}
