import { type Context, Hono } from "hono";
import { html } from "hono/html";
import type { TenantEnv } from "../context";
import { completeSignIn } from "./complete-sign-in";
import { connectionFor } from "./connections";
import { isMistake, logIn, type Mistake } from "./database/accounts";
import { credentialFields, readCredentials } from "./database/credential-form";
import { PageError } from "./errors";
import type { AuthorizationRequest } from "./memory";
import { isDatabase, offersFor } from "./offers";
import { page } from "./page";
import { descriptionOf } from "./page-description";
import { sendUpstream } from "./send-upstream";
import { findTransaction } from "./transaction";
import type { UpstreamContext } from "./upstream/upstream";

/** `/u/login`: the page where a person logs in with a password, or chooses another connection. */
export function loginPage(contextNow: () => UpstreamContext): Hono<TenantEnv> {
  const app = new Hono<TenantEnv>();

  app.get("/", (c) => {
    const state = c.req.query("state") ?? "";
    return show(c, state, findTransaction(c, state).request);
  });

  app.post("/", async (c) => {
    const { tenant } = c.get("host");
    const form = new URLSearchParams(await c.req.text());
    const state = form.get("state") ?? "";
    const transaction = findTransaction(c, state);
    const { request } = transaction;
    const chosen = form.get("connection");
    if (chosen !== null) {
      const connection = connectionFor(tenant, request, (each) => each.name === chosen && !isDatabase(each));
      return sendUpstream(c, state, transaction, connection, contextNow());
    }
    const connection = connectionFor(tenant, request, isDatabase);
    const credentials = readCredentials(form, "username");
    const result = await logIn(tenant, connection, credentials);
    if (isMistake(result)) return show(c, state, request, { mistake: result, email: credentials.email });
    c.get("host").memory.transactions.take(state);
    return completeSignIn(c, request, connection, result);
  });

  return app;
}

/** `/u/reset-password`: a new password for those who forgot theirs. */
export function resetPassword(): Hono<TenantEnv> {
  return new Hono<TenantEnv>().all("*", () => {
    throw new PageError(501, "not_in_lab", "The lab does not have new passwords for those who forgot theirs");
  });
}

/**
 * Each connection has a form of its own, as on pages of Universal Login that people saved: scripts find a button by it.
 *
 * @see https://github.com/kevinawoo/temporal-shared-DSE-things a script that finds `form[data-provider="waad"]`
 * @param failed what was wrong with what the person typed
 */
function show(
  c: Context<TenantEnv>,
  state: string,
  request: AuthorizationRequest,
  failed?: { readonly mistake: Mistake; readonly email: string },
): Response | Promise<Response> {
  const { tenant } = c.get("host");
  const { database, buttons } = offersFor(tenant, request);
  const options = database?.options ?? {};
  return page(
    c,
    failed === undefined ? 200 : 400,
    "Welcome",
    html`<p>Log in to ${descriptionOf(tenant, request)}.</p>
${
  database &&
  html`<form method="post" action="/u/login">
<input type="hidden" name="state" value="${state}">
${credentialFields({ emailField: "username", autocomplete: "current-password", ...failed })}
${
  options.disable_self_service_change_password !== true &&
  html`<p><a href="/u/reset-password/request/${database.name}?state=${state}">Forgot password?</a></p>`
}
<button name="action" value="default">Continue</button>
</form>
${
  options.disable_signup !== true &&
  html`<p>Don't have an account? <a href="/u/signup?state=${state}">Sign up</a></p>`
}`
}
${database && buttons.length > 0 && html`<p class="separator">Or</p>`}
${buttons.map(
  ({ connection, label }) =>
    html`<form method="post" action="/u/login" data-form-secondary="true">
<input type="hidden" name="state" value="${state}">
<input type="hidden" name="connection" value="${connection}">
<button type="submit" data-action-button-secondary="true">Continue with ${label}</button>
</form>
`,
)}`,
  );
}
