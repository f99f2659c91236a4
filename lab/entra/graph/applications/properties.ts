import { z } from "zod";
import { merge } from "../payload";

const text = z.string().nullable();
const flag = z.boolean().nullable();
const redirectUris = z.array(z.string());

const permissionScope = z.strictObject({
  id: z.guid(),
  adminConsentDescription: text.default(null),
  adminConsentDisplayName: text.default(null),
  isEnabled: z.boolean(),
  type: z.enum(["User", "Admin"]),
  userConsentDescription: text.default(null),
  userConsentDisplayName: text.default(null),
  value: text.default(null),
});

const appRole = z.strictObject({
  id: z.guid(),
  allowedMemberTypes: z.array(z.enum(["User", "Application"])).min(1),
  description: z.string(),
  displayName: z.string(),
  isEnabled: z.boolean(),
  value: text.default(null),
});

// Graph documents no check of the claims' names: any name is accepted here.
const optionalClaim = z.strictObject({
  additionalProperties: z.array(z.string()).default([]),
  essential: z.boolean().default(false),
  name: z.string().min(1),
  source: text.default(null),
});

// Whether the resource has such a permission is only checked when somebody consents.
const requiredResourceAccess = z.strictObject({
  resourceAppId: z.guid(),
  resourceAccess: z.array(z.strictObject({ id: z.guid(), type: z.enum(["Scope", "Role"]) })),
});

const api = z.strictObject({
  acceptMappedClaims: flag,
  knownClientApplications: z.array(z.guid()),
  oauth2PermissionScopes: z.array(permissionScope),
  preAuthorizedApplications: z.array(
    z.strictObject({ appId: z.guid(), delegatedPermissionIds: z.array(z.guid()) }),
  ),
  requestedAccessTokenVersion: z.literal([1, 2]).nullable(),
});

const info = z.strictObject({
  logoUrl: text,
  marketingUrl: text,
  privacyStatementUrl: text,
  supportUrl: text,
  termsOfServiceUrl: text,
});

const implicitGrantSettings = z.strictObject({
  enableAccessTokenIssuance: flag,
  enableIdTokenIssuance: flag,
});

const web = z.strictObject({ homePageUrl: text, implicitGrantSettings, logoutUrl: text, redirectUris });
const client = z.strictObject({ redirectUris });

const applicationProperties = z.strictObject({
  api,
  appRoles: z.array(appRole),
  description: text,
  displayName: z.string().min(1),
  groupMembershipClaims: text,
  identifierUris: z.array(z.string()),
  info,
  isDeviceOnlyAuthSupported: flag,
  isFallbackPublicClient: flag,
  notes: text,
  oauth2RequirePostResponse: z.boolean(),
  // All three lists are always present: like Graph's, a PATCH replaces the claims as a whole.
  optionalClaims: z
    .strictObject({
      accessToken: z.array(optionalClaim).default([]),
      idToken: z.array(optionalClaim).default([]),
      saml2Token: z.array(optionalClaim).default([]),
    })
    .nullable(),
  publicClient: client,
  requestSignatureVerification: z
    .strictObject({
      isSignedRequestRequired: z.boolean(),
      allowedWeakAlgorithms: z.enum(["rsaSha1"]).nullable().default(null),
    })
    .nullable(),
  requiredResourceAccess: z.array(requiredResourceAccess),
  serviceManagementReference: text,
  // The app instance lock, which the admin center sets on new applications. Nothing in the lab locks by it.
  servicePrincipalLockConfiguration: z
    .strictObject({
      allProperties: flag,
      credentialsWithUsageSign: flag,
      credentialsWithUsageVerify: flag,
      identifierUris: flag,
      isEnabled: z.boolean(),
      tokenEncryptionKeyId: flag,
    })
    .partial()
    .required({ isEnabled: true })
    .nullable(),
  signInAudience: z.enum([
    "AzureADMyOrg",
    "AzureADMultipleOrgs",
    "AzureADandPersonalMicrosoftAccount",
    "PersonalMicrosoftAccount",
  ]),
  spa: client,
  tags: z.array(z.string()),
  tokenEncryptionKeyId: z.guid().nullable(),
  web,
});

/**
 * The properties of an application that its owner sets: those that the azuread provider sets, and what SAML needs besides.
 *
 * @see https://learn.microsoft.com/graph/api/resources/application
 */
export type ApplicationProperties = z.infer<typeof applicationProperties>;

/** The body of a PATCH: any of the properties. */
export const applicationChanges = applicationProperties
  .extend({
    api: api.partial(),
    info: info.partial(),
    publicClient: client.partial(),
    spa: client.partial(),
    web: web.extend({ implicitGrantSettings: implicitGrantSettings.partial() }).partial(),
  })
  .partial();

/** The body of a POST: as for a PATCH, but with a name. */
export const newApplication = applicationChanges.required({ displayName: true });

const DEFAULTS: Omit<ApplicationProperties, "displayName"> = {
  api: {
    acceptMappedClaims: null,
    knownClientApplications: [],
    oauth2PermissionScopes: [],
    preAuthorizedApplications: [],
    requestedAccessTokenVersion: null,
  },
  appRoles: [],
  description: null,
  groupMembershipClaims: null,
  identifierUris: [],
  info: {
    logoUrl: null,
    marketingUrl: null,
    privacyStatementUrl: null,
    supportUrl: null,
    termsOfServiceUrl: null,
  },
  isDeviceOnlyAuthSupported: null,
  isFallbackPublicClient: null,
  notes: null,
  oauth2RequirePostResponse: false,
  optionalClaims: null,
  publicClient: { redirectUris: [] },
  requestSignatureVerification: null,
  requiredResourceAccess: [],
  serviceManagementReference: null,
  servicePrincipalLockConfiguration: null,
  signInAudience: "AzureADMyOrg",
  spa: { redirectUris: [] },
  tags: [],
  tokenEncryptionKeyId: null,
  web: {
    homePageUrl: null,
    implicitGrantSettings: { enableAccessTokenIssuance: false, enableIdTokenIssuance: false },
    logoutUrl: null,
    redirectUris: [],
  },
};

/** The properties of a new application: the given ones, on top of Graph's defaults. */
export function newApplicationProperties(given: z.infer<typeof newApplication>): ApplicationProperties {
  return merge({ ...DEFAULTS, displayName: given.displayName }, given);
}
