import { NotInLab } from "../not-in-lab";

/**
 * Properties that Microsoft Graph has and the lab can't set or show, by type. Nested ones stand beside the others.
 *
 * @see https://learn.microsoft.com/graph/api/resources/application
 * @see https://learn.microsoft.com/graph/api/resources/serviceprincipal
 */
const PROPERTIES: Readonly<Record<string, ReadonlySet<string>>> = {
  application: new Set([
    "addIns",
    "appManagementPolicies",
    "authenticationBehaviors",
    "certification",
    "createdByAppId",
    "createdOnBehalfOf",
    "defaultRedirectUri",
    "disabledByMicrosoftStatus",
    "extensionProperties",
    "federatedIdentityCredentials",
    "homeRealmDiscoveryPolicies",
    "isDisabled",
    "isManagementRestricted",
    "keyCredentials",
    "logo",
    "nativeAuthenticationApisEnabled",
    "onPremisesPublishing",
    "parentalControlSettings",
    "redirectUriSettings",
    "requestSignatureVerification",
    "samlMetadataUrl",
    "signInAudienceRestrictions",
    "synchronization",
    "tokenEncryptionKeyId",
    "tokenIssuancePolicies",
    "tokenLifetimePolicies",
    "uniqueName",
    "verifiedPublisher",
    "windows",
  ]),
  serviceprincipal: new Set([
    "addIns",
    "appDescription",
    "appDisplayName",
    "appRoleAssignedTo",
    "appRoleAssignments",
    "appRoles",
    "claimsMappingPolicies",
    "customSecurityAttributes",
    "disabledByMicrosoftStatus",
    "displayName",
    "errorUrl",
    "homepage",
    "info",
    "isDisabled",
    "keyCredentials",
    "logoutUrl",
    "oauth2PermissionGrants",
    "oauth2PermissionScopes",
    "passwordCredentials",
    "passwordSingleSignOnSettings",
    "preferredTokenSigningKeyEndDateTime",
    "preferredTokenSigningKeyThumbprint",
    "publishedPermissionScopes",
    "publisherName",
    "remoteDesktopSecurityConfiguration",
    "replyUrls",
    "resourceSpecificApplicationPermissions",
    "servicePrincipalNames",
    "servicePrincipalType",
    "synchronization",
    "tokenEncryptionKeyId",
    "verifiedPublisher",
  ]),
};

/**
 * Refuses a property that only the lab lacks. Of the types without a list here it is not known which properties Graph has.
 *
 * @param type the resource's type, in any case
 * @throws NotInLab
 */
export function refuseBeyondLab(type: string, property: string): void {
  if (PROPERTIES[type.toLowerCase()]?.has(property) === false) return;
  throw new NotInLab("Microsoft Graph", `the property ${property} here`);
}
