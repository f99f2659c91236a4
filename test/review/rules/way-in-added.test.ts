import assert from "node:assert/strict";
import { test } from "node:test";
import { chainOf } from "../../../review/chain-of";
import { wayInAdded } from "../../../review/rules/way-in-added";
import { UNKNOWN, type Value } from "../../../review/value";
import { ADDRESSES, addressOfAppClient } from "../../../stacks/addresses";
import { appClientWith, environmentWith } from "../../support/environment";
import { findings, NOW, PLANNED, planWith, tellAll } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const address = addressOfAppClient("web");
const environment = environmentWith({
  cognito: { clients: { web: appClientWith({ alsoSignInWith: ["COGNITO", "Google"] }) } },
});
const edit = (after: Value, before: Value = ["Microsoft"]) => ({
  [address]: {
    before: { supported_identity_providers: before },
    after: { supported_identity_providers: after },
  },
});
const PASSWORD = {
  address,
  means:
    "People can sign in to web with a password, without Microsoft: its app client supports `COGNITO`, the pool's own users.",
};
const GOOGLE = {
  address,
  means: "People can sign in to web with Google, without Microsoft: its app client supports `Google`.",
};

test("a new, unchanged or destroyed environment adds no way in", () => assertQuiet(wayInAdded));

test("each identity provider that is added is reported, passwords too where the file has them", () => {
  assert.deepEqual(findings(wayInAdded, edit(["Microsoft", "Google", "COGNITO"]), environment), [
    GOOGLE,
    PASSWORD,
  ]);
});

test("a new app client's other identity providers are reported", () => {
  const added = {
    [address]: { before: null, after: { supported_identity_providers: ["Microsoft", "Google"] } },
  };
  assert.deepEqual(findings(wayInAdded, added, environment), [GOOGLE]);
});

test("passwords that the file does not have are left to the rule that forbids them", () => {
  assert.deepEqual(findings(wayInAdded, edit(["Microsoft", "COGNITO"])), []);
});

test("an identity provider that was there, the environment's own under another name, and one not known are not reported", () => {
  const all = ["Microsoft", "Google", "COGNITO"];
  assert.deepEqual(findings(wayInAdded, edit(all, all), environment), []);
  assert.deepEqual(findings(wayInAdded, edit(UNKNOWN), environment), []);
  const renamed = {
    ...edit(["Entra"]),
    [ADDRESSES.identityProvider]: { action: "replace" as const, after: { provider_name: "Entra" } },
  };
  assert.deepEqual(findings(wayInAdded, renamed, environment), []);
});

test("an identity provider that was added in Cognito is drift", () => {
  const plan = { ...planWith(edit(["Microsoft", "Google"])), kind: "drift" as const };
  assert.deepEqual(tellAll(wayInAdded, chainOf(plan, PLANNED, NOW)), [GOOGLE]);
});
