import { Hono } from "hono";
import { html } from "hono/html";
import type { Switches } from "../../switches";
import type { TenantEnv } from "../context";
import type { Connection } from "../data";
import { connectionFor, connectionsFor } from "./connections";
import { PageError } from "./errors";
import { page } from "./page";
import { sendUpstream } from "./send-upstream";
import { findTransaction } from "./transaction";
import { upstreamOf } from "./upstream";

/** `/u/login`: the page where a person chooses a connection. */
export function loginPage(switches: () => Switches): Hono<TenantEnv> {
  const app = new Hono<TenantEnv>();

  app.get("/", (c) => {
    const { tenant } = c.get("host");
    const state = c.req.query("state") ?? "";
    const { request } = findTransaction(c, state);
    const connections = connectionsFor(tenant, request.clientId);
    const buttons = connections.filter((connection) => upstreamOf(connection).hasButton(connection));
    if (buttons.length === 0) {
      throw new PageError(
        501,
        "not_in_lab",
        "No connection of the client has a button (show_as_button). Auth0 would ask for an e-mail address and look for a connection of its domain, which the lab does not",
      );
    }
    return page(
      c,
      200,
      "Welcome",
      html`<p>Log in to ${tenant.domain.split(".")[0]} to continue to ${tenant.client(request.clientId)?.name}.</p>
<form method="post" action="/u/login">
<input type="hidden" name="state" value="${state}">
${buttons.map(
  (connection) =>
    html`<button id="${connection.name}" name="connection" value="${connection.name}">Continue with ${labelOf(connection)}</button>`,
)}
</form>`,
    );
  });

  app.post("/", async (c) => {
    const host = c.get("host");
    const form = new URLSearchParams(await c.req.text());
    const state = form.get("state") ?? "";
    const transaction = findTransaction(c, state);
    const connection = connectionFor(
      host.tenant,
      transaction.request,
      ({ name }) => name === form.get("connection"),
    );
    return sendUpstream(c, state, transaction, connection, switches());
  });

  return app;
}

function labelOf(connection: Connection): string {
  return connection.display_name ?? upstreamOf(connection).label;
}
