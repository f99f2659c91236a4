import type { Pools } from "../../../user-pools/pools";
import type { AppClient } from "../../../user-pools/types";
import { checkAnalytics } from "../../rules/analytics";
import { checkAuthFlows } from "../../rules/auth-flows";
import { checkClientAttributes } from "../../rules/client-attributes";
import { checkOAuthFlows } from "../../rules/oauth-flows";
import { checkOAuthScopes } from "../../rules/oauth-scopes";
import { checkRedirectUrls } from "../../rules/redirect-urls";
import { refuse } from "../../rules/refuse";
import { checkIdpInitiated, checkSupportedProviders } from "../../rules/supported-providers";
import { checkTokenValidity } from "../../rules/token-validity";
import { type AccountOperation, passOn } from "../operation";
import { changeResources } from "./change-resources";

interface ClientInput extends AppClient {
  readonly UserPoolId: string;
}

/** What names an app client. */
export interface OfClient {
  readonly UserPoolId: string;
  readonly ClientId: string;
}

const createUserPoolClient: AccountOperation<ClientInput> = async (input, { context, pools, passOn }) => {
  const { UserPoolId } = input;
  await check(input, pools, "creating");
  const { UserPoolClient } = (await passOn(withDefaults(input))) as { UserPoolClient: OfClient };
  const { RefreshTokenRotation } = input;
  if (RefreshTokenRotation) {
    await context.backend.putAppClient(UserPoolId, UserPoolClient.ClientId, { RefreshTokenRotation });
  }
  return clientAnswer(await pools.appClient(UserPoolId, UserPoolClient.ClientId));
};

/**
 * Resets what it leaves out to its default, but for the name.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-updating.html
 */
const updateUserPoolClient: AccountOperation<ClientInput & OfClient> = async (input, { context, pools }) => {
  const { UserPoolId, ClientId, ...settings } = input;
  const stored = await pools.appClient(UserPoolId, ClientId);
  const { ClientSecret } = stored;
  const kept = context.switches().cognitoKeepsUnnamedClientSettings ? keptSettings(stored) : {};
  const updated = { ...kept, ...settings };
  await check({ ...updated, UserPoolId, ...(ClientSecret && { ClientSecret }) }, pools, "updating");
  await context.backend.putAppClient(UserPoolId, ClientId, {
    ...withDefaults(updated),
    // Rotation that was on once is shown as off.
    ...(stored.RefreshTokenRotation && { RefreshTokenRotation: NO_ROTATION }),
    ...(input.RefreshTokenRotation && { RefreshTokenRotation: input.RefreshTokenRotation }),
  });
  return clientAnswer(await pools.appClient(UserPoolId, ClientId));
};

const describeUserPoolClient: AccountOperation<OfClient> = async ({ UserPoolId, ClientId }, { pools }) =>
  clientAnswer(await pools.appClient(UserPoolId, ClientId));

const deleteUserPoolClient: AccountOperation<OfClient> = async (input, { context, passOn }) => {
  const output = await passOn(input);
  changeResources(context.store, input.UserPoolId, ({ brandings, riskConfigurations }) => {
    delete brandings[input.ClientId];
    delete riskConfigurations[input.ClientId];
  });
  return output;
};

async function check(client: ClientInput, pools: Pools, doing: "creating" | "updating"): Promise<void> {
  const { UserPoolId } = client;
  const { SchemaAttributes } = await pools.userPool(UserPoolId);
  checkOAuthFlows(client);
  checkOAuthScopes(client.AllowedOAuthScopes ?? [], await pools.customScopes(UserPoolId));
  checkRedirectUrls(client);
  await checkProviders(client.SupportedIdentityProviders ?? [], UserPoolId, pools);
  checkClientAttributes(client, SchemaAttributes, doing);
  checkAuthFlows(client);
  checkTokenValidity(client);
  checkAnalytics(client.AnalyticsConfiguration);
  // As measured by https://github.com/badmintoncryer/cdk-preflight/tree/main/rules/cognito
  if (client.EnablePropagateAdditionalUserContextData && !client.GenerateSecret && !client.ClientSecret) {
    refuse("Client Secret is required to set EnablePropagateAdditionalUserContextData as true");
  }
}

async function checkProviders(names: readonly string[], UserPoolId: string, pools: Pools): Promise<void> {
  checkSupportedProviders(names, await pools.identityProviderNames(UserPoolId), UserPoolId);
  const providers = names
    .filter((name) => name !== "COGNITO")
    .map((name) => pools.identityProvider(UserPoolId, name));
  checkIdpInitiated(names, await Promise.all(providers));
}

/** @see https://github.com/hashicorp/terraform-provider-aws/issues/45646 */
const NO_ROTATION = { Feature: "DISABLED", RetryGracePeriodSeconds: 0 };

function keptSettings({
  AuthSessionValidity,
  EnableTokenRevocation,
  RefreshTokenValidity,
}: AppClient): AppClient {
  return {
    ...(AuthSessionValidity !== undefined && { AuthSessionValidity }),
    ...(EnableTokenRevocation !== undefined && { EnableTokenRevocation }),
    ...(RefreshTokenValidity !== undefined && { RefreshTokenValidity }),
  };
}

/**
 * An app client as Cognito shows it, which sorts its lists.
 *
 * @see https://github.com/go-to-k/cdk-real-drift/tree/main/tests/corpus which has recorded answers
 */
function clientAnswer({ _secrets, ...client }: AppClient): object {
  const sorted = Object.entries(client).map(([name, value]) => [
    name,
    Array.isArray(value) ? [...value].sort() : value,
  ]);
  return { UserPoolClient: Object.fromEntries(sorted) };
}

/** `null` keeps a key out of the answer, as Cognito does; ministack's defaults would show an empty list or text. */
function withDefaults(input: AppClient): object {
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
  CreateUserPoolClient: createUserPoolClient,
  DeleteUserPoolClient: deleteUserPoolClient,
  DescribeUserPoolClient: describeUserPoolClient,
  ListUserPoolClients: passOn(),
  UpdateUserPoolClient: updateUserPoolClient,
};
