import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { emptyEntraData, entraCloud } from "../../../lab/entra";
import { Store } from "../../../lab/kit/store";
import { CREDENTIALS, Entra, TENANT } from "./fixture";

test("Entra owns the host names of the token endpoint and of Microsoft Graph, and no other", () => {
  const { cloud } = new Entra();

  assert.equal(cloud.name, "entra");
  assert.equal(cloud.owns("login.microsoftonline.com"), true);
  assert.equal(cloud.owns("graph.microsoft.com"), true);
  assert.equal(cloud.owns("microsoft.com"), false);
});

test("registrations and tokens survive a restart", async (t) => {
  const directory = mkdtempSync(join(tmpdir(), "entra-"));
  t.after(() => rmSync(directory, { recursive: true }));
  const start = () =>
    entraCloud({
      store: new Store(join(directory, "entra.json"), emptyEntraData()),
      credentials: CREDENTIALS,
      tenants: () => [TENANT],
    });
  const graph = "https://graph.microsoft.com/v1.0/applications";

  const before = start();
  const issued = await before.fetch(
    new Request(`https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`, {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "client_credentials",
        client_id: CREDENTIALS.clientId,
        client_secret: CREDENTIALS.clientSecret,
        scope: "https://graph.microsoft.com/.default",
      }),
    }),
  );
  const { access_token } = (await issued.json()) as { access_token: string };
  const headers = { Authorization: `Bearer ${access_token}` };
  const body = JSON.stringify({ displayName: "sign-in" });
  const created = await before.fetch(new Request(graph, { method: "POST", headers, body }));
  const { id } = (await created.json()) as { id: string };

  const after = await start().fetch(new Request(`${graph}/${id}`, { headers }));

  assert.equal(after.status, 200);
});
