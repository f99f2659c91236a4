import type { Authority } from "./authority";
import type { Application } from "./data";
import { assertGraph, GRAPH_APP_ID } from "./microsoft-graph";
import { StsError } from "./sts-error";

/** A permission that an application can have on a person's behalf. */
export interface DelegatedPermission {
  readonly id: string;
  /** Its name in a scope. */
  readonly value: string;
  /** What the consent page says. */
  readonly consent: string;
  /** Whether an administrator has to consent, for everyone. */
  readonly adminConsentRequired: boolean;
}

/**
 * The delegated permissions of Microsoft Graph that Auth0's Microsoft connections request here. Graph has hundreds: the lab
 * refuses the others as unknown.
 *
 * @see https://learn.microsoft.com/graph/permissions-reference
 */
const DELEGATED_PERMISSIONS: readonly DelegatedPermission[] = [
  {
    id: "37f7f235-527c-4136-accd-4a02d197296e",
    value: "openid",
    consent: "Sign in as you",
    adminConsentRequired: false,
  },
  {
    id: "14dad69e-099b-42c9-810b-d002981feec1",
    value: "profile",
    consent: "View your basic profile",
    adminConsentRequired: false,
  },
  {
    id: "64a6cdd6-aab1-4aaf-94b8-3cc8405e90d0",
    value: "email",
    consent: "View your email address",
    adminConsentRequired: false,
  },
  {
    id: "7427e0e9-2fba-42fe-b0c0-848c9e6a8182",
    value: "offline_access",
    consent: "Maintain access to data you have given it access to",
    adminConsentRequired: false,
  },
  {
    id: "e1fe6dd8-ba31-4d61-89e7-88639da4683d",
    value: "User.Read",
    consent: "Sign you in and read your profile",
    adminConsentRequired: false,
  },
  {
    id: "06da0dbc-49e2-44d2-8312-53f166ab848a",
    value: "Directory.Read.All",
    consent: "Read directory data",
    adminConsentRequired: true,
  },
];

/** `{resource}/.default` requests all registered permissions of the application. */
const DEFAULT = ".default";

/**
 * Reads a `scope` parameter: names of permissions, in any case. They are Microsoft Graph's unless they start with another
 * resource.
 *
 * @throws StsError AADSTS650053, 500011
 * @see https://learn.microsoft.com/entra/identity-platform/scopes-oidc
 */
export function requestedPermissions(
  scope: string,
  application: Application,
  authority: Authority,
): readonly DelegatedPermission[] {
  const scopes = scope.split(/\s+/).filter((each) => each !== "");
  return [...new Set(scopes.flatMap((each) => permissionsOf(each, application, authority)))];
}

function permissionsOf(
  scope: string,
  application: Application,
  authority: Authority,
): readonly DelegatedPermission[] {
  const [, resource, value = ""] = /^(?:(.*)\/)?([^/]*)$/.exec(scope) ?? [];
  if (resource !== undefined) assertGraph(resource, authority.segment);
  if (value === DEFAULT) return registeredPermissions(application);
  const permission = DELEGATED_PERMISSIONS.find((each) => each.value.toLowerCase() === value.toLowerCase());
  if (permission === undefined) throw unknownScope(value, application);
  return [permission];
}

function registeredPermissions({ properties }: Application): readonly DelegatedPermission[] {
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
