import type { Application, Deleted, DeletedServicePrincipal, Directory, ServicePrincipal } from "./data";

/** What Graph counts deletions in. */
const now = () => new Date().toISOString().replace(/\.\d+Z$/, "Z");

/**
 * Moves an application to the deleted items of its tenant, together with its service principal there. Those of other tenants
 * stay, but nobody can sign in to them.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/app-objects-and-service-principals#consequences-of-modifying-and-deleting-applications
 */
export function deleteApplication(directory: Directory, application: Application): void {
  const { id, appId } = application;
  directory.applications = directory.applications.filter((each) => each.id !== id);
  directory.deletedApplications = [
    ...directory.deletedApplications,
    { ...application, deletedDateTime: now() },
  ];
  const servicePrincipal = directory.servicePrincipals.find((each) => each.appId === appId);
  if (servicePrincipal !== undefined) deleteServicePrincipal(directory, servicePrincipal, application);
}

/** Moves a service principal to the deleted items, together with what people consented to. */
export function deleteServicePrincipal(
  directory: Directory,
  servicePrincipal: ServicePrincipal,
  { properties }: Application,
): void {
  const { id, appId } = servicePrincipal;
  const permissionGrants = directory.permissionGrants.filter((each) => each.appId === appId);
  directory.servicePrincipals = directory.servicePrincipals.filter((each) => each.id !== id);
  directory.permissionGrants = directory.permissionGrants.filter((each) => each.appId !== appId);
  directory.deletedServicePrincipals = [
    ...directory.deletedServicePrincipals,
    { ...servicePrincipal, permissionGrants, application: properties, deletedDateTime: now() },
  ];
}

/**
 * Takes an application out of the deleted items, with its client secrets. Its service principal stays there.
 *
 * @see https://learn.microsoft.com/graph/api/directory-deleteditems-restore
 */
export function restoreApplication(directory: Directory, deleted: Deleted<Application>): void {
  const { deletedDateTime, ...application } = deleted;
  directory.applications = [...directory.applications, application];
  directory.deletedApplications = directory.deletedApplications.filter(({ id }) => id !== deleted.id);
}

/**
 * Takes a service principal out of the deleted items, with its settings, its assignments and what people consented to.
 *
 * @see https://learn.microsoft.com/entra/architecture/recover-from-deletions#properties-maintained-with-soft-delete
 */
export function restoreServicePrincipal(directory: Directory, deleted: DeletedServicePrincipal): void {
  const { deletedDateTime, permissionGrants, application, ...servicePrincipal } = deleted;
  directory.servicePrincipals = [...directory.servicePrincipals, servicePrincipal];
  directory.permissionGrants = [...directory.permissionGrants, ...permissionGrants];
  directory.deletedServicePrincipals = directory.deletedServicePrincipals.filter(
    ({ id }) => id !== deleted.id,
  );
}

/**
 * Deletes an object for good. An application's service principal stays among the deleted items, but can't be restored.
 *
 * @see https://github.com/MicrosoftDocs/azure-docs/pull/110002
 */
export function deletePermanently(directory: Directory, id: string): void {
  directory.deletedApplications = directory.deletedApplications.filter((each) => each.id !== id);
  directory.deletedServicePrincipals = directory.deletedServicePrincipals.filter((each) => each.id !== id);
  directory.appRoleAssignments = directory.appRoleAssignments.filter((each) => each.resourceId !== id);
}
