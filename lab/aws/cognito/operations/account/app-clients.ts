import type { Pools } from "../../../user-pools/pools";
import type { AppClient } from "../../../user-pools/types";
import { checkAuthFlows } from "../../rules/auth-flows";
import { checkClientAttributes } from "../../rules/client-attributes";
import { checkOAuthFlows } from "../../rules/oauth-flows";
import { checkOAuthScopes } from "../../rules/oauth-scopes";
import { checkRedirectUrls } from "../../rules/redirect-urls";
import { checkSupportedProviders } from "../../rules/supported-providers";
import { checkTokenValidity } from "../../rules/token-validity";
import { type Gate, passOn } from "../operation";

type ClientInput = AppClient & { readonly UserPoolId: string };

const createUserPoolClient: Gate<ClientInput> = async (input, pools) => {
  await check(input, pools, "creating");
  return withDefaults(input);
};

/** What an update leaves out is reset to its default. */
const updateUserPoolClient: Gate<ClientInput & { readonly ClientId: string }> = async (input, pools) => {
  const { ClientSecret } = await pools.appClient(input.UserPoolId, input.ClientId);
  await check({ ...input, ...(ClientSecret && { ClientSecret }) }, pools, "updating");
  return withDefaults(input);
};

async function check(client: ClientInput, pools: Pools, doing: "creating" | "updating"): Promise<void> {
  const { UserPoolId } = client;
  const { SchemaAttributes } = await pools.userPool(UserPoolId);
  checkOAuthFlows(client);
  checkOAuthScopes(client.AllowedOAuthScopes ?? [], await pools.customScopes(UserPoolId));
  checkRedirectUrls(client);
  const providers = await pools.identityProviderNames(UserPoolId);
  checkSupportedProviders(client.SupportedIdentityProviders ?? [], providers, UserPoolId);
  checkClientAttributes(client, SchemaAttributes, doing);
  checkAuthFlows(client);
  checkTokenValidity(client);
}

/** `null` keeps a key out of the answer, as Cognito does; ministack's defaults would show an empty list or text. */
function withDefaults(input: ClientInput): object {
  return {
    AccessTokenValidity: null,
    IdTokenValidity: null,
    TokenValidityUnits: null,
    ReadAttributes: null,
    WriteAttributes: null,
    ExplicitAuthFlows: null,
    SupportedIdentityProviders: null,
    CallbackURLs: null,
    LogoutURLs: null,
    DefaultRedirectURI: null,
    AllowedOAuthFlows: null,
    AllowedOAuthScopes: null,
    AllowedOAuthFlowsUserPoolClient: false,
    AnalyticsConfiguration: null,
    PreventUserExistenceErrors: null,
    EnableTokenRevocation: true,
    EnablePropagateAdditionalUserContextData: false,
    AuthSessionValidity: 3,
    ...input,
    RefreshTokenValidity: input.RefreshTokenValidity || 30,
  };
}

/** App clients of a pool. */
export const APP_CLIENTS = {
  CreateUserPoolClient: passOn(createUserPoolClient),
  DeleteUserPoolClient: passOn(),
  DescribeUserPoolClient: passOn(),
  ListUserPoolClients: passOn(),
  UpdateUserPoolClient: passOn(updateUserPoolClient),
};
