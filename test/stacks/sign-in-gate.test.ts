import assert from "node:assert/strict";
import { test } from "node:test";
import type { BrokerEnvironment } from "../../environments/schema";
import { BOTH, environmentWith, MINIMAL } from "../support/environment";
import { resource } from "../support/synthesized";

const settingsOf = (environment: BrokerEnvironment) =>
  /const SETTINGS = \$\{jsonencode\((.*)\)\};/.exec(
    resource(environment, "auth0_action", "auth0_gate").code,
  )?.[1];

test("the gate is an Action that is deployed and bound after each log-in, and keeps its name", () => {
  const { code: _, lifecycle: __, ...action } = resource(MINIMAL, "auth0_action", "auth0_gate");
  assert.deepEqual(action, {
    deploy: true,
    name: "Sign-in gate (dev)",
    runtime: "node22",
    supported_triggers: { id: "post-login", version: "v3" },
  });
  const { lifecycle: ___, ...binding } = resource(MINIMAL, "auth0_trigger_action", "auth0_gate-binding");
  assert.deepEqual(binding, {
    action_id: "${auth0_action.auth0_gate.id}",
    display_name: "Sign-in gate (dev)",
    trigger: "post-login",
  });
});

test("the gate lets the environment's client through from its connection alone", () => {
  assert.equal(
    settingsOf(MINIMAL),
    '{"clients" = [auth0_client.auth0_client.client_id], "connections" = [auth0_connection.auth0_microsoft.0.id], "microsoft" = "dev-microsoft"}',
  );
});

test("the gate knows each of Auth0's own connections in use, and asks nothing of their users' IDs", () => {
  assert.equal(
    settingsOf(environmentWith(BOTH)),
    '{"clients" = [auth0_client.auth0_client.client_id], "connections" = [auth0_connection.auth0_windowslive.0.id, auth0_connection.auth0_waad.0.id], "microsoft" = null}',
  );
});

test("the gate knows the clients of both slots, and always the first", () => {
  const clientsWith = (secret: BrokerEnvironment["auth0"]["secret"]) =>
    /"clients" = \[([^\]]*)\]/.exec(String(settingsOf(environmentWith({ auth0: { secret } }))))?.[1];
  const [first, a, b] = ["", "-a", "-b"].map((slot) => `auth0_client.auth0_client${slot}.client_id`);
  assert.equal(clientsWith({ active: "a", a: "first", b: "2026-11-24" }), `${first}, ${b}`);
  assert.equal(clientsWith({ active: "b", a: null, b: "2026-11-24" }), `${first}, ${b}`);
  assert.equal(clientsWith({ active: "b", a: "2027-10-01", b: "2026-11-24" }), `${first}, ${a}, ${b}`);
});
