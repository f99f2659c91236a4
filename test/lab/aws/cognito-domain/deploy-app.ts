import type { Answer } from "../running-aws";
import { FakeProvider } from "./fake-provider";

export const CALLBACK = "https://app.example/cb";

/**
 * Deploys a pool with a domain, the identity provider `Microsoft` and an app client, in the order of the stack.
 *
 * @param also other identity providers of the app client
 */
export async function deployApp(
  cognito: (operation: string, input: object) => Promise<Answer>,
  domain: object,
  also: readonly string[] = [],
): Promise<{ UserPoolId: string; ClientId: string }> {
  const { UserPool } = await cognito("CreateUserPool", { PoolName: "acme" });
  const UserPoolId: string = UserPool.Id;
  await cognito("CreateUserPoolDomain", { UserPoolId, ...domain });
  await cognito("CreateIdentityProvider", {
    UserPoolId,
    ProviderName: "Microsoft",
    ProviderType: "OIDC",
    ProviderDetails: FakeProvider.details,
    AttributeMapping: { username: "sub", email: "email", name: "name" },
  });
  const { UserPoolClient } = await cognito("CreateUserPoolClient", {
    UserPoolId,
    ClientName: "web",
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ["code"],
    AllowedOAuthScopes: ["openid", "email", "profile"],
    CallbackURLs: [CALLBACK],
    SupportedIdentityProviders: ["Microsoft", ...also],
  });
  return { UserPoolId, ClientId: UserPoolClient.ClientId };
}
