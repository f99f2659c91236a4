import type { ServicePrincipal } from "../../data";
import type { Directories } from "../../directories";
import { notFound } from "../error";
import type { Resource } from "../query";

/** A service principal as Graph shows it. Much of it comes from the application. */
export function servicePrincipalResource(
  servicePrincipal: ServicePrincipal,
  tenantId: string,
  directories: Directories,
): Resource {
  const registration = directories.registration(servicePrincipal.appId, tenantId);
  if (registration === undefined) throw notFound(servicePrincipal.id);
  const application = registration.application.properties;
  return {
    id: servicePrincipal.id,
    deletedDateTime: null,
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
    keyCredentials: [],
    logoutUrl: application.web.logoutUrl,
    oauth2PermissionScopes: application.api.oauth2PermissionScopes,
    passwordCredentials: [],
    replyUrls: [
      ...application.web.redirectUris,
      ...application.spa.redirectUris,
      ...application.publicClient.redirectUris,
    ],
    samlMetadataUrl: null,
    servicePrincipalNames: [...application.identifierUris, servicePrincipal.appId],
    servicePrincipalType: "Application",
    signInAudience: application.signInAudience,
    tokenEncryptionKeyId: null,
    verifiedPublisher: { displayName: null, verifiedPublisherId: null, addedDateTime: null },
    ...servicePrincipal.properties,
    tags: [...new Set([...application.tags, ...servicePrincipal.properties.tags])],
  };
}
