import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { z } from "zod";
import { ClaimsMappingBeyondLab, InvalidClaimsMapping, parseClaimsMapping } from "../../claims-mapping";
import type { EntraContext } from "../../context";
import type { ClaimsMappingPolicy } from "../../data";
import { isSame } from "../../directories";
import { NotInLab } from "../../not-in-lab";
import { assertChangesPolicies, assertReadsPolicies } from "../caller";
import type { GraphEnvironment } from "../environment";
import { badRequest, notFound } from "../error";
import { parsePayload, readPayload } from "../payload";
import { renderList, renderSingle } from "../query";

const TYPE = "claimsMappingPolicy";

const changes = z
  .strictObject({
    definition: z.array(z.string()).min(1),
    description: z.string().nullable(),
    displayName: z.string().min(1),
    isOrganizationDefault: z.boolean().nullable(),
  })
  .partial();

const newPolicy = changes.required({ definition: true, displayName: true });

/**
 * `/policies/claimsMappingPolicies`: which claims the tokens of applications have.
 *
 * @see https://learn.microsoft.com/graph/api/resources/claimsmappingpolicy
 */
export function claimsMappingPolicyRoutes({ directories }: EntraContext): Hono<GraphEnvironment> {
  const routes = new Hono<GraphEnvironment>();

  function find(tenantId: string, id: string): ClaimsMappingPolicy {
    const policy = directories.claimsMappingPolicies(tenantId).find((each) => isSame(each.id, id));
    if (policy === undefined) throw notFound(id);
    return policy;
  }

  routes.use(async (c, next) => {
    if (c.req.method === "GET") assertReadsPolicies(c.get("caller"));
    else assertChangesPolicies(c.get("caller"));
    await next();
  });

  routes.get("/", (c) => {
    const resources = directories.claimsMappingPolicies(c.get("caller").tenantId).map(policyResource);
    return c.json(renderList(c.req.url, resources, TYPE));
  });

  routes.post("/", async (c) => {
    const body = parsePayload(newPolicy, await readPayload(c.req.raw), "ClaimsMappingPolicy");
    const { definition, displayName, description = null, isOrganizationDefault } = body;
    assertDefinition(definition);
    const policy: ClaimsMappingPolicy = {
      id: randomUUID(),
      definition,
      description,
      displayName,
      isOrganizationDefault: isOrganizationDefault ?? false,
    };
    directories.update(c.get("caller").tenantId, ({ claimsMappingPolicies }) =>
      claimsMappingPolicies.push(policy),
    );
    return c.json(renderSingle(c.req.url, policyResource(policy), TYPE), 201);
  });

  routes.get("/:id", (c) => {
    const policy = find(c.get("caller").tenantId, c.req.param("id"));
    return c.json(renderSingle(c.req.url, policyResource(policy), TYPE));
  });

  routes.patch("/:id", async (c) => {
    const body = parsePayload(changes, await readPayload(c.req.raw), "ClaimsMappingPolicy");
    const { tenantId } = c.get("caller");
    const { id } = find(tenantId, c.req.param("id"));
    if (body.definition !== undefined) assertDefinition(body.definition);
    const changed = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
    directories.update(tenantId, (directory) => {
      directory.claimsMappingPolicies = directory.claimsMappingPolicies.map((policy) =>
        policy.id === id ? { ...policy, ...changed } : policy,
      );
    });
    return c.body(null, 204);
  });

  // Graph's documents don't say what becomes of the service principals that it is assigned to: here they have none then.
  routes.delete("/:id", (c) => {
    const { tenantId } = c.get("caller");
    const { id } = find(tenantId, c.req.param("id"));
    directories.update(tenantId, (directory) => {
      directory.claimsMappingPolicies = directory.claimsMappingPolicies.filter((each) => each.id !== id);
    });
    return c.body(null, 204);
  });

  return routes;
}

/** A policy as Graph shows it. */
export function policyResource(policy: ClaimsMappingPolicy): Record<string, unknown> {
  return { deletedDateTime: null, ...policy };
}

/**
 * People report these words for a definition that Graph can't read. That they also stand for a restricted claim is assumed:
 * the documents only say that it can't be used.
 *
 * @throws GraphError 400
 * @throws NotInLab
 */
function assertDefinition(definition: readonly string[]): void {
  try {
    parseClaimsMapping(definition);
  } catch (error) {
    if (error instanceof InvalidClaimsMapping) {
      throw badRequest("Property definition has an invalid value.");
    }
    if (error instanceof ClaimsMappingBeyondLab) throw new NotInLab("Microsoft Graph", error.message);
    throw error;
  }
}
