import type { Authority } from "./authority";
import type { Application } from "./data";
import type { Directories, Registration } from "./directories";
import { StsError } from "./sts-error";

/**
 * Finds the application with a client ID, if the endpoint serves such applications.
 *
 * @throws StsError AADSTS700016, 399274, 9002331, 9002332, 9002346
 * @see https://learn.microsoft.com/entra/identity-platform/supported-accounts-validation
 */
export function applicationAt(
  authority: Authority,
  clientId: string,
  directories: Directories,
): Registration {
  const registration = directories.registration(clientId, authority.tenantId);
  if (registration === undefined) throw applicationNotFound(clientId, authority.segment);
  const { application } = registration;
  const { signInAudience } = application.properties;
  assertOauth(application, authority.tenantId ?? registration.tenantId, directories);
  if (authority.kind === "consumers") {
    if (!admitsPersonalAccounts(application)) throw organizationsOnly(application);
    return registration;
  }
  if (signInAudience === "PersonalMicrosoftAccount") throw personalOnly(application, authority);
  if (authority.tenantId !== undefined && !isShared(application)) {
    if (registration.tenantId !== authority.tenantId) throw applicationNotFound(clientId, authority.segment);
  }
  return registration;
}

/**
 * Refuses an application whose people sign in by SAML. No more than these words of the message is public.
 *
 * @throws StsError AADSTS399274
 * @see https://login.microsoftonline.com/error?code=399274
 */
function assertOauth({ appId }: Application, tenantId: string, directories: Directories): void {
  const servicePrincipal = directories.servicePrincipalOf(tenantId, appId);
  if (servicePrincipal?.properties.preferredSingleSignOnMode !== "saml") return;
  throw new StsError(
    "invalid_request",
    399274,
    `The application with App ID '${appId}' is configured for SAML SSO and could not be used with non-SAML protocol.`,
  );
}

/**
 * Refuses a single-tenant application on an endpoint where every tenant's accounts sign in.
 *
 * @throws StsError AADSTS50194
 */
export function assertMultitenant({ kind }: Authority, application: Application): void {
  if (isShared(application) || (kind !== "common" && kind !== "organizations")) return;
  throw new StsError(
    "invalid_request",
    50194,
    `Application ${nameOf(application)} is not configured as a multi-tenant application. Usage of the /common endpoint is not supported for such applications created after '10/15/2018'. Use a tenant-specific endpoint or configure the application to be multi-tenant.`,
  );
}

export function admitsPersonalAccounts({ properties: { signInAudience } }: Application): boolean {
  return (
    signInAudience === "AzureADandPersonalMicrosoftAccount" || signInAudience === "PersonalMicrosoftAccount"
  );
}

/** Whether it admits accounts of more than its own tenant. */
export function isShared({ properties }: Application): boolean {
  return properties.signInAudience !== "AzureADMyOrg";
}

/** An application as Entra's messages name it. @param identifier what the request calls it */
export function nameOf({ appId, properties }: Application, identifier = appId): string {
  return `'${identifier}'(${properties.displayName})`;
}

export function applicationNotFound(clientId: string, tenant: string): StsError {
  return new StsError(
    "unauthorized_client",
    700016,
    `Application with identifier '${clientId}' was not found in the directory '${tenant}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
  );
}

function organizationsOnly(application: Application): StsError {
  return new StsError(
    "invalid_request",
    9002332,
    `Application ${nameOf(application)} is configured for use by Azure Active Directory users only. Please do not use the /consumers endpoint to serve this request.`,
  );
}

/** Reports show both codes for /common, and only 9002346 for other endpoints. */
function personalOnly(application: Application, { kind }: Authority): StsError {
  return new StsError(
    "invalid_request",
    kind === "common" ? 9002331 : 9002346,
    `Application ${nameOf(application)} is configured for use by Microsoft Account users only. Please use the /consumers endpoint to serve this request.`,
  );
}
