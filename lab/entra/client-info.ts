import type { People, User } from "./people";

/**
 * Who signed in, as MSAL tells its accounts apart: the object ID in the home tenant, and the home tenant. Microsoft's libraries
 * ask for it by `client_info=1`.
 *
 * @see https://github.com/AzureAD/microsoft-authentication-library-for-js/blob/dev/lib/msal-common/src/account/ClientInfo.ts
 */
export function clientInfoOf(user: User, people: People): string {
  const { homeTenantId } = user;
  const uid = people.user(user, homeTenantId)?.objectId ?? user.objectId;
  return Buffer.from(JSON.stringify({ uid, utid: homeTenantId })).toString("base64url");
}
