import { APP_CLIENTS } from "./account/app-clients";
import { BRANDING } from "./account/branding";
import { CLIENT_SECRETS } from "./account/client-secrets";
import { DOMAINS } from "./account/domains";
import { GROUPS } from "./account/groups";
import { IDENTITY_PROVIDERS } from "./account/identity-providers";
import { LINKED_IDENTITIES } from "./account/linked-identities";
import { LOG_DELIVERY } from "./account/log-delivery";
import { MFA } from "./account/mfa";
import { PASSWORDS } from "./account/passwords";
import { RESOURCE_SERVERS } from "./account/resource-servers";
import { RISK_CONFIGURATIONS } from "./account/risk-configurations";
import { ACCOUNT_SIGN_IN } from "./account/sign-in";
import { TAGS } from "./account/tags";
import { UI_CUSTOMIZATION } from "./account/ui-customization";
import { USER_ATTRIBUTES } from "./account/user-attributes";
import { USER_POOLS } from "./account/user-pools";
import { USERS } from "./account/users";
import { PROFILE } from "./app/profile";
import { REFRESHES } from "./app/refresh";
import { SESSIONS } from "./app/sessions";
import { SIGN_IN } from "./app/sign-in";
import { SIGN_UP } from "./app/sign-up";
import type { AccountOperation, AppOperation } from "./operation";

/** Operations by their name in cognito-idp's service model. The lab refuses those that are in neither table. */
export type Operations<Operation> = Readonly<Record<string, Operation>>;

/** What an account calls, signed. */
export const ACCOUNT_OPERATIONS: Operations<AccountOperation<never>> = {
  ...USER_POOLS,
  ...MFA,
  ...RISK_CONFIGURATIONS,
  ...LOG_DELIVERY,
  ...UI_CUSTOMIZATION,
  ...BRANDING,
  ...TAGS,
  ...DOMAINS,
  ...IDENTITY_PROVIDERS,
  ...RESOURCE_SERVERS,
  ...APP_CLIENTS,
  ...CLIENT_SECRETS,
  ...USERS,
  ...USER_ATTRIBUTES,
  ...PASSWORDS,
  ...LINKED_IDENTITIES,
  ...GROUPS,
  ...ACCOUNT_SIGN_IN,
};

/** What an app calls for its user. A signature is not looked at. */
export const APP_OPERATIONS: Operations<AppOperation<never>> = {
  ...SIGN_IN,
  ...REFRESHES,
  ...SESSIONS,
  ...PROFILE,
  ...SIGN_UP,
};
