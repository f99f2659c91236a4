import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { z } from "zod";
import type { EntraContext } from "../../context";
import type { Application, ServicePrincipal } from "../../data";
import { deleteServicePrincipal } from "../../deletions";
import type { Registration } from "../../directories";
import { assertOwner, type Caller, managesAll } from "../caller";
import type { GraphEnvironment } from "../environment";
import { GraphError, notFound } from "../error";
import { givenKey, keyPasswordsAfter, keysAfter, selectsKeys } from "../key-credentials";
import { boundOwners, ownerRoutes } from "../owners";
import { merge, parsePayload, readPayload } from "../payload";
import { renderList, renderSingle } from "../query";
import { appRoleAssignedToRoutes } from "./app-role-assigned-to";
import { assignedPolicyRoutes } from "./claims-mapping-policies";
import { alreadyInUse, noBackingApplication } from "./error";
import { findOwnServicePrincipal, findServicePrincipal } from "./find";
import { newServicePrincipalProperties, servicePrincipalChanges } from "./properties";
import { servicePrincipalResource } from "./resource";
import {
  addTokenSigningCertificate,
  issueTokenSigningCertificate,
  selfSignedCertificate,
} from "./token-signing-certificate";

const postBody = servicePrincipalChanges.extend({
  appId: z.guid(),
  "owners@odata.bind": z.array(z.string()).default([]),
});

const patchBody = servicePrincipalChanges.extend({
  keyCredentials: z.array(givenKey).optional(),
  passwordCredentials: z.array(z.looseObject({ keyId: z.guid().nullish() })).optional(),
});

/** `/servicePrincipals`: the applications that are present in the caller's tenant, wherever they are registered. */
export function servicePrincipalRoutes(context: EntraContext): Hono<GraphEnvironment> {
  const routes = new Hono<GraphEnvironment>();
  const { directories, newPrivateKey, switches } = context;

  /** `Application.ReadWrite.OwnedBy` requires both: the service principal and its application. */
  function findOwned(caller: Caller, id: string): ServicePrincipal {
    const servicePrincipal = findOwnServicePrincipal(directories, caller, id);
    if (!managesAll(caller)) assertOwnsApplication(caller, servicePrincipal.appId);
    return servicePrincipal;
  }

  function assertOwnsApplication(caller: Caller, appId: string): Registration {
    const registration = directories.registration(appId, caller.tenantId);
    const isElsewhere = registration !== undefined && registration.tenantId !== caller.tenantId;
    if (registration === undefined || (isElsewhere && isSingleTenant(registration.application))) {
      throw noBackingApplication(appId);
    }
    if (isElsewhere && !managesAll(caller)) {
      throw new GraphError(
        403,
        "Authorization_RequestDenied",
        "When using this permission, the backing application of the service principal being created must in the local tenant",
      );
    }
    assertOwner(caller, registration.application);
    return registration;
  }

  routes.get("/", (c) => {
    const { tenantId } = c.get("caller");
    const resources = directories
      .servicePrincipals(tenantId)
      .map((servicePrincipal) => servicePrincipalResource(servicePrincipal, tenantId, directories));
    return c.json(renderList(c.req.url, resources, "servicePrincipal"));
  });

  routes.post("/", async (c) => {
    const body = parsePayload(postBody, await readPayload(c.req.raw), "ServicePrincipal");
    const caller = c.get("caller");
    const { appId, "owners@odata.bind": bind, ...given } = body;
    if (directories.servicePrincipalOf(caller.tenantId, appId) !== undefined) throw alreadyInUse(appId);
    const registration = assertOwnsApplication(caller, appId);
    const servicePrincipal: ServicePrincipal = {
      id: randomUUID(),
      appId,
      appOwnerOrganizationId: registration.tenantId,
      createdDateTime: new Date().toISOString(),
      owners: boundOwners(bind, caller.objectId, caller.tenantId, directories),
      properties: newServicePrincipalProperties(given),
    };
    directories.update(caller.tenantId, (directory) => directory.servicePrincipals.push(servicePrincipal));
    const resource = servicePrincipalResource(servicePrincipal, caller.tenantId, directories);
    return c.json(renderSingle(c.req.url, resource, "servicePrincipal"), 201);
  });

  routes.get("/:id", (c) => {
    const { tenantId } = c.get("caller");
    const servicePrincipal = findServicePrincipal(directories, tenantId, c.req.param("id"));
    const withKeys = selectsKeys(c.req.url);
    const resource = servicePrincipalResource(servicePrincipal, tenantId, directories, withKeys);
    return c.json(renderSingle(c.req.url, resource, "servicePrincipal"));
  });

  routes.patch("/:id", async (c) => {
    const payload = await readPayload(c.req.raw);
    const caller = c.get("caller");
    const { id, keys = [], keyPasswords = [] } = findOwned(caller, c.req.param("id"));
    const body = parsePayload(patchBody, payload, "ServicePrincipal");
    const { keyCredentials, passwordCredentials, ...changes } = body;
    const remaining = keyCredentials && keysAfter(keys, keyCredentials, "ServicePrincipal");
    const passwords = passwordCredentials && keyPasswordsAfter(keyPasswords, passwordCredentials);
    directories.update(caller.tenantId, ({ servicePrincipals }) => {
      const stored = servicePrincipals.find((each) => each.id === id);
      if (stored === undefined) return;
      stored.properties = merge(stored.properties, changes);
      if (remaining !== undefined) stored.keys = remaining;
      if (passwords !== undefined) stored.keyPasswords = passwords;
    });
    return c.body(null, 204);
  });

  routes.post("/:id/addTokenSigningCertificate", async (c) => {
    const body = parsePayload(
      addTokenSigningCertificate,
      await readPayload(c.req.raw),
      "SelfSignedCertificate",
    );
    const caller = c.get("caller");
    const { id } = findOwned(caller, c.req.param("id"));
    const made = await issueTokenSigningCertificate(body, newPrivateKey);
    const { entraActivatesFirstCertificate, entraListsNewestKeysFirst } = switches();
    directories.update(caller.tenantId, ({ servicePrincipals }) => {
      const stored = servicePrincipals.find((each) => each.id === id);
      if (stored === undefined) return;
      const { keys = [], keyPasswords = [], properties } = stored;
      const pair = [made.sign, made.verify];
      stored.keys = entraListsNewestKeysFirst ? [...pair, ...keys] : [...keys, ...pair];
      stored.keyPasswords = [...keyPasswords, made.password];
      if (entraActivatesFirstCertificate) properties.preferredTokenSigningKeyThumbprint ??= made.thumbprint;
    });
    return c.json({
      "@odata.context": `https://graph.microsoft.com/${c.get("version")}/$metadata#microsoft.graph.selfSignedCertificate`,
      ...selfSignedCertificate(made),
    });
  });

  routes.delete("/:id", (c) => {
    const caller = c.get("caller");
    const servicePrincipal = findOwned(caller, c.req.param("id"));
    const { appId } = servicePrincipal;
    const registration = directories.registration(appId) ?? directories.deletedRegistration(appId);
    if (registration === undefined) throw notFound(servicePrincipal.id);
    directories.update(caller.tenantId, (directory) =>
      deleteServicePrincipal(directory, servicePrincipal, registration.application),
    );
    return c.body(null, 204);
  });

  return routes
    .route("/", ownerRoutes("servicePrincipals", directories))
    .route("/", appRoleAssignedToRoutes(context))
    .route("/", assignedPolicyRoutes(context));
}

function isSingleTenant({ properties }: Application): boolean {
  return properties.signInAudience === "AzureADMyOrg";
}
