import type { ServicePrincipal } from "../../data";
import type { Directories } from "../../directories";
import { assertOwner, type Caller } from "../caller";
import { notFound, unchangeable } from "../error";

/** A tenant's service principal by its object ID. @throws GraphError where it has none */
export function findServicePrincipal(
  directories: Directories,
  tenantId: string,
  id: string,
): ServicePrincipal {
  const servicePrincipal = directories.servicePrincipal(tenantId, id);
  if (servicePrincipal === undefined) throw notFound(id);
  return servicePrincipal;
}

/** The same, if the caller may change it. @throws GraphError where the caller does not own it, or it is Microsoft's */
export function findOwnServicePrincipal(
  directories: Directories,
  caller: Caller,
  id: string,
): ServicePrincipal {
  const servicePrincipal = findServicePrincipal(directories, caller.tenantId, id);
  assertOwner(caller, servicePrincipal);
  if (directories.isBuiltIn(caller.tenantId, servicePrincipal.appId)) throw unchangeable();
  return servicePrincipal;
}
