import type { Directories } from "./directories";
import { GRAPH_AUDIENCES } from "./microsoft-graph";
import { NotInLab } from "./not-in-lab";
import { StsError } from "./sts-error";

/**
 * Checks that a resource is Microsoft Graph.
 *
 * @throws StsError AADSTS500011
 * @throws NotInLab if it is an API that an application exposes
 */
export function assertGraph(resource: string, tenant: string, directories: Directories): void {
  if (GRAPH_AUDIENCES.has(resource)) return;
  const isExposed = directories
    .registrations()
    .some(({ application: { appId, properties } }) =>
      [appId, ...properties.identifierUris].includes(resource),
    );
  if (isExposed) throw new NotInLab("Entra", "access tokens for APIs other than Microsoft Graph");
  throw new StsError(
    "invalid_resource",
    500011,
    `The resource principal named ${resource} was not found in the tenant named ${tenant}. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.`,
  );
}
