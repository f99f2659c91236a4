import { addressOfAppClient } from "../../../../stacks/addresses";
import type { DeployedChain } from "../../deployed-chain";
import type { ResourceByHand } from "../by-hand";

/** The app client that has a secret. */
const NAME = "server";

const ANALYTICS = {
  ApplicationId: "0123456789abcdef0123456789abcdef",
  ExternalId: "shop",
  RoleArn: "arn:aws:iam::123456789012:role/analytics",
  UserDataShared: true,
};

/** How long tokens live: as the console saves it, numbers with units. */
const LIFETIMES = {
  AccessTokenValidity: 12,
  IdTokenValidity: 45,
  RefreshTokenValidity: 90,
  TokenValidityUnits: { AccessToken: "hours", IdToken: "minutes", RefreshToken: "days" },
};
/** With rotation, Cognito takes no ALLOW_REFRESH_TOKEN_AUTH. */
const ROTATION = {
  ExplicitAuthFlows: ["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_USER_PASSWORD_AUTH"],
  RefreshTokenRotation: { Feature: "ENABLED", RetryGracePeriodSeconds: 10 },
};
/** What else of ours somebody sets. */
const OURS = {
  ClientName: "shop",
  AllowedOAuthFlows: ["code", "implicit"],
  AllowedOAuthScopes: ["openid", "phone", "aws.cognito.signin.user.admin"],
  CallbackURLs: ["http://localhost:3000/server/callback", "https://other.example/callback"],
  EnableTokenRevocation: false,
  LogoutURLs: ["https://other.example/"],
  PreventUserExistenceErrors: "LEGACY",
  ReadAttributes: ["email", "nickname"],
  SupportedIdentityProviders: ["COGNITO"],
  WriteAttributes: ["email", "nickname"],
};

/** Every argument of an app client. */
export const USER_POOL_CLIENT: ResourceByHand = {
  address: addressOfAppClient(NAME),
  settings: {
    access_token_validity: { putBack: 12 },
    allowed_oauth_flows: { putBack: ["code", "implicit"] },
    allowed_oauth_flows_user_pool_client: {
      never: "without it Cognito takes no flow and no scope, and the other settings could not be set",
    },
    allowed_oauth_scopes: { putBack: ["aws.cognito.signin.user.admin", "openid", "phone"] },
    analytics_configuration: {
      left: [
        {
          application_arn: null,
          application_id: ANALYTICS.ApplicationId,
          external_id: ANALYTICS.ExternalId,
          role_arn: ANALYTICS.RoleArn,
          user_data_shared: true,
        },
      ],
    },
    auth_session_validity: { left: 7 },
    callback_urls: { putBack: ["http://localhost:3000/server/callback", "https://other.example/callback"] },
    default_redirect_uri: { left: "http://localhost:3000/server/callback" },
    enable_propagate_additional_user_context_data: { left: true },
    enable_token_revocation: { putBack: false },
    explicit_auth_flows: { putBack: ["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_USER_PASSWORD_AUTH"] },
    generate_secret: { never: "Cognito fixes it when it makes an app client" },
    id_token_validity: { putBack: 45 },
    logout_urls: { putBack: ["https://other.example/"] },
    name: { putBack: "shop" },
    prevent_user_existence_errors: { putBack: "LEGACY" },
    read_attributes: { putBack: ["email", "nickname"] },
    refresh_token_rotation: { putBack: [{ feature: "ENABLED", retry_grace_period_seconds: 10 }] },
    refresh_token_validity: { putBack: 90 },
    supported_identity_providers: { putBack: ["COGNITO"] },
    token_validity_units: {
      putBack: [{ access_token: "hours", id_token: "minutes", refresh_token: "days" }],
    },
    user_pool_id: { never: "Cognito has no request that moves an app client" },
    write_attributes: { putBack: ["email", "nickname"] },
  },
  setLeft: (chain) =>
    update(chain, {
      AnalyticsConfiguration: ANALYTICS,
      AuthSessionValidity: 7,
      DefaultRedirectURI: "http://localhost:3000/server/callback",
      EnablePropagateAdditionalUserContextData: true,
    }),
  setOurs: (chain) => update(chain, { ...OURS, ...LIFETIMES, ...ROTATION }),
};

const {
  access_token_validity,
  id_token_validity,
  refresh_token_rotation,
  refresh_token_validity,
  token_validity_units,
  ...OTHERS
} = USER_POOL_CLIENT.settings;

/** Every argument of an adopted app client. What is left of one that the stack made was set before. */
export const ADOPTED_USER_POOL_CLIENT: ResourceByHand = {
  ...USER_POOL_CLIENT,
  mode: "adopted",
  settings: {
    ...OTHERS,
    access_token_validity: { left: LIFETIMES.AccessTokenValidity },
    id_token_validity: { left: LIFETIMES.IdTokenValidity },
    refresh_token_rotation: { left: [{ feature: "DISABLED", retry_grace_period_seconds: 0 }] },
    refresh_token_validity: { left: LIFETIMES.RefreshTokenValidity },
    token_validity_units: {
      left: [{ access_token: "hours", id_token: "minutes", refresh_token: "days" }],
    },
  },
  setLeft: (chain) => update(chain, LIFETIMES),
  setOurs: (chain) => update(chain, { ...OURS, ExplicitAuthFlows: ROTATION.ExplicitAuthFlows }),
};

/** Updates the app client as the console does: with everything that it has. */
async function update(chain: DeployedChain, changes: object): Promise<void> {
  const which = { UserPoolId: chain.userPoolId, ClientId: chain.deployed(NAME).clientId };
  const { UserPoolClient } = await chain.apis.cognito("DescribeUserPoolClient", which);
  const { CreationDate, LastModifiedDate, ClientSecret, ...current } = UserPoolClient;
  await chain.apis.cognito("UpdateUserPoolClient", { ...current, ...changes });
}
