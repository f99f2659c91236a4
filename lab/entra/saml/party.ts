import { applicationNotFound, isShared } from "../audience";
import type { Authority } from "../authority";
import type { ServicePrincipal } from "../data";
import type { Directories, Registration } from "../directories";
import { StsError } from "../sts-error";

/** An application that signs people in by SAML, in a tenant. */
export interface Party {
  readonly registration: Registration;
  readonly servicePrincipal: ServicePrincipal;
  readonly tenantId: string;
  /** What the request calls it. */
  readonly identifier: string;
}

/**
 * Finds the application that a request comes from, by one of its service principal's names.
 *
 * @throws StsError AADSTS700016, 650056
 */
export function partyNamed(
  identifier: string,
  { segment, tenantId = segment }: Authority,
  directories: Directories,
): Party {
  const registration = directories.registrationNamed(identifier, tenantId);
  const isOther = registration?.tenantId !== tenantId;
  if (registration === undefined || (isOther && !isShared(registration.application))) {
    throw applicationNotFound(identifier, segment);
  }
  const { appId } = registration.application;
  const servicePrincipal = directories.servicePrincipalOf(tenantId, appId);
  if (servicePrincipal === undefined) throw misconfigured();
  return { registration, servicePrincipal, tenantId, identifier };
}

/**
 * The URL that the answer goes to: the request's, or else the first.
 *
 * @throws StsError AADSTS50011, 500113
 */
export function replyUrlOf({ registration, identifier }: Party, requested: string | undefined): string {
  const { redirectUris } = registration.application.properties.web;
  const [first] = redirectUris;
  if (first === undefined) {
    throw new StsError("invalid_request", 500113, "No reply address is registered for the application.");
  }
  if (requested === undefined || redirectUris.includes(requested)) return requested ?? first;
  throw new StsError(
    "invalid_request",
    50011,
    `The reply URL '${requested}' specified in the request does not match the reply URLs configured for the application '${identifier}'. Make sure the reply URL sent in the request matches one added to your application in the Azure portal. Navigate to https://aka.ms/urlMismatchError to learn more about how to fix this.`,
  );
}

/** @see https://learn.microsoft.com/troubleshoot/entra/entra-id/app-integration/error-code-aadsts650056-misconfigured-app */
function misconfigured(): StsError {
  return new StsError(
    "invalid_client",
    650056,
    "Misconfigured application. This could be due to one of the following: The client has not listed any permissions in the requested permissions in the client's application registration. Or, The admin has not consented in the tenant. Or, Check the application identifier in the request to ensure it matches the configured client application identifier. Please contact your admin to fix the configuration or consent on behalf of the tenant.",
  );
}
