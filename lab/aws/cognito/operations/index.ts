import { APP_CLIENTS } from "./account/app-clients";
import { DOMAINS } from "./account/domains";
import { GROUPS } from "./account/groups";
import { IDENTITY_PROVIDERS } from "./account/identity-providers";
import { RESOURCE_SERVERS } from "./account/resource-servers";
import { TAGS } from "./account/tags";
import { USER_POOLS } from "./account/user-pools";
import { USERS } from "./account/users";
import type { AccountOperation, AppOperation } from "./operation";

/** Operations by their name in cognito-idp's service model. The lab refuses those that are in neither table. */
export type Operations<Operation> = Readonly<Record<string, Operation>>;

/** What an account calls, signed. */
export const ACCOUNT_OPERATIONS: Operations<AccountOperation<never>> = {
  ...USER_POOLS,
  ...TAGS,
  ...DOMAINS,
  ...IDENTITY_PROVIDERS,
  ...RESOURCE_SERVERS,
  ...APP_CLIENTS,
  ...USERS,
  ...GROUPS,
};

/** What an app calls for its user, unsigned. */
export const APP_OPERATIONS: Operations<AppOperation<never>> = {};
