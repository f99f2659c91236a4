import { randomUUID } from "node:crypto";
import { type Context, Hono } from "hono";
import type { EntraContext } from "../context";
import { NOT_IN_LAB, NotInLab } from "../not-in-lab";
import { addressById } from "./alternate-key";
import { applicationRoutes } from "./applications";
import { assertManagesApplications, authenticate } from "./caller";
import { deletedItemRoutes } from "./deleted-items";
import type { GraphEnvironment } from "./environment";
import { badRequest, GraphError } from "./error";
import { describeMe } from "./me";
import { claimsMappingPolicyRoutes } from "./policies/claims-mapping-policies";
import { renderSingle } from "./query";
import { isFunction, isSegment } from "./segments";
import { servicePrincipalRoutes } from "./service-principals";
import { describeUser } from "./userinfo";

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Microsoft Graph, versions `v1.0` and `beta`: app registrations, and who is signed in. */
export function graphApi(context: EntraContext): Hono {
  const api = new Hono<GraphEnvironment>();

  api.use(async (c, next) => {
    c.set("caller", await authenticate(c.req.header("Authorization"), context.signingKey));
    await next();
  });
  api.get("/me", (c) => c.json(renderSingle(c.req.url, describeMe(c.get("caller"), context), "user")));
  const collections = {
    applications: applicationRoutes(context),
    "directory/:items{[dD]eleted[iI]tems}": deletedItemRoutes(context),
    servicePrincipals: servicePrincipalRoutes(context),
  };
  for (const [collection, routes] of Object.entries(collections)) {
    api.use(`/${collection}/*`, async (c, next) => {
      assertManagesApplications(c.get("caller"));
      await next();
    });
    api.use(`/${collection}/:id/*`, async (c, next) => {
      const id = c.req.param("id");
      if (isFunction(id)) throw beyondLab(c);
      if (!GUID.test(id) && !id.startsWith("microsoft.graph.")) {
        throw badRequest(`Invalid object identifier '${id}'.`);
      }
      await next();
    });
    api.route(`/${collection}`, routes);
  }
  api.route("/policies/claimsMappingPolicies", claimsMappingPolicyRoutes(context));

  const graph = new Hono();
  graph.use(async (c, next) => {
    const readdressed = await addressById(c.req.raw, context);
    if (readdressed !== undefined) return graph.fetch(readdressed);
    await next();
  });
  for (const version of ["beta", "v1.0"] as const) {
    const versioned = new Hono<GraphEnvironment>();
    versioned.use(async (c, next) => {
      c.set("version", version);
      await next();
    });
    graph.route(`/${version}`, versioned.route("/", api));
  }
  graph.on(["GET", "POST"], "/oidc/userinfo", async (c) =>
    c.json(describeUser(await authenticate(c.req.header("Authorization"), context.signingKey), context)),
  );
  graph.notFound((c) => {
    const [, version, segment = ""] = new URL(c.req.url).pathname.split("/");
    return version !== "v1.0" || isSegment(decodeURIComponent(segment))
      ? renderError(c, beyondLab(c))
      : renderError(c, new GraphError(400, "BadRequest", `Resource not found for the segment '${segment}'.`));
  });
  graph.onError((error, c) => {
    if (error instanceof GraphError || error instanceof NotInLab) return renderError(c, error);
    throw error;
  });
  return graph;
}

/** The request that the lab can't answer. */
function beyondLab(c: Context): NotInLab {
  return new NotInLab(
    "Microsoft Graph",
    `${c.req.method} ${decodeURIComponent(new URL(c.req.url).pathname)}`,
  );
}

function renderError(c: Context, error: GraphError | NotInLab): Response {
  const requestId = randomUUID();
  const clientRequestId = c.req.header("client-request-id") ?? requestId;
  c.header("request-id", requestId);
  c.header("client-request-id", clientRequestId);
  const { status, code, details } =
    error instanceof NotInLab ? { status: 501 as const, code: NOT_IN_LAB, details: undefined } : error;
  if (status === 401) {
    c.header(
      "WWW-Authenticate",
      'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"',
    );
  }
  const date = new Date().toISOString().slice(0, 19);
  const innerError = { date, "request-id": requestId, "client-request-id": clientRequestId };
  const { message } = error;
  return c.json({ error: { code, message, ...(details !== undefined && { details }), innerError } }, status);
}
