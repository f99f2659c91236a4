/** A permission that an application can have on a person's behalf. */
export interface DelegatedPermission {
  readonly id: string;
  /** Its name in a scope. */
  readonly value: string;
  /** What the consent page says. */
  readonly consent: string;
  /** Whether an administrator has to consent, for everyone. */
  readonly adminConsentRequired: boolean;
}

/**
 * The delegated permissions of Microsoft Graph that Auth0's Microsoft connections request here. Graph has hundreds more.
 *
 * @see https://learn.microsoft.com/graph/permissions-reference
 */
export const DELEGATED_PERMISSIONS: readonly DelegatedPermission[] = [
  {
    id: "37f7f235-527c-4136-accd-4a02d197296e",
    value: "openid",
    consent: "Sign in as you",
    adminConsentRequired: false,
  },
  {
    id: "14dad69e-099b-42c9-810b-d002981feec1",
    value: "profile",
    consent: "View your basic profile",
    adminConsentRequired: false,
  },
  {
    id: "64a6cdd6-aab1-4aaf-94b8-3cc8405e90d0",
    value: "email",
    consent: "View your email address",
    adminConsentRequired: false,
  },
  {
    id: "7427e0e9-2fba-42fe-b0c0-848c9e6a8182",
    value: "offline_access",
    consent: "Maintain access to data you have given it access to",
    adminConsentRequired: false,
  },
  {
    id: "e1fe6dd8-ba31-4d61-89e7-88639da4683d",
    value: "User.Read",
    consent: "Sign you in and read your profile",
    adminConsentRequired: false,
  },
  {
    id: "06da0dbc-49e2-44d2-8312-53f166ab848a",
    value: "Directory.Read.All",
    consent: "Read directory data",
    adminConsentRequired: true,
  },
];
