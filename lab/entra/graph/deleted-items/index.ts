import { Hono } from "hono";
import type { EntraContext } from "../../context";
import type { Application, Deleted, DeletedServicePrincipal } from "../../data";
import { deletePermanently, restoreApplication, restoreServicePrincipal } from "../../deletions";
import { isSame } from "../../directories";
import { NotInLab } from "../../not-in-lab";
import { initialDomainOf } from "../../tenants";
import { applicationResource } from "../applications/resource";
import { validateApplication } from "../applications/validation";
import { assertOwner, assertReadsDeletedItems } from "../caller";
import type { GraphEnvironment, GraphVersion } from "../environment";
import { GraphError, notFound } from "../error";
import { type Resource, renderList, renderSingle } from "../query";
import { alreadyInUse, noBackingApplication } from "../service-principals/error";
import { deletedServicePrincipalResource } from "../service-principals/resource";

/** An object of the deleted items, with its type. */
type Item =
  | { readonly type: "application"; readonly object: Deleted<Application> }
  | { readonly type: "servicePrincipal"; readonly object: DeletedServicePrincipal };

/**
 * `/directory/deletedItems`: applications and service principals, which can be restored for 30 days.
 *
 * @see https://learn.microsoft.com/graph/api/resources/directory
 */
export function deletedItemRoutes({ directories }: EntraContext): Hono<GraphEnvironment> {
  const routes = new Hono<GraphEnvironment>();

  function items(tenantId: string): readonly Item[] {
    return [
      ...directories
        .deletedApplications(tenantId)
        .map((object) => ({ type: "application", object }) as const),
      ...directories
        .deletedServicePrincipals(tenantId)
        .map((object) => ({ type: "servicePrincipal", object }) as const),
    ];
  }

  function find(tenantId: string, id: string): Item {
    const item = items(tenantId).find(({ object }) => isSame(object.id, id));
    if (item === undefined) throw notFound(id);
    return item;
  }

  function resourceOf({ type, object }: Item, tenantId: string, version: GraphVersion): Resource {
    if (type === "servicePrincipal") return deletedServicePrincipalResource(object);
    const { deletedDateTime } = object;
    return {
      ...applicationResource(object, initialDomainOf(tenantId), version),
      deletedDateTime,
    };
  }

  /** An object of any type, as Graph shows it here. */
  function directoryObject(item: Item, tenantId: string, version: GraphVersion): Resource {
    return { "@odata.type": `#microsoft.graph.${item.type}`, ...resourceOf(item, tenantId, version) };
  }

  /** @throws GraphError 400 if another object has taken what is unique, or a service principal has no application */
  function assertRestorable({ type, object }: Item, tenantId: string): void {
    if (type === "application") {
      validateApplication(object, tenantId, directories);
      return;
    }
    if (directories.servicePrincipalOf(tenantId, object.appId) !== undefined)
      throw alreadyInUse(object.appId);
    // That it can't be restored is documented, the error isn't: this is the one for creating it.
    if (directories.registration(object.appId) === undefined) throw noBackingApplication(object.appId);
  }

  routes.use(async (c, next) => {
    if (c.req.method === "GET") assertReadsDeletedItems(c.get("caller"));
    await next();
  });

  // The documents say that a type is required, but not how Graph refuses the request.
  routes.get("/", () => {
    throw new GraphError(
      400,
      "BadRequest",
      "A type is required: /directory/deletedItems/microsoft.graph.application.",
    );
  });

  routes.get("/:type{[mM]icrosoft\\.[gG]raph\\..+}", (c) => {
    const { tenantId } = c.get("caller");
    const wanted = c.req.param("type").slice("microsoft.graph.".length);
    if (wanted !== "application" && wanted !== "servicePrincipal") {
      throw new NotInLab("Microsoft Graph", `deleted items of type ${wanted}`);
    }
    const resources = items(tenantId)
      .filter(({ type }) => type === wanted)
      .map((item) => resourceOf(item, tenantId, c.get("version")));
    return c.json(renderList(c.req.url, resources, wanted));
  });

  routes.get("/:id", (c) => {
    const { tenantId } = c.get("caller");
    const item = find(tenantId, c.req.param("id"));
    const resource = directoryObject(item, tenantId, c.get("version"));
    return c.json(renderSingle(c.req.url, resource, "directoryObject"));
  });

  routes.post("/:id/restore", (c) => {
    const caller = c.get("caller");
    const { tenantId } = caller;
    const item = find(tenantId, c.req.param("id"));
    assertOwner(caller, item.object);
    assertRestorable(item, tenantId);
    directories.update(tenantId, (directory) => {
      if (item.type === "application") restoreApplication(directory, item.object);
      else restoreServicePrincipal(directory, item.object);
    });
    const resource = { ...directoryObject(item, tenantId, c.get("version")), deletedDateTime: null };
    return c.json(renderSingle(c.req.url, resource, "directoryObject"));
  });

  routes.delete("/:id", (c) => {
    const caller = c.get("caller");
    const { object } = find(caller.tenantId, c.req.param("id"));
    assertOwner(caller, object);
    directories.update(caller.tenantId, (directory) => deletePermanently(directory, object.id));
    return c.body(null, 204);
  });

  return routes;
}
