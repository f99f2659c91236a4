/**
 * What a path of Microsoft Graph v1.0 starts with: its entity sets and singletons, and `$batch` and `$metadata`. Graph says of
 * other names that there is no such segment.
 *
 * @see https://github.com/microsoftgraph/msgraph-metadata/blob/master/schemas/v1.0-Prod.csdl
 */
const SEGMENTS: ReadonlySet<string> = new Set(
  `$batch $metadata admin agreementAcceptances agreements appCatalogs applications applicationTemplates auditLogs
  authenticationMethodConfigurations authenticationMethodsPolicy branding certificateBasedAuthConfiguration chats
  communications compliance connections contacts contracts copilot dataPolicyOperations deviceAppManagement
  deviceManagement devices directory directoryObjects directoryRoles directoryRoleTemplates domainDnsRecords domains drive
  drives education employeeExperience external filterOperators functions groupLifecyclePolicies groups groupSettings
  groupSettingTemplates identity identityGovernance identityProtection identityProviders informationProtection invitations
  localizations me oauth2PermissionGrants organization permissionGrants places planner policies print privacy reports
  roleManagement schemaExtensions scopedRoleMemberships search security servicePrincipals shares sites solutions storage
  subscribedSkus subscriptions teams teamsTemplates teamwork tenantRelationships users`
    .split(/\s+/)
    .map((segment) => segment.toLowerCase()),
);

/** Functions and actions of a whole collection, which stand where an object's ID does otherwise. */
const FUNCTIONS: ReadonlySet<string> = new Set([
  "$count",
  "delta",
  "getavailableextensionproperties",
  "getbyids",
  "validateproperties",
]);

/** Whether Microsoft Graph v1.0 has paths that start with the segment. `users('id')` starts with `users`. */
export function isSegment(segment: string): boolean {
  return SEGMENTS.has(nameOf(segment));
}

/** Whether it is a function of a collection, not an object's ID. */
export function isFunction(segment: string): boolean {
  return FUNCTIONS.has(nameOf(segment).replace(/^microsoft\.graph\./, ""));
}

function nameOf(segment: string): string {
  return segment.replace(/\(.*$/, "").toLowerCase();
}
