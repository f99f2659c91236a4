import { Hono } from "hono";
import type { Wire } from "../../network/wire";
import type { Switches } from "../../switches";
import type { TenantEnv } from "../context";
import type { Sandbox } from "../sandbox/sandbox";
import { authorize } from "./authorize";
import { callback } from "./callback";
import { discovery } from "./discovery";
import { ClientError, PageError } from "./errors";
import { loginPage, resetPassword } from "./login-page";
import { logout } from "./logout";
import { errorPage } from "./page";
import { answerUrl } from "./return-address";
import { signupPage } from "./signup-page";
import { EntraProvider } from "./upstream/entra-provider";
import type { UpstreamContext } from "./upstream/upstream";
import { userinfo } from "./userinfo";

export interface SignInOptions {
  /** How Auth0 reaches Entra, and whatever else a connection names. */
  readonly wire: Wire;
  /** Where the code of tenants runs. */
  readonly sandbox: Sandbox;
  readonly switches: () => Switches;
  /** The lab's app, which pages link to. */
  readonly appUrl: string | undefined;
}

/** A tenant's host, as browsers and relying parties see it: sign-in, sign-out and metadata. */
export function signIn({ wire, sandbox, switches, appUrl }: SignInOptions): Hono<TenantEnv> {
  const entra = new EntraProvider(wire);
  const contextNow = (): UpstreamContext => ({ entra, sandbox, wire, switches: switches() });
  const app = new Hono<TenantEnv>();
  app.get("/authorize", authorize(contextNow));
  app.route("/u/login", loginPage(contextNow));
  app.route("/u/signup", signupPage());
  app.route("/u/reset-password", resetPassword());
  app.get("/login/callback", callback(contextNow));
  app.on(["GET", "POST"], "/userinfo", userinfo(switches));
  app.route("/.well-known", discovery());
  app.get("/v2/logout", logout(contextNow));
  app.all("/oidc/logout", () => {
    throw new PageError(501, "not_in_lab", "The lab does not have /oidc/logout: sign out at /v2/logout");
  });
  app.onError((error, c) => {
    if (error instanceof PageError) return errorPage(c, error, appUrl);
    if (!(error instanceof ClientError)) throw error;
    const { returnAddress, error: code, description } = error;
    return c.redirect(answerUrl(returnAddress, { error: code, error_description: description }));
  });
  return app;
}
