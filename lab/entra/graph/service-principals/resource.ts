import type { DeletedServicePrincipal, ServicePrincipal } from "../../data";
import type { Directories } from "../../directories";
import { GRAPH_APP_ID } from "../../microsoft-graph";
import type { ApplicationProperties } from "../applications/properties";
import { notFound } from "../error";
import { keyCredential } from "../key-credentials";
import type { Resource } from "../query";
import { MICROSOFT_GRAPH } from "./microsoft-graph";

/**
 * A service principal as Graph shows it. Much of it comes from the application.
 *
 * @param withKeys whether to show its certificates themselves
 */
export function servicePrincipalResource(
  servicePrincipal: ServicePrincipal,
  tenantId: string,
  directories: Directories,
  withKeys = false,
): Resource {
  const { appId } = servicePrincipal;
  if (appId === GRAPH_APP_ID) return resource(servicePrincipal, MICROSOFT_GRAPH, null);
  const registration = directories.registration(appId, tenantId) ?? directories.deletedRegistration(appId);
  if (registration === undefined) throw notFound(servicePrincipal.id);
  return resource(servicePrincipal, registration.application.properties, null, withKeys);
}

export function deletedServicePrincipalResource(deleted: DeletedServicePrincipal): Resource {
  return resource(deleted, deleted.application, deleted.deletedDateTime);
}

function resource(
  servicePrincipal: ServicePrincipal,
  application: ApplicationProperties,
  deletedDateTime: string | null,
  withKeys = false,
): Resource {
  const { keys = [], keyPasswords = [] } = servicePrincipal;
  return {
    id: servicePrincipal.id,
    deletedDateTime,
    appId: servicePrincipal.appId,
    appDisplayName: application.displayName,
    appDescription: application.description,
    applicationTemplateId: null,
    appOwnerOrganizationId: servicePrincipal.appOwnerOrganizationId,
    appRoles: application.appRoles,
    createdDateTime: servicePrincipal.createdDateTime,
    disabledByMicrosoftStatus: null,
    displayName: application.displayName,
    homepage: application.web.homePageUrl,
    info: application.info,
    keyCredentials: keys.map((key) => keyCredential(key, withKeys)),
    logoutUrl: application.web.logoutUrl,
    oauth2PermissionScopes: application.api.oauth2PermissionScopes,
    passwordCredentials: keyPasswords.map((password) => ({ hint: null, ...password, secretText: null })),
    replyUrls: [
      ...application.web.redirectUris,
      ...application.spa.redirectUris,
      ...application.publicClient.redirectUris,
    ],
    samlMetadataUrl: null,
    servicePrincipalNames: [...application.identifierUris, servicePrincipal.appId],
    servicePrincipalType: "Application",
    signInAudience: application.signInAudience,
    tokenEncryptionKeyId: application.tokenEncryptionKeyId ?? null,
    verifiedPublisher: { displayName: null, verifiedPublisherId: null, addedDateTime: null },
    ...servicePrincipal.properties,
    // One of an older lab lacks it.
    preferredTokenSigningKeyThumbprint:
      servicePrincipal.properties.preferredTokenSigningKeyThumbprint ?? null,
    tags: [...new Set([...application.tags, ...servicePrincipal.properties.tags])],
  };
}
