import { type Context, Hono } from "hono";
import { html } from "hono/html";
import type { TenantEnv } from "../context";
import type { Connection } from "../data";
import { completeSignIn } from "./complete-sign-in";
import { isMistake, type Mistake, signUp } from "./database/accounts";
import { credentialFields, readCredentials } from "./database/credential-form";
import { passwordRulesOf } from "./database/password-policy";
import { PageError } from "./errors";
import type { AuthorizationRequest } from "./memory";
import { offersFor } from "./offers";
import { page } from "./page";
import { descriptionOf } from "./page-description";
import { findTransaction } from "./transaction";

/** `/u/signup`: the page where a person makes an account in the client's database connection. */
export function signupPage(): Hono<TenantEnv> {
  const app = new Hono<TenantEnv>();

  app.get("/", (c) => {
    const state = c.req.query("state") ?? "";
    const { request } = findTransaction(c, state);
    return show(c, state, request, openDatabase(c, request));
  });

  app.post("/", async (c) => {
    const { tenant, memory } = c.get("host");
    const form = new URLSearchParams(await c.req.text());
    const state = form.get("state") ?? "";
    const { request } = findTransaction(c, state);
    const database = openDatabase(c, request);
    const credentials = readCredentials(form, "email");
    const result = await signUp(tenant, database, credentials);
    if (isMistake(result)) {
      return show(c, state, request, database, { mistake: result, email: credentials.email });
    }
    memory.transactions.take(state);
    return completeSignIn(c, request, database, result);
  });

  return app;
}

/**
 * The database connection in which people may sign up. If there is none, the page says what Auth0's API for sign-up says: no
 * source has the page's own words.
 *
 * @see https://github.com/auth0/auth0.js/issues/679
 */
function openDatabase(c: Context<TenantEnv>, request: AuthorizationRequest): Connection {
  const { database } = offersFor(c.get("host").tenant, request);
  if (database === undefined || database.options.disable_signup === true) {
    throw new PageError(400, "invalid_request", "public signup is disabled");
  }
  return database;
}

/** @param failed what was wrong with what the person typed */
function show(
  c: Context<TenantEnv>,
  state: string,
  request: AuthorizationRequest,
  database: Connection,
  failed?: { readonly mistake: Mistake; readonly email: string },
): Response | Promise<Response> {
  return page(
    c,
    failed === undefined ? 200 : 400,
    "Welcome",
    html`<p>Sign Up to ${descriptionOf(c.get("host").tenant, request)}.</p>
<form method="post" action="/u/signup">
<input type="hidden" name="state" value="${state}">
${credentialFields({ emailField: "email", autocomplete: "new-password", ...failed })}
<p>Your password must contain:</p>
<ul>${passwordRulesOf(database).map(({ text }) => html`<li>${text}</li>`)}</ul>
<button name="action" value="default">Continue</button>
</form>
<p>Already have an account? <a href="/u/login?state=${state}">Log in</a></p>`,
  );
}
