import { Auth0Tenant } from "../../../commands/clouds/auth0-tenant";
import { enterAuth0Tenant } from "../../../commands/clouds/enter-auth0-tenant";
import type { Auth0CloudOptions } from "../../../lab/auth0";
import { DEPLOYER_SCOPES } from "../../../lab/auth0";
import { CREDENTIALS, DOMAIN, type LabTenant, labTenant } from "../../lab/auth0/tenant";
import { environmentWith } from "../../support/environment";

/** An environment in the tenant of the lab's Auth0. */
export const IN_LAB = environmentWith({ auth0: { domain: DOMAIN } });

/** The lab's Auth0 in this process, and the same tenant as commands see it. */
export interface LabAuth0 extends Pick<LabTenant, "manage"> {
  readonly tenant: Auth0Tenant;
  /** What gives another command the same tenants. */
  readonly options: Pick<Auth0CloudOptions, "store">;
}

/** @param scopes of the credentials that the command has. @default all of a deployer */
export async function labAuth0(
  scopes: readonly string[] = DEPLOYER_SCOPES,
  options: Partial<Auth0CloudOptions> = {},
): Promise<LabAuth0> {
  const granted = [...DEPLOYER_SCOPES];
  const { cloud, manage, store } = await labTenant({ scopes: granted, ...options });
  granted.splice(0, granted.length, ...scopes);
  const tenant = await enterAuth0Tenant(
    IN_LAB,
    { AUTH0_CLIENT_ID: CREDENTIALS.clientId, AUTH0_CLIENT_SECRET: CREDENTIALS.clientSecret },
    async (request) => cloud.fetch(request),
  );
  if (!(tenant instanceof Auth0Tenant)) throw new Error(tenant.unseen);
  return { tenant, manage, options: { store } };
}
