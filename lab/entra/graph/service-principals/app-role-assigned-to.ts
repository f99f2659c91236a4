import { randomBytes } from "node:crypto";
import { Hono } from "hono";
import { z } from "zod";
import type { EntraContext } from "../../context";
import { type AppRoleAssignment, DEFAULT_APP_ROLE, type ServicePrincipal } from "../../data";
import { isSame } from "../../directories";
import { assertAssigns } from "../caller";
import type { GraphEnvironment } from "../environment";
import { badRequest, GraphError, notFound } from "../error";
import { parsePayload, readPayload } from "../payload";
import { type Resource, renderList, renderSingle } from "../query";
import { findServicePrincipal } from "./find";
import { servicePrincipalResource } from "./resource";

const postBody = z.strictObject({ principalId: z.guid(), resourceId: z.guid(), appRoleId: z.guid() });

/**
 * `/servicePrincipals/{id}/appRoleAssignedTo`: whom an administrator assigned to an application. The lab has no groups.
 *
 * @see https://learn.microsoft.com/graph/api/serviceprincipal-post-approleassignedto
 */
export function appRoleAssignedToRoutes({ directories, people }: EntraContext): Hono<GraphEnvironment> {
  const routes = new Hono<GraphEnvironment>();

  /** A principal's name and type; `undefined` if the tenant has no such person or application. */
  function principal(
    tenantId: string,
    id: string,
  ): { readonly name: unknown; readonly type: AppRoleAssignment["principalType"] } | undefined {
    const user = people.find(tenantId, id.toLowerCase());
    if (user !== undefined) return { name: user.account.name, type: "User" };
    const servicePrincipal = directories.servicePrincipal(tenantId, id);
    if (servicePrincipal === undefined) return undefined;
    const { displayName } = servicePrincipalResource(servicePrincipal, tenantId, directories);
    return { name: displayName, type: "ServicePrincipal" };
  }

  function resourceOf(assignment: AppRoleAssignment, tenantId: string): Resource {
    const { displayName } = servicePrincipalResource(
      findServicePrincipal(directories, tenantId, assignment.resourceId),
      tenantId,
      directories,
    );
    return {
      deletedDateTime: null,
      ...assignment,
      principalDisplayName: principal(tenantId, assignment.principalId)?.name ?? null,
      resourceDisplayName: displayName,
    };
  }

  /** @throws GraphError 400 if the application has no such enabled role for such principals */
  function assertRole(
    resource: ServicePrincipal,
    tenantId: string,
    roleId: string,
    memberType: string,
  ): void {
    if (roleId === DEFAULT_APP_ROLE) return;
    const roles = directories.registration(resource.appId, tenantId)?.application.properties.appRoles ?? [];
    const role = roles.find(({ id }) => isSame(id, roleId));
    if (role?.isEnabled && role.allowedMemberTypes.some((type) => type === memberType)) return;
    throw badRequest("Permission being assigned was not found on application");
  }

  routes.get("/:id/appRoleAssignedTo", (c) => {
    const { tenantId } = c.get("caller");
    const { id } = findServicePrincipal(directories, tenantId, c.req.param("id"));
    const resources = directories
      .appRoleAssignments(tenantId, id)
      .map((assignment) => resourceOf(assignment, tenantId));
    return c.json(renderList(c.req.url, resources, "appRoleAssignment"));
  });

  routes.post("/:id/appRoleAssignedTo", async (c) => {
    const payload = await readPayload(c.req.raw);
    const caller = c.get("caller");
    const { tenantId } = caller;
    assertAssigns(caller);
    const resource = findServicePrincipal(directories, tenantId, c.req.param("id"));
    const { principalId, resourceId, appRoleId } = parsePayload(postBody, payload, "AppRoleAssignment");
    // Graph's words for another resource in the body than in the path are not documented.
    if (!isSame(resourceId, resource.id)) throw notFound(resourceId);
    const assigned = principal(tenantId, principalId);
    if (assigned === undefined) throw notFound(principalId);
    assertRole(resource, tenantId, appRoleId, assigned.type === "User" ? "User" : "Application");
    const exists = directories
      .appRoleAssignments(tenantId, resource.id)
      .some((each) => isSame(each.principalId, principalId) && isSame(each.appRoleId, appRoleId));
    if (exists) {
      const message = "Permission being assigned already exists on the object";
      throw new GraphError(400, "Request_BadRequest", message, [
        { code: "InvalidUpdate", message, target: "PermissionGrant" },
      ]);
    }
    const assignment: AppRoleAssignment = {
      id: randomBytes(32).toString("base64url"),
      appRoleId: appRoleId.toLowerCase(),
      createdDateTime: new Date().toISOString(),
      principalId: principalId.toLowerCase(),
      principalType: assigned.type,
      resourceId: resource.id,
    };
    directories.update(tenantId, ({ appRoleAssignments }) => appRoleAssignments.push(assignment));
    return c.json(renderSingle(c.req.url, resourceOf(assignment, tenantId), "appRoleAssignment"), 201);
  });

  routes.delete("/:id/appRoleAssignedTo/:assignmentId", (c) => {
    const caller = c.get("caller");
    assertAssigns(caller);
    const { id } = findServicePrincipal(directories, caller.tenantId, c.req.param("id"));
    const assignmentId = c.req.param("assignmentId");
    const exists = directories
      .appRoleAssignments(caller.tenantId, id)
      .some((assignment) => assignment.id === assignmentId);
    if (!exists) throw notFound(assignmentId);
    directories.update(caller.tenantId, (directory) => {
      directory.appRoleAssignments = directory.appRoleAssignments.filter((each) => each.id !== assignmentId);
    });
    return c.body(null, 204);
  });

  return routes;
}
