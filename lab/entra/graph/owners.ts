import { Hono } from "hono";
import { z } from "zod";
import type { Application, ServicePrincipal } from "../data";
import type { Directories } from "../directories";
import { assertOwner, type Caller } from "./caller";
import type { GraphEnvironment } from "./environment";
import { badRequest, notFound, unchangeable } from "./error";
import { parsePayload, readPayload } from "./payload";
import { renderList } from "./query";
import { servicePrincipalResource } from "./service-principals/resource";

type Collection = "applications" | "servicePrincipals";

const REFERENCE =
  /^https:\/\/graph\.microsoft\.com\/(?:v1\.0|beta)\/(?:directoryObjects|servicePrincipals|users)\/([^/]+)$/;

const referenceBody = z.strictObject({ "@odata.id": z.string() });

/** `/{id}/owners` of applications or of service principals. */
export function ownerRoutes(collection: Collection, directories: Directories): Hono<GraphEnvironment> {
  const routes = new Hono<GraphEnvironment>();

  function find(tenantId: string, id: string): Application | ServicePrincipal {
    const owned = directories[collection](tenantId).find((each) => each.id === id.toLowerCase());
    if (owned === undefined) throw notFound(id);
    return owned;
  }

  function findOwned(caller: Caller, id: string): Application | ServicePrincipal {
    const owned = find(caller.tenantId, id);
    assertOwner(caller, owned);
    if (directories.isBuiltIn(caller.tenantId, owned.appId)) throw unchangeable();
    return owned;
  }

  function setOwners(tenantId: string, id: string, owners: string[]): void {
    directories.update(tenantId, (directory) => {
      const owned = directory[collection].find((each) => each.id === id);
      if (owned !== undefined) owned.owners = owners;
    });
  }

  routes.get("/:id/owners", (c) => {
    const { tenantId } = c.get("caller");
    const owners = find(tenantId, c.req.param("id")).owners.flatMap((ownerId) => {
      const owner = directories.servicePrincipal(tenantId, ownerId);
      if (owner === undefined) return [];
      return [
        {
          "@odata.type": "#microsoft.graph.servicePrincipal",
          ...servicePrincipalResource(owner, tenantId, directories),
        },
      ];
    });
    return c.json(renderList(c.req.url, owners, "directoryObject"));
  });

  routes.post("/:id/owners/$ref", async (c) => {
    const payload = await readPayload(c.req.raw);
    const { tenantId } = c.get("caller");
    const owned = findOwned(c.get("caller"), c.req.param("id"));
    const reference = parsePayload(referenceBody, payload, "DirectoryObject");
    const ownerId = referencedOwner(reference["@odata.id"], tenantId, directories);
    if (owned.owners.includes(ownerId)) {
      throw badRequest(
        "One or more added object references already exist for the following modified properties: 'owners'.",
      );
    }
    setOwners(tenantId, owned.id, [...owned.owners, ownerId]);
    return c.body(null, 204);
  });

  routes.delete("/:id/owners/:ownerId/$ref", (c) => {
    const { tenantId } = c.get("caller");
    const owned = findOwned(c.get("caller"), c.req.param("id"));
    const ownerId = c.req.param("ownerId").toLowerCase();
    if (!owned.owners.includes(ownerId)) throw notFound(ownerId);
    setOwners(
      tenantId,
      owned.id,
      owned.owners.filter((each) => each !== ownerId),
    );
    return c.body(null, 204);
  });

  return routes;
}

/**
 * The owners of a new object: those that the request binds, and the caller.
 *
 * @throws GraphError 404 if a bound owner is not in the tenant
 */
export function boundOwners(
  bind: readonly string[],
  callerId: string,
  tenantId: string,
  directories: Directories,
): string[] {
  const bound = bind.map((reference) => referencedOwner(reference, tenantId, directories));
  return [...new Set([callerId, ...bound])];
}

function referencedOwner(reference: string, tenantId: string, directories: Directories): string {
  const id = REFERENCE.exec(reference)?.[1];
  const owner = id === undefined ? undefined : directories.servicePrincipal(tenantId, id);
  if (owner === undefined) throw notFound(id ?? reference);
  return owner.id;
}
