import type { Application, ServicePrincipal } from "./data";
import { newApplicationProperties } from "./graph/applications/properties";
import { newServicePrincipalProperties } from "./graph/service-principals/properties";
import { hashSecret } from "./secret";
import { stableId } from "./stable-id";

/** The client credentials that Terraform signs in with. */
export interface DeployerCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** An application that is in every tenant before anything is deployed. */
export interface BuiltInApplication {
  readonly application: Application;
  readonly servicePrincipal: ServicePrincipal;
  /** What it was granted on Microsoft Graph. */
  readonly roles: readonly string[];
}

const CREATED = "2024-01-01T00:00:00Z";

/**
 * The credentials of the application with which an administrator changes a tenant by hand. They work in every tenant, and are
 * derived from the deployer's.
 */
export function administratorOf({ clientId, clientSecret }: DeployerCredentials): DeployerCredentials {
  return { clientId: stableId(clientId, "administrator"), clientSecret };
}

/**
 * A tenant's built-in applications: Terraform's, which is the owner of what Terraform creates, and the administrator's.
 *
 * @see https://learn.microsoft.com/graph/permissions-reference
 */
export function builtInApplications(
  tenantId: string,
  deployer: DeployerCredentials,
): readonly BuiltInApplication[] {
  return [
    builtInApplication(tenantId, "Terraform", deployer, [
      "Application.ReadWrite.OwnedBy",
      "Policy.Read.All",
      "Policy.ReadWrite.ApplicationConfiguration",
    ]),
    builtInApplication(tenantId, "Administration", administratorOf(deployer), [
      "Application.ReadWrite.All",
      "AppRoleAssignment.ReadWrite.All",
      "Policy.Read.All",
      "Policy.ReadWrite.ApplicationConfiguration",
    ]),
  ];
}

function builtInApplication(
  tenantId: string,
  displayName: string,
  { clientId, clientSecret }: DeployerCredentials,
  roles: readonly string[],
): BuiltInApplication {
  return {
    application: {
      id: stableId(tenantId, clientId, "application"),
      appId: clientId,
      createdDateTime: CREATED,
      owners: [],
      passwords: [
        {
          keyId: stableId(tenantId, clientId, "password"),
          displayName,
          startDateTime: CREATED,
          endDateTime: "2299-12-31T00:00:00Z",
          hint: clientSecret.slice(0, 3),
          secretHash: hashSecret(clientSecret),
        },
      ],
      properties: newApplicationProperties({ displayName, signInAudience: "AzureADMyOrg" }),
    },
    servicePrincipal: {
      id: stableId(tenantId, clientId, "servicePrincipal"),
      appId: clientId,
      appOwnerOrganizationId: tenantId,
      createdDateTime: CREATED,
      owners: [],
      properties: newServicePrincipalProperties({}),
    },
    roles,
  };
}
