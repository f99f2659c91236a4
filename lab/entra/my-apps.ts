import { type Context, Hono } from "hono";
import { applicationNotFound } from "./audience";
import { authorityOf } from "./authority";
import { answerErrors } from "./authorize/answer-errors";
import type { EntraContext } from "./context";
import { NotInLab } from "./not-in-lab";
import { notFoundPage } from "./pages/not-found";
import { LOGIN } from "./saml/names";
import { missingParameter } from "./sts-error";

/**
 * An application's user access URL, which opens it: at its sign-on URL if it has one, or else by a SAML sign-in that nobody
 * requested. What else the launcher does on the way is not documented.
 *
 * @see https://learn.microsoft.com/graph/api/resources/serviceprincipal
 */
export function myApps(context: EntraContext): Hono {
  const pages = new Hono();

  function open(c: Context, appId: string): Response {
    const tenant = c.req.query("tenantId");
    if (!tenant) throw missingParameter("tenantId");
    const { directories } = context;
    const { segment } = authorityOf(tenant, directories);
    const servicePrincipal = directories.servicePrincipalOf(segment, appId);
    if (servicePrincipal === undefined) throw applicationNotFound(appId, segment);
    const { loginUrl, preferredSingleSignOnMode } = servicePrincipal.properties;
    if (loginUrl) return c.redirect(loginUrl);
    if (preferredSingleSignOnMode !== "saml") {
      throw new NotInLab("Entra", "a page of people's apps, other than those that sign in by SAML");
    }
    return c.redirect(`${LOGIN}/${segment}/saml2/launch/${appId}`);
  }

  pages.get("/api/signin/:appId", (c) => open(c, c.req.param("appId")));
  pages.get("/signin/:appId", (c) => open(c, c.req.param("appId")));
  pages.get("/signin/:name/:appId", (c) => open(c, c.req.param("appId")));
  pages.onError(answerErrors(context));
  return pages.notFound((c) => notFoundPage(c, context.appUrl));
}
