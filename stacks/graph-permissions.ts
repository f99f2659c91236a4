/** Microsoft Graph's app ID, the same in every tenant. */
export const MICROSOFT_GRAPH = "00000003-0000-0000-c000-000000000000";

/**
 * The delegated permissions of Graph that a sign-in needs. None of them asks for an administrator's consent.
 *
 * @see https://learn.microsoft.com/graph/permissions-reference
 */
export const DELEGATED_PERMISSIONS = {
  openid: "37f7f235-527c-4136-accd-4a02d197296e",
  profile: "14dad69e-099b-42c9-810b-d002981feec1",
  email: "64a6cdd6-aab1-4aaf-94b8-3cc8405e90d0",
  "User.Read": "e1fe6dd8-ba31-4d61-89e7-88639da4683d",
} as const;
