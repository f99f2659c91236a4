import type { Store } from "../kit/store";
import type {
  Application,
  AppRoleAssignment,
  ClaimsMappingPolicy,
  Deleted,
  DeletedServicePrincipal,
  Directory,
  EntraData,
  PermissionGrant,
  ServicePrincipal,
} from "./data";
import { type BuiltInApplication, builtInApplications, type DeployerCredentials } from "./deployer";
import { microsoftGraphServicePrincipal } from "./graph/service-principals/microsoft-graph";
import { GRAPH_APP_ID } from "./microsoft-graph";
import type { Tenants } from "./tenants";

/** An application and the tenant that it is registered in. */
export interface Registration {
  readonly tenantId: string;
  readonly application: Application;
}

/** How long deleted objects can be restored. */
const RESTORABLE_MS = 30 * 24 * 60 * 60_000;

/**
 * The tenants' directories: their stored objects, and the built-in applications, which are in each of them. Object IDs and
 * application IDs are compared regardless of case, as Entra does.
 */
export class Directories {
  readonly #builtIn = new Map<string, readonly BuiltInApplication[]>();

  constructor(
    private readonly store: Store<EntraData>,
    private readonly deployer: DeployerCredentials,
    private readonly tenants: Tenants,
  ) {}

  has(tenantId: string): boolean {
    return this.tenants.has(tenantId.toLowerCase());
  }

  /** Whether it is in every tenant from the start, so that nobody can change it. */
  isBuiltIn(tenantId: string, appId: string): boolean {
    return (
      appId === GRAPH_APP_ID ||
      this.builtIn(tenantId).some(({ application }) => isSame(application.appId, appId))
    );
  }

  applications(tenantId: string): readonly Application[] {
    const builtIn = this.builtIn(tenantId).map(({ application }) => application);
    return [...builtIn, ...this.directory(tenantId).applications];
  }

  /** Also those whose application is among its tenant's deleted items, as long as it can be restored. */
  servicePrincipals(tenantId: string): readonly ServicePrincipal[] {
    const builtIn = this.builtIn(tenantId).map(({ servicePrincipal }) => servicePrincipal);
    const stored = this.directory(tenantId).servicePrincipals.filter(
      ({ appId }) => (this.registration(appId, tenantId) ?? this.deletedRegistration(appId)) !== undefined,
    );
    return [...builtIn, microsoftGraphServicePrincipal(tenantId), ...stored];
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

  /** Finds an application among the deleted items of any tenant. */
  deletedRegistration(appId: string): Registration | undefined {
    for (const tenantId of Object.keys(this.store.data.directories)) {
      const application = this.deletedApplications(tenantId).find((each) => isSame(each.appId, appId));
      if (application !== undefined) return { tenantId, application };
    }
    return undefined;
  }

  deletedApplications(tenantId: string): readonly Deleted<Application>[] {
    return this.directory(tenantId).deletedApplications.filter(isRestorable);
  }

  deletedServicePrincipals(tenantId: string): readonly DeletedServicePrincipal[] {
    return this.directory(tenantId).deletedServicePrincipals.filter(isRestorable);
  }

  /** What the client may do on Microsoft Graph when it acts as itself. Only the built-in applications were granted anything. */
  rolesOf(tenantId: string, appId: string): readonly string[] {
    return this.builtIn(tenantId).find(({ application }) => isSame(application.appId, appId))?.roles ?? [];
  }

  /** Changes one tenant's stored objects. */
  update(tenantId: string, change: (directory: Directory) => void): void {
    this.store.update((data) => {
      const directory = directoryOf(data, tenantId);
      change(directory);
      data.directories[tenantId.toLowerCase()] = directory;
    });
  }

  /** What people of a tenant, or its administrator, consented to. */
  permissionGrants(tenantId: string): readonly PermissionGrant[] {
    return this.directory(tenantId).permissionGrants;
  }

  /** Whom a tenant's administrator assigned to an application. @param resourceId object id of its service principal */
  appRoleAssignments(tenantId: string, resourceId: string): readonly AppRoleAssignment[] {
    return this.directory(tenantId).appRoleAssignments.filter((each) => isSame(each.resourceId, resourceId));
  }

  claimsMappingPolicies(tenantId: string): readonly ClaimsMappingPolicy[] {
    return this.directory(tenantId).claimsMappingPolicies;
  }

  /** Finds an application by one of the names that its service principal has in a tenant: its ID or an identifier URI. */
  registrationNamed(name: string, tenantId: string): Registration | undefined {
    const own = this.applications(tenantId).map((application) => ({ tenantId, application }));
    return [...own, ...this.registrations()].find(
      ({ application: { appId, properties } }) =>
        isSame(appId, name) || properties.identifierUris.includes(name),
    );
  }

  private directory(tenantId: string): Directory {
    return directoryOf(this.store.data, tenantId);
  }

  private builtIn(tenantId: string): readonly BuiltInApplication[] {
    const known = this.#builtIn.get(tenantId) ?? builtInApplications(tenantId, this.deployer);
    this.#builtIn.set(tenantId, known);
    return known;
  }
}

/** A copy, whose lists may be replaced or changed in place. */
function directoryOf(data: EntraData, tenantId: string): Directory {
  const empty = {
    applications: [],
    servicePrincipals: [],
    permissionGrants: [],
    appRoleAssignments: [],
    deletedApplications: [],
    deletedServicePrincipals: [],
    claimsMappingPolicies: [],
  };
  return { ...empty, ...data.directories[tenantId.toLowerCase()] };
}

function isRestorable({ deletedDateTime }: Deleted<unknown>): boolean {
  return Date.parse(deletedDateTime) + RESTORABLE_MS > Date.now();
}

export function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
