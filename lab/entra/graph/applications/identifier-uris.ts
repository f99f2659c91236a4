import type { Application } from "../../data";
import type { Directories } from "../../directories";
import { initialDomainOf } from "../../tenants";
import { badRequest, GraphError, invalidProperty, invalidValue } from "../error";

const MAXIMUM_PERSONAL_URIS = 50;

/**
 * Checks the URIs that name an application as a resource.
 *
 * @throws GraphError 400
 * @see https://learn.microsoft.com/entra/identity-platform/identifier-uri-restrictions
 */
export function validateIdentifierUris(
  application: Application,
  tenantId: string,
  admitsPersonalAccounts: boolean,
  directories: Directories,
): void {
  const { identifierUris, signInAudience } = application.properties;
  if (admitsPersonalAccounts && identifierUris.length > MAXIMUM_PERSONAL_URIS) {
    throw badRequest("Property identifierUris is invalid.");
  }
  for (const uri of identifierUris) {
    if (!isWellFormed(uri, admitsPersonalAccounts)) throw invalidValue("identifierUris", "Application");
    if (!isOwn(uri, application.appId, tenantId, initialDomainOf(tenantId))) {
      throw new GraphError(
        400,
        "HostNameNotOnVerifiedDomain",
        `Values of identifierUris property must use a verified domain of the organization or its subdomain: '${uri}'`,
      );
    }
  }
  const taken = directories
    .registrations()
    .filter((other) => other.application.id !== application.id)
    .filter((other) => signInAudience !== "AzureADMyOrg" || other.tenantId === tenantId.toLowerCase())
    .some((other) => other.application.properties.identifierUris.some((uri) => identifierUris.includes(uri)));
  if (taken) {
    throw invalidProperty(
      "identifierUris",
      "Another object with the same value for property identifierUris already exists.",
      "ObjectConflict",
    );
  }
}

/** @see https://learn.microsoft.com/entra/identity-platform/supported-accounts-validation */
function isWellFormed(uri: string, admitsPersonalAccounts: boolean): boolean {
  if (uri.includes("*") || uri.endsWith("/") || !URL.canParse(uri)) return false;
  if (!admitsPersonalAccounts) return uri.length <= 255;
  return uri.length <= 120 && !uri.includes("?") && !uri.includes("#") && new URL(uri).protocol !== "urn:";
}

function isOwn(uri: string, appId: string, tenantId: string, domain: string): boolean {
  const { protocol, hostname } = new URL(uri);
  if (protocol === "urn:") return true;
  const host = hostname.toLowerCase();
  return [appId, tenantId.toLowerCase(), domain].includes(host) || host.endsWith(`.${domain}`);
}

/**
 * Checks the URIs that an application gets by the protection that Microsoft turned on for tenants in 2025: each has the tenant's
 * domain or ID, or the application's ID, unless the application gets version 2.0 tokens or signs people in by SAML.
 *
 * @param before the URIs that the application has already
 * @throws GraphError 400
 * @see https://learn.microsoft.com/entra/identity-platform/identifier-uri-restrictions
 */
export function assertUniqueIdentifierUris(
  before: readonly string[],
  { appId, properties }: Application,
  tenantId: string,
  directories: Directories,
): void {
  const isSaml =
    directories.servicePrincipalOf(tenantId, appId)?.properties.preferredSingleSignOnMode === "saml";
  if (isSaml || properties.api.requestedAccessTokenVersion === 2) return;
  const own = [appId, tenantId.toLowerCase(), initialDomainOf(tenantId)];
  const refused = properties.identifierUris.find(
    (uri) => !before.includes(uri) && !own.some((each) => uri.toLowerCase().includes(each)),
  );
  if (refused === undefined) return;
  throw new GraphError(
    400,
    "InvalidUniqueTenantIdentifier",
    `Failed to add identifier URI ${refused}. All newly added URIs must contain a tenant verified domain, tenant ID, or app ID, as per the default tenant policy of your organization. See https://aka.ms/identifier-uri-addition-error for more information on this error.`,
  );
}
