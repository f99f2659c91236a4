import assert from "node:assert/strict";
import { test } from "node:test";
import { ChainState } from "../../../commands/rotate/chain-state";
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
const environment = environmentWith({ auth0: { secret: { active: "a", a: "first", b: "2026-11-24" } } });
const CHAIN = new ChainState(
  [
    APP,
    password("entra_password", "key-a", "secret-a"),
    password("entra_password-b", "key-b", "secret-b"),
    client("client", "first-client", "secret-1"),
    client("client-b", "client-b", "secret-2"),
  ],
  environment,
);

test("the app registration has its ids, and those of its secrets", () => {
  assert.ok(CHAIN.isDeployed);
  assert.deepEqual(CHAIN.app, { objectId: "the-app", keyIds: ["key-a", "key-b"] });
  assert.deepEqual(new ChainState([APP], MINIMAL).app.keyIds, []);
});

test("an empty state is not deployed", () => assert.ok(!new ChainState([], MINIMAL).isDeployed));

test("each slot has its credentials", () => {
  assert.deepEqual(CHAIN.credentials("entra", "b"), {
    clientId: "the-app-id",
    clientSecret: "secret-b",
  });
  assert.deepEqual(CHAIN.credentials("auth0", "a"), {
    clientId: "first-client",
    clientSecret: "secret-1",
  });
  assert.deepEqual(CHAIN.credentials("auth0", "b"), {
    clientId: "client-b",
    clientSecret: "secret-2",
  });
});

test("the error for a slot that is not in the state names its key", () => {
  assert.throws(() => new ChainState([APP], MINIMAL).credentials("entra", "a"), {
    name: "UserError",
    message:
      "environments/dev.yaml microsoft.secret.a: is first, but the state has no secret at azuread_application_password.entra_password.\nTo do: npm run plan -- dev, which shows what is missing. Deploy that, then run the same command again.",
  });
});
