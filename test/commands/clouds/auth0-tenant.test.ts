import assert from "node:assert/strict";
import { test } from "node:test";
import { Auth0Management } from "../../../commands/clouds/auth0";
import { Auth0Tenant } from "../../../commands/clouds/auth0-tenant";
import { enterAuth0Tenant } from "../../../commands/clouds/enter-auth0-tenant";
import { readPolicies } from "../../../commands/clouds/read-policies";
import { CODE, createAction } from "../../lab/auth0/management/actions/fixture";
import { MINIMAL } from "../../support/environment";
import { type Answers, type Asked, answering, token } from "./answering";
import { labAuth0 } from "./lab-auth0";

const DEPLOYER = readPolicies().auth0.scopes;
const without = (...scopes: readonly string[]) => DEPLOYER.filter((scope) => !scopes.includes(scope));

const missing = (what: string, scopes: string, policy: string) => ({
  name: "UserError",
  code: "auth0-scope-missing",
  message: `Auth0 does not let the application terraform ${what}: it lacks ${scopes} of the Management API.\nTo do: grant it at https://manage.auth0.com, Applications, APIs, Auth0 Management API, Machine to Machine Applications, as docs/policies/auth0-${policy}.json does, then run the same command again.`,
});

test("a missing scope is named, with the application that lacks it", async () => {
  const { tenant: blind } = await labAuth0(without("read:actions", "read:connections"));
  await assert.rejects(blind.findGate("x"), missing("show an Action", "read:actions", "plan"));
  await assert.rejects(
    blind.readBindings(),
    missing("list what is bound to post-login", "read:actions", "plan"),
  );
  await assert.rejects(
    blind.findConnectionsOf("x"),
    missing("list the connections of a client", "read:connections", "plan"),
  );
  const { tenant: reader } = await labAuth0(without("update:actions", "update:connections"));
  await assert.rejects(
    reader.writeBindings([]),
    missing("bind Actions to post-login", "update:actions", "deploy"),
  );
  const [connection] = await reader.listConnections();
  await assert.rejects(
    reader.disableConnection(connection?.id ?? "", ["x"]),
    missing("change a connection", "update:connections", "deploy"),
  );
});

test("the tenant's flag is read, which a new tenant does not name", async () => {
  const { tenant, manage } = await labAuth0([...DEPLOYER, "read:tenant_settings"]);
  assert.equal(await tenant.enablesConnectionsForNewClients(), true);
  const { status } = await manage("PATCH", "/tenants/settings", {
    flags: { enable_client_connections: false },
  });
  assert.equal(status, 403, "a deployer may not change it");
});

test("an Action that was never deployed has no code in force", async () => {
  const { tenant, manage } = await labAuth0();
  const id = await createAction(manage);
  assert.deepEqual(await tenant.findGate(id), { id, name: "Gate", draft: CODE, isAllDeployed: false });
  assert.equal(await tenant.findGate("another"), undefined);
});

/** A tenant that answers so. */
function tenantOf(answers: Answers): Auth0Tenant {
  const api = new Auth0Management(
    "acme-dev.eu.auth0.com",
    token({ azp: "terraform" }),
    answering(answers),
    DEPLOYER,
  );
  return new Auth0Tenant(api);
}

const CONNECTION = { name: "a", strategy: "oauth2" };

test("the connections of a client are read over all pages", async () => {
  const asked: (string | null)[] = [];
  const tenant = tenantOf({
    "/api/v2/clients/c1/connections": ({ url }: Asked) => {
      const from = new URL(url).searchParams.get("from");
      asked.push(from);
      const [id, next] = from === null ? ["con_1", "more&"] : ["con_2", undefined];
      return [200, { connections: [{ id, ...CONNECTION, options: {} }], next }];
    },
  });
  assert.deepEqual(await tenant.findConnectionsOf("c1"), [
    { id: "con_1", ...CONNECTION },
    { id: "con_2", ...CONNECTION },
  ]);
  assert.deepEqual(asked, [null, "more&"]);
});

test("what is bound is read over all pages, in its order", async () => {
  const tenant = tenantOf({
    "/api/v2/actions/triggers/post-login/bindings": ({ url }: Asked) => {
      const page = Number(new URL(url).searchParams.get("page"));
      const names = page === 0 ? Array.from({ length: 100 }, (_, index) => `a${index}`) : ["last"];
      return [
        200,
        {
          bindings: names.map((name) => ({
            display_name: name,
            action: { id: name, name },
            ...(name === "last" && { secrets: [{ name: "KEY" }] }),
          })),
        },
      ];
    },
  });
  const bound = await tenant.readBindings();
  assert.equal(bound.length, 101);
  assert.deepEqual(bound.at(-1), {
    actionId: "last",
    name: "last",
    displayName: "last",
    hasSecrets: true,
  });
});

test("a connection is taken off as many clients at once as Auth0 takes", async () => {
  const sizes: number[] = [];
  const tenant = tenantOf({
    "/api/v2/connections/con_1/clients": ({ body }: Asked) => {
      sizes.push(JSON.parse(body).length);
      return [200, ""];
    },
  });
  await tenant.disableConnection(
    "con_1",
    Array.from({ length: 51 }, (_, index) => `c${index}`),
  );
  assert.deepEqual(sizes, [50, 1]);
});

test("any other refusal is told in Auth0's words", async () => {
  const refusing = (body: unknown) =>
    tenantOf({ "/api/v2/actions/actions/a1/deploy": () => [400, body] }).deployAction("a1");
  const failed = (words: string) => ({
    code: "auth0-call-failed",
    message: `Auth0 did not deploy an Action: HTTP 400${words}.\nTo do: wait a little, or fix what Auth0 says, then run the same command again.`,
  });
  await assert.rejects(
    refusing({ message: "A draft must be in the 'built' state before it can be deployed." }),
    failed(", A draft must be in the 'built' state before it can be deployed"),
  );
  await assert.rejects(refusing("<html>"), failed(""));
});

const UNSEEN = { unseen: "That takes AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET, or AUTH0_API_TOKEN" };

test("credentials that only the provider can use let nobody look, and refused ones are an error", async () => {
  const enter = (variables: NodeJS.ProcessEnv) =>
    enterAuth0Tenant(
      MINIMAL,
      variables,
      answering({ "/oauth/token": () => [401, { error: "access_denied" }] }),
    );
  assert.deepEqual(await enter({ AUTH0_CLIENT_ID: "x", AUTH0_CLIENT_ASSERTION_PRIVATE_KEY: "y" }), UNSEEN);
  await assert.rejects(enter({ AUTH0_CLIENT_ID: "x", AUTH0_CLIENT_SECRET: "y" }), {
    code: "credentials-refused",
    message:
      "dev: Auth0: acme-dev.eu.auth0.com does not accept AUTH0_CLIENT_ID with AUTH0_CLIENT_SECRET (HTTP 401): they are wrong, or of another tenant.\nTo do: use an application of that tenant, or correct auth0.domain, then run the same command again.",
  });
});
