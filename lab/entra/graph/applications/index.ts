import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { z } from "zod";
import type { EntraContext } from "../../context";
import type { Application, Password } from "../../data";
import { deleteApplication } from "../../deletions";
import { initialDomainOf } from "../../tenants";
import { assertOwner, type Caller } from "../caller";
import type { GraphEnvironment } from "../environment";
import { badRequest, notFound, unchangeable } from "../error";
import { givenKey, keysAfter, selectsKeys } from "../key-credentials";
import { boundOwners, ownerRoutes } from "../owners";
import { merge, parsePayload, readPayload } from "../payload";
import { renderList, renderSingle } from "../query";
import { validateEntitlementChanges, validatePreAuthorized } from "./entitlements";
import { assertUniqueIdentifierUris } from "./identifier-uris";
import { addPassword, issuePassword, newPassword, passwordCredential, removePassword } from "./passwords";
import { applicationChanges, newApplication, newApplicationProperties } from "./properties";
import { applicationResource } from "./resource";
import { validateApplication } from "./validation";

const postBody = newApplication.extend({
  "owners@odata.bind": z.array(z.string()).default([]),
  passwordCredentials: z.array(newPassword).default([]),
});

const patchBody = applicationChanges.extend({
  id: z.guid().optional(),
  keyCredentials: z.array(givenKey).optional(),
  passwordCredentials: z.array(z.looseObject({ keyId: z.guid().nullish() })).optional(),
});

/**
 * `/applications`: the app registrations of the caller's tenant. A handler reads the body before the directory, so that nothing
 * happens between reading the directory and changing it.
 */
export function applicationRoutes({ directories, switches }: EntraContext): Hono<GraphEnvironment> {
  const routes = new Hono<GraphEnvironment>();

  function find(tenantId: string, id: string): Application {
    const application = directories.application(tenantId, id);
    if (application === undefined) throw notFound(id);
    return application;
  }

  function findOwned(caller: Caller, id: string): Application {
    const application = find(caller.tenantId, id);
    assertOwner(caller, application);
    if (directories.isBuiltIn(caller.tenantId, application.appId)) throw unchangeable();
    return application;
  }

  /** Replaces an application by a changed one, if that is valid. */
  function replace(tenantId: string, changed: Application): void {
    validateApplication(changed, tenantId, directories);
    directories.update(tenantId, ({ applications }) => {
      applications.splice(
        applications.findIndex(({ id }) => id === changed.id),
        1,
        changed,
      );
    });
  }

  /** @param before the application before the change */
  function protectIdentifierUris(
    before: Application | undefined,
    application: Application,
    tenantId: string,
  ): void {
    if (!switches().entraProtectsIdentifierUris) return;
    const uris = before?.properties.identifierUris ?? [];
    assertUniqueIdentifierUris(uris, application, tenantId, directories);
  }

  routes.get("/", (c) => {
    const { tenantId } = c.get("caller");
    const domain = initialDomainOf(tenantId);
    const resources = directories
      .applications(tenantId)
      .map((application) => applicationResource(application, domain, c.get("version")));
    return c.json(renderList(c.req.url, resources, "application"));
  });

  routes.post("/", async (c) => {
    const body = parsePayload(postBody, await readPayload(c.req.raw), "Application");
    const { tenantId, objectId } = c.get("caller");
    const { "owners@odata.bind": bind, passwordCredentials, ...given } = body;
    const issued = passwordCredentials.map((each) => issuePassword(each, switches().entraLearnsSecretAfter));
    const application: Application = {
      id: randomUUID(),
      appId: randomUUID(),
      createdDateTime: new Date().toISOString(),
      owners: boundOwners(bind, objectId, tenantId, directories),
      passwords: issued.map(({ password }) => password),
      properties: newApplicationProperties(given),
    };
    validatePreAuthorized([], application.properties.api);
    validateApplication(application, tenantId, directories);
    protectIdentifierUris(undefined, application, tenantId);
    directories.update(tenantId, ({ applications }) => applications.push(application));
    const resource = {
      ...applicationResource(application, initialDomainOf(tenantId), c.get("version")),
      passwordCredentials: issued.map(({ password, secretText }) => passwordCredential(password, secretText)),
    };
    return c.json(renderSingle(c.req.url, resource, "application"), 201);
  });

  routes.get("/:id", (c) => {
    const { tenantId } = c.get("caller");
    const application = find(tenantId, c.req.param("id"));
    const resource = applicationResource(
      application,
      initialDomainOf(tenantId),
      c.get("version"),
      selectsKeys(c.req.url),
    );
    return c.json(renderSingle(c.req.url, resource, "application"));
  });

  routes.patch("/:id", async (c) => {
    const payload = await readPayload(c.req.raw);
    const application = findOwned(c.get("caller"), c.req.param("id"));
    const body = parsePayload(patchBody, payload, "Application");
    const { id, keyCredentials, passwordCredentials, ...changes } = body;
    const properties = merge(application.properties, changes);
    validateEntitlementChanges(application.properties, properties);
    validatePreAuthorized(application.properties.api.oauth2PermissionScopes, properties.api);
    const passwords = remainingPasswords(application, passwordCredentials);
    const { keys = [] } = application;
    const changed = {
      ...application,
      properties,
      passwords,
      keys: keyCredentials === undefined ? keys : keysAfter(keys, keyCredentials, "Application"),
    };
    protectIdentifierUris(application, changed, c.get("caller").tenantId);
    replace(c.get("caller").tenantId, changed);
    return c.body(null, 204);
  });

  routes.delete("/:id", (c) => {
    const application = findOwned(c.get("caller"), c.req.param("id"));
    directories.update(c.get("caller").tenantId, (directory) => deleteApplication(directory, application));
    return c.body(null, 204);
  });

  routes.post("/:id/addPassword", async (c) => {
    const payload = await readPayload(c.req.raw);
    const application = findOwned(c.get("caller"), c.req.param("id"));
    const body = parsePayload(addPassword, payload, "Application");
    const { password, secretText } = issuePassword(
      body.passwordCredential ?? {},
      switches().entraLearnsSecretAfter,
    );
    const passwords = [...application.passwords, password];
    replace(c.get("caller").tenantId, { ...application, passwords });
    return c.json({
      "@odata.context": `https://graph.microsoft.com/${c.get("version")}/$metadata#microsoft.graph.passwordCredential`,
      ...passwordCredential(password, secretText),
    });
  });

  routes.post("/:id/removePassword", async (c) => {
    const payload = await readPayload(c.req.raw);
    const application = findOwned(c.get("caller"), c.req.param("id"));
    const { keyId } = parsePayload(removePassword, payload, "Application");
    const passwords = application.passwords.filter((password) => password.keyId !== keyId.toLowerCase());
    if (passwords.length === application.passwords.length) {
      throw badRequest("No credentials found to be removed.");
    }
    replace(c.get("caller").tenantId, { ...application, passwords });
    return c.body(null, 204);
  });

  return routes.route("/", ownerRoutes("applications", directories));
}

/** A PATCH may remove client secrets, but not create or change them. */
function remainingPasswords(
  { passwords }: Application,
  listed: readonly { readonly keyId?: string | null | undefined }[] | undefined,
): Password[] {
  if (listed === undefined) return passwords;
  const remaining = passwords.filter(({ keyId }) => listed.some((each) => each.keyId === keyId));
  if (remaining.length < listed.length) {
    throw badRequest("New password credentials must be generated using service actions.");
  }
  return remaining;
}
