import { StsError } from "./sts-error";

/** Microsoft Graph's application id, the same in every tenant. */
export const GRAPH_APP_ID = "00000003-0000-0000-c000-000000000000";

/** The names of Microsoft Graph, the only resource here. A token's audience is the name in the request. */
export const GRAPH_AUDIENCES: ReadonlySet<string> = new Set(["https://graph.microsoft.com", GRAPH_APP_ID]);

/** @throws StsError AADSTS500011 if a resource is not Microsoft Graph */
export function assertGraph(resource: string, tenant: string): void {
  if (GRAPH_AUDIENCES.has(resource)) return;
  throw new StsError(
    "invalid_resource",
    500011,
    `The resource principal named ${resource} was not found in the tenant named ${tenant}. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.`,
  );
}
