import type { ServicePrincipal } from "../../data";
import { DELEGATED_PERMISSIONS } from "../../delegated-permissions";
import { GRAPH_APP_ID } from "../../microsoft-graph";
import { stableId } from "../../stable-id";
import { newApplicationProperties } from "../applications/properties";
import { newServicePrincipalProperties } from "./properties";

/** The tenant of Microsoft's own applications. */
const MICROSOFT_SERVICES = "f8cdef31-a31e-4b4a-93e4-5f571e91255a";

/** Microsoft Graph's own service principal, which every tenant has. */
export function microsoftGraphServicePrincipal(tenantId: string): ServicePrincipal {
  return {
    id: stableId(tenantId, GRAPH_APP_ID, "servicePrincipal"),
    appId: GRAPH_APP_ID,
    appOwnerOrganizationId: MICROSOFT_SERVICES,
    createdDateTime: "2024-01-01T00:00:00Z",
    owners: [],
    properties: newServicePrincipalProperties({}),
  };
}

/**
 * Microsoft Graph as an application, with the permissions that the lab knows. Graph has hundreds.
 *
 * @see https://learn.microsoft.com/graph/permissions-reference
 */
export const MICROSOFT_GRAPH = newApplicationProperties({
  displayName: "Microsoft Graph",
  signInAudience: "AzureADMultipleOrgs",
  identifierUris: ["https://graph.microsoft.com"],
  appRoles: [
    appRole(
      "18a4783c-866b-4cc7-a460-3d5e5662c884",
      "Application.ReadWrite.OwnedBy",
      "Manage apps that this app creates or owns",
    ),
    appRole("246dd0d5-5bd0-4def-940b-0421030a5b68", "Policy.Read.All", "Read your organization's policies"),
    appRole(
      "be74164b-cff1-491c-8741-e671cb536e13",
      "Policy.ReadWrite.ApplicationConfiguration",
      "Read and write your organization's application configuration policies",
    ),
  ],
  api: {
    oauth2PermissionScopes: DELEGATED_PERMISSIONS.map(({ id, value, consent, adminConsentRequired }) => ({
      id,
      adminConsentDescription: consent,
      adminConsentDisplayName: consent,
      isEnabled: true,
      type: adminConsentRequired ? "Admin" : "User",
      userConsentDescription: consent,
      userConsentDisplayName: consent,
      value,
    })),
  },
});

/** What an administrator grants an application that acts as itself. */
function appRole(id: string, value: string, displayName: string) {
  return {
    id,
    allowedMemberTypes: ["Application" as const],
    description: displayName,
    displayName,
    isEnabled: true,
    value,
  };
}
