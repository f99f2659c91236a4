import type { Store } from "../kit/store";
import type { Application, Directory, EntraData, PermissionGrant, ServicePrincipal } from "./data";
import { type DeployerCredentials, deployerApplication, deployerServicePrincipal } from "./deployer";
import type { Tenants } from "./tenants";

/** An application and the tenant that it is registered in. */
export interface Registration {
  readonly tenantId: string;
  readonly application: Application;
}

/**
 * The tenants' directories: their stored objects, and the deployer, which is in each of them. Object IDs and application IDs are
 * compared regardless of case, as Entra does.
 */
export class Directories {
  constructor(
    private readonly store: Store<EntraData>,
    private readonly deployer: DeployerCredentials,
    private readonly tenants: Tenants,
  ) {}

  has(tenantId: string): boolean {
    return this.tenants.has(tenantId.toLowerCase());
  }

  /** The domain that every tenant starts with, and the only verified one here. */
  initialDomain(tenantId: string): string {
    return `lab${tenantId.slice(0, 8).toLowerCase()}.onmicrosoft.com`;
  }

  isDeployer(appId: string): boolean {
    return isSame(appId, this.deployer.clientId);
  }

  applications(tenantId: string): readonly Application[] {
    return [deployerApplication(tenantId, this.deployer), ...this.directory(tenantId).applications];
  }

  servicePrincipals(tenantId: string): readonly ServicePrincipal[] {
    return [deployerServicePrincipal(tenantId, this.deployer), ...this.directory(tenantId).servicePrincipals];
  }

  /** @param id object id */
  application(tenantId: string, id: string): Application | undefined {
    return this.applications(tenantId).find((application) => isSame(application.id, id));
  }

  /** @param id object id */
  servicePrincipal(tenantId: string, id: string): ServicePrincipal | undefined {
    return this.servicePrincipals(tenantId).find((principal) => isSame(principal.id, id));
  }

  servicePrincipalOf(tenantId: string, appId: string): ServicePrincipal | undefined {
    return this.servicePrincipals(tenantId).find((principal) => isSame(principal.appId, appId));
  }

  /** Finds an application in any tenant; it looks at the given tenant first. */
  registration(appId: string, tenantId?: string): Registration | undefined {
    const first = tenantId === undefined ? [] : [tenantId];
    for (const home of [...first, ...Object.keys(this.store.data.directories)]) {
      const application = this.applications(home).find((candidate) => isSame(candidate.appId, appId));
      if (application !== undefined) return { tenantId: home.toLowerCase(), application };
    }
    return undefined;
  }

  /** Every deployed registration of all tenants. */
  registrations(): readonly Registration[] {
    return Object.entries(this.store.data.directories).flatMap(([tenantId, { applications = [] }]) =>
      applications.map((application) => ({ tenantId, application })),
    );
  }

  /** Changes one tenant's stored objects. */
  update(tenantId: string, change: (directory: Directory) => void): void {
    this.store.update((data) => {
      const directory = directoryOf(data, tenantId);
      change(directory);
      data.directories[tenantId.toLowerCase()] = directory;
    });
  }

  /**
   * Removes an application and its service principals in every tenant. Entra keeps those of other tenants, but nobody can
   * sign in to them any more.
   */
  removeApplication({ appId }: Application): void {
    this.store.update((data) => {
      for (const tenantId of Object.keys(data.directories)) {
        const directory = directoryOf(data, tenantId);
        directory.applications = directory.applications.filter((each) => each.appId !== appId);
        removeServicePrincipal(directory, appId);
        data.directories[tenantId] = directory;
      }
    });
  }

  /** Removes a service principal, and what people of the tenant consented to. */
  removeServicePrincipal(tenantId: string, { appId }: ServicePrincipal): void {
    this.update(tenantId, (directory) => removeServicePrincipal(directory, appId));
  }

  /** What people of a tenant consented to. */
  permissionGrants(tenantId: string): readonly PermissionGrant[] {
    return this.directory(tenantId).permissionGrants;
  }

  private directory(tenantId: string): Directory {
    return directoryOf(this.store.data, tenantId);
  }
}

/** A copy, whose lists may be replaced or changed in place. */
function directoryOf(data: EntraData, tenantId: string): Directory {
  const empty = { applications: [], servicePrincipals: [], permissionGrants: [] };
  return { ...empty, ...data.directories[tenantId.toLowerCase()] };
}

function removeServicePrincipal(directory: Directory, appId: string): void {
  directory.servicePrincipals = directory.servicePrincipals.filter((each) => each.appId !== appId);
  directory.permissionGrants = directory.permissionGrants.filter((each) => each.appId !== appId);
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
