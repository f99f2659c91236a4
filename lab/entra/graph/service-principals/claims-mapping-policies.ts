import { Hono } from "hono";
import { z } from "zod";
import type { EntraContext } from "../../context";
import { isSame } from "../../directories";
import { assertReadsPolicies } from "../caller";
import type { GraphEnvironment } from "../environment";
import { badRequest, notFound } from "../error";
import { parsePayload, readPayload } from "../payload";
import { policyResource } from "../policies/claims-mapping-policies";
import { renderList } from "../query";
import { findOwnServicePrincipal, findServicePrincipal } from "./find";

const REFERENCE =
  /^https:\/\/graph\.microsoft\.com\/(?:v1\.0|beta)\/(?:directoryObjects|policies\/claimsMappingPolicies)\/([^/]+)$/;

const referenceBody = z.strictObject({ "@odata.id": z.string() });

/**
 * `/servicePrincipals/{id}/claimsMappingPolicies`: the policy that is assigned to an application.
 *
 * @see https://learn.microsoft.com/graph/api/serviceprincipal-post-claimsmappingpolicies
 */
export function assignedPolicyRoutes({ directories }: EntraContext): Hono<GraphEnvironment> {
  const routes = new Hono<GraphEnvironment>();

  function assign(tenantId: string, id: string, policyId: string | undefined): void {
    directories.update(tenantId, (directory) => {
      directory.servicePrincipals = directory.servicePrincipals.map((each) => {
        if (each.id !== id) return each;
        const { claimsMappingPolicyId, ...rest } = each;
        return policyId === undefined ? rest : { ...rest, claimsMappingPolicyId: policyId };
      });
    });
  }

  routes.use("/:id/claimsMappingPolicies/*", async (c, next) => {
    assertReadsPolicies(c.get("caller"));
    await next();
  });

  routes.get("/:id/claimsMappingPolicies", (c) => {
    const { tenantId } = c.get("caller");
    const { claimsMappingPolicyId } = findServicePrincipal(directories, tenantId, c.req.param("id"));
    const assigned = directories
      .claimsMappingPolicies(tenantId)
      .filter(({ id }) => id === claimsMappingPolicyId);
    return c.json(renderList(c.req.url, assigned.map(policyResource), "claimsMappingPolicy"));
  });

  routes.post("/:id/claimsMappingPolicies/$ref", async (c) => {
    const payload = await readPayload(c.req.raw);
    const caller = c.get("caller");
    const { tenantId } = caller;
    const { id, claimsMappingPolicyId } = findOwnServicePrincipal(directories, caller, c.req.param("id"));
    const reference = parsePayload(referenceBody, payload, "ClaimsMappingPolicy")["@odata.id"];
    const policyId = REFERENCE.exec(reference)?.[1] ?? reference;
    const policies = directories.claimsMappingPolicies(tenantId);
    const policy = policies.find((each) => isSame(each.id, policyId));
    if (policy === undefined) throw notFound(policyId);
    // Graph's words for a second policy are not public. It has these for other references that exist.
    if (policies.some((each) => each.id === claimsMappingPolicyId)) {
      throw badRequest(
        "One or more added object references already exist for the following modified properties: 'claimsMappingPolicies'.",
      );
    }
    assign(tenantId, id, policy.id);
    return c.body(null, 204);
  });

  routes.delete("/:id/claimsMappingPolicies/:policyId/$ref", (c) => {
    const caller = c.get("caller");
    const { id, claimsMappingPolicyId } = findOwnServicePrincipal(directories, caller, c.req.param("id"));
    const policyId = c.req.param("policyId");
    if (claimsMappingPolicyId === undefined || !isSame(claimsMappingPolicyId, policyId)) {
      throw notFound(policyId);
    }
    assign(caller.tenantId, id, undefined);
    return c.body(null, 204);
  });

  return routes;
}
