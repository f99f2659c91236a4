import type { Authority } from "./authority";
import type { Application } from "./data";
import { DELEGATED_PERMISSIONS, type DelegatedPermission } from "./delegated-permissions";
import type { Directories } from "./directories";
import { GRAPH_APP_ID } from "./microsoft-graph";
import { NotInLab } from "./not-in-lab";
import { assertGraph } from "./requested-resource";
import { StsError } from "./sts-error";

/** What the name of a permission of Microsoft Graph looks like: `Mail.Read`. It may have one that the lab lacks. */
const GRAPH_PERMISSION = /^\w+(?:-\w+)*(?:\.\w+)+$/;

/** `{resource}/.default` requests all registered permissions of the application. */
const DEFAULT = ".default";

/**
 * Reads a `scope` parameter: names of permissions, in any case. They are Microsoft Graph's unless they start with another
 * resource.
 *
 * @throws StsError AADSTS650053, 500011
 * @throws NotInLab
 * @see https://learn.microsoft.com/entra/identity-platform/scopes-oidc
 */
export function requestedPermissions(
  scope: string,
  application: Application,
  authority: Authority,
  directories: Directories,
): readonly DelegatedPermission[] {
  const scopes = scope.split(/\s+/).filter((each) => each !== "");
  return [...new Set(scopes.flatMap((each) => permissionsOf(each, application, authority, directories)))];
}

function permissionsOf(
  scope: string,
  application: Application,
  authority: Authority,
  directories: Directories,
): readonly DelegatedPermission[] {
  const [, resource, value = ""] = /^(?:(.*)\/)?([^/]*)$/.exec(scope) ?? [];
  if (resource !== undefined) assertGraph(resource, authority.segment, directories);
  if (value === DEFAULT) return registeredPermissions(application);
  const permission = DELEGATED_PERMISSIONS.find((each) => each.value.toLowerCase() === value.toLowerCase());
  if (permission === undefined) {
    if (GRAPH_PERMISSION.test(value)) throw new NotInLab("Entra", `Microsoft Graph's permission ${value}`);
    throw unknownScope(value, application);
  }
  return [permission];
}

/** The permissions of Microsoft Graph that an application is registered with. */
export function registeredPermissions({ properties }: Application): readonly DelegatedPermission[] {
  const ids = properties.requiredResourceAccess
    .filter(({ resourceAppId }) => resourceAppId === GRAPH_APP_ID)
    .flatMap(({ resourceAccess }) => resourceAccess.map(({ id }) => id.toLowerCase()));
  return DELEGATED_PERMISSIONS.filter(({ id }) => ids.includes(id));
}

function unknownScope(value: string, { properties }: Application): StsError {
  return new StsError(
    "invalid_client",
    650053,
    `The application '${properties.displayName}' asked for scope '${value}' that doesn't exist on the resource '${GRAPH_APP_ID}'. Contact the app vendor.`,
  );
}
