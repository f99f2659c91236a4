import type { Application, ServicePrincipal } from "./data";
import { newApplicationProperties } from "./graph/applications/properties";
import { newServicePrincipalProperties } from "./graph/service-principals/properties";
import { hashSecret } from "./secret";
import { stableId } from "./stable-id";

/** What the deployer's service principal was granted on Microsoft Graph, in every tenant. */
export const DEPLOYER_ROLES: readonly string[] = ["Application.ReadWrite.OwnedBy"];

/** The client credentials that Terraform signs in with. */
export interface DeployerCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

const DISPLAY_NAME = "Terraform";
const CREATED = "2024-01-01T00:00:00Z";

/** The deployer's app registration, which exists before anything is deployed. */
export function deployerApplication(tenantId: string, credentials: DeployerCredentials): Application {
  return {
    id: stableId(tenantId, credentials.clientId, "application"),
    appId: credentials.clientId,
    createdDateTime: CREATED,
    owners: [],
    passwords: [
      {
        keyId: stableId(tenantId, credentials.clientId, "password"),
        displayName: DISPLAY_NAME,
        startDateTime: CREATED,
        endDateTime: "2299-12-31T00:00:00Z",
        hint: credentials.clientSecret.slice(0, 3),
        secretHash: hashSecret(credentials.clientSecret),
      },
    ],
    properties: newApplicationProperties({ displayName: DISPLAY_NAME, signInAudience: "AzureADMyOrg" }),
  };
}

/** The deployer's service principal: the caller, and so the owner of what Terraform creates. */
export function deployerServicePrincipal(
  tenantId: string,
  credentials: DeployerCredentials,
): ServicePrincipal {
  return {
    id: stableId(tenantId, credentials.clientId, "servicePrincipal"),
    appId: credentials.clientId,
    appOwnerOrganizationId: tenantId,
    createdDateTime: CREATED,
    owners: [],
    properties: newServicePrincipalProperties({}),
  };
}
