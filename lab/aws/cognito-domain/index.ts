import { Hono } from "hono";
import type { Wire } from "../../network/wire";
import type { Switches } from "../../switches";
import type { DeployedPools } from "../user-pools/deployed-pools";
import type { SamlResources } from "../user-pools/saml/saml-resources";
import type { RefreshTokens } from "../user-pools/tokens/refresh-tokens";
import { authorizeEndpoint } from "./authorize";
import { pageUrl } from "./browser";
import { PageError } from "./callback";
import type { DomainContext, DomainEnv } from "./context";
import { allowOtherSites } from "./cors";
import { Federation } from "./federation";
import { idpResponseEndpoint } from "./idp-response";
import { loginEndpoint } from "./login";
import { logoutEndpoint } from "./logout";
import { Memory } from "./memory";
import { MissingPage } from "./missing-page";
import { errorPage, notFoundPage } from "./pages/error-page";
import { missingPage } from "./pages/missing-page";
import { samlEndpoints } from "./saml";
import { tokenEndpoints } from "./token";
import { userInfoEndpoint } from "./user-info";

export interface CognitoDomainOptions {
  readonly deployedPools: DeployedPools;
  readonly wire: Wire;
  readonly switches: () => Switches;
  readonly refreshTokens: RefreshTokens;
  /** Keys and metadata of SAML identity providers. */
  readonly saml: SamlResources;
  /** The lab's app, which pages link to. */
  readonly appUrl: string | undefined;
}

/**
 * The domains of the user pools: the classic hosted UI and the OAuth endpoints.
 *
 * @returns the handler of requests to their hosts
 */
export function cognitoDomain(options: CognitoDomainOptions): (request: Request) => Promise<Response> {
  const { deployedPools, refreshTokens, saml, wire, switches, appUrl } = options;
  const context: DomainContext = {
    memory: new Memory(),
    federation: new Federation(wire, saml, switches),
    refreshTokens,
    switches,
  };
  const app = new Hono<DomainEnv>();
  app.use(async (c, next) => {
    const { hostname } = new URL(c.req.url);
    const pool = deployedPools.poolAt(hostname);
    if (pool === undefined) return c.notFound();
    c.set("pool", pool);
    c.set("host", hostname);
    await next();
    c.header("cache-control", "no-store");
    c.header("x-frame-options", "DENY");
    c.header("x-content-type-options", "nosniff");
  });
  app.use("/oauth2/:endpoint{token|revoke|userInfo}", allowOtherSites);
  app
    .route("/oauth2/authorize", authorizeEndpoint(context))
    .route("/login", loginEndpoint(context))
    .route("/oauth2/idpresponse", idpResponseEndpoint(context))
    .route("/saml2", samlEndpoints(context))
    .route("/oauth2", tokenEndpoints(context))
    .route("/oauth2/userInfo", userInfoEndpoint(context))
    .route("/logout", logoutEndpoint(context))
    .get("/signup", () => {
      throw new MissingPage("the page where people sign up: do it with SignUp or AdminCreateUser");
    })
    .get("/forgotPassword", () => {
      throw new MissingPage(
        "the page where people reset a password: do it with ForgotPassword or AdminSetUserPassword",
      );
    })
    .get("/error", (c) => c.html(errorPage(c.req.query("error"), appUrl), 400));
  app.notFound((c) => c.html(notFoundPage(appUrl), 404));
  app.onError((error, c) => {
    if (error instanceof MissingPage) return c.html(missingPage(error.what, appUrl), 501);
    if (!(error instanceof PageError)) throw error;
    const query = new URLSearchParams({
      error: error.error,
      ...(error.clientId && { client_id: error.clientId }),
    });
    return c.redirect(pageUrl(c, "/error", query));
  });
  return async (request) => app.fetch(request);
}
