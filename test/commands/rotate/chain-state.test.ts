import assert from "node:assert/strict";
import { test } from "node:test";
import { KnownChain } from "../../../commands/rotate/chain-state";
import { environmentWith, MINIMAL } from "../../support/environment";

const APP = {
  address: "azuread_application.entra_application",
  attributes: { object_id: "the-app", client_id: "the-app-id" },
};
const password = (address: string, key_id: string, value: string) => ({
  address: `azuread_application_password.${address}`,
  attributes: { key_id, value },
});
const client = (address: string, client_id: string, client_secret: string) => ({
  address: `auth0_client_credentials.auth0_${address}-credentials`,
  attributes: { client_id, client_secret },
});
const CHAIN = new KnownChain([
  APP,
  password("entra_password", "key-a", "secret-a"),
  password("entra_password-b", "key-b", "secret-b"),
  client("client", "first-client", "secret-1"),
  client("client-b", "client-b", "secret-2"),
]);
const environment = environmentWith({ auth0: { secret: { active: "a", a: "first", b: "2026-11-24" } } });

test("knows the app registration and its secrets", () => {
  assert.ok(CHAIN.isDeployed);
  assert.deepEqual(CHAIN.app, { objectId: "the-app", keyIds: ["key-a", "key-b"] });
  assert.deepEqual(new KnownChain([APP]).app.keyIds, []);
});

test("a state of nothing is of no deployment", () => assert.ok(!new KnownChain([]).isDeployed));

test("knows what each slot proves itself with", () => {
  assert.deepEqual(CHAIN.credentials(environment, "entra", "b"), {
    clientId: "the-app-id",
    clientSecret: "secret-b",
  });
  assert.deepEqual(CHAIN.credentials(environment, "auth0", "a"), {
    clientId: "first-client",
    clientSecret: "secret-1",
  });
  assert.deepEqual(CHAIN.credentials(environment, "auth0", "b"), {
    clientId: "client-b",
    clientSecret: "secret-2",
  });
});

test("a slot that the state does not have is told with its place", () => {
  assert.throws(() => new KnownChain([APP]).credentials(MINIMAL, "entra", "a"), {
    name: "UserError",
    message:
      "environments/dev.yaml microsoft.secret.a: is first, but Terraform's state has no secret at azuread_application_password.entra_password.\nTo do: npm run plan -- dev, which tells what is missing; deploy that, then run the same command again.",
  });
});
