import assert from "node:assert/strict";
import { test } from "node:test";
import type { Connection } from "../../../../../lab/auth0/data";
import { deployerClient } from "../../../../../lab/auth0/deployer";
import { Host } from "../../../../../lab/auth0/host";
import { deployed } from "../../../../../lab/auth0/management/actions/deploy";
import { Sandbox } from "../../../../../lab/auth0/sandbox/sandbox";
import { PostLogin } from "../../../../../lab/auth0/sign-in/post-login";
import { Tenants } from "../../../../../lab/auth0/tenants";
import { Store } from "../../../../../lab/kit/store";
import { DEFAULT_SWITCHES } from "../../../../../lab/switches";
import { CREDENTIALS, DOMAIN, NO_WIRE, newTenants } from "../../tenant";
import { handler } from "./fixture";

const DEPLOYER = { ...CREDENTIALS, scopes: [] };

/** What comes of a login past Actions with these bodies, which have a second together. */
async function outcomeOf(bodies: readonly string[]): Promise<unknown> {
  const store = new Store(undefined, await newTenants(DOMAIN));
  const tenant = new Tenants(store, DEPLOYER).tenant(DOMAIN);
  const bindings = bodies.map((body, index) => {
    const draft = { code: handler(body), runtime: "node22", secrets: [] };
    const [id, now] = [`action-${index}`, new Date().toISOString()];
    const action = {
      id,
      name: id,
      supported_triggers: [],
      created_at: now,
      updated_at: now,
      draft,
      isBuilt: true,
      versions: [],
    };
    tenant.saveAction(deployed(action, draft).action);
    return { id: `binding-${index}`, actionId: id, display_name: id, created_at: now };
  });
  tenant.update((data) => {
    data.bindings = bindings;
  });
  const [connection] = tenant.connections() as readonly [Connection];
  const user = tenant.users.signIn(connection, true, "carla", { name: "Carla", nickname: "c", picture: "" });
  const sandbox = new Sandbox(NO_WIRE, 1000);
  const request = {
    clientId: CREDENTIALS.clientId,
    redirectUri: "https://app.example/callback",
    state: undefined,
    scope: ["openid"],
    nonce: undefined,
    codeChallenge: undefined,
    connection: undefined,
    prompt: undefined,
    maxAge: undefined,
    parameters: new URLSearchParams(),
  };
  const login = {
    host: new Host(DOMAIN, tenant),
    client: deployerClient(DEPLOYER),
    connection,
    user,
    request,
    session: { sid: "sid", userId: user.user_id, connectionId: connection.id, authTime: 0 },
    page: { ip: "127.0.0.1", method: "GET", body: {} },
  };
  try {
    return await new PostLogin(sandbox, () => DEFAULT_SWITCHES).run(login);
  } finally {
    await sandbox.close();
  }
}

const LATE = { denied: "Script execution did not complete within 1 seconds" };

test("an Action that takes longer than Auth0 lets it denies access", async () => {
  assert.deepEqual(await outcomeOf([`for (;;);`]), LATE);
});

test("all Actions together have one time limit", async () => {
  const slow = `await new Promise((resolve) => setTimeout(resolve, 600));`;
  assert.deepEqual(await outcomeOf([slow, slow]), LATE);
});

test("an Action in time lets the person in", async () => {
  assert.deepEqual(await outcomeOf([`api.idToken.setCustomClaim("fast", true);`]), {
    userId: "google-oauth2|carla",
    idTokenClaims: { fast: true },
  });
});
