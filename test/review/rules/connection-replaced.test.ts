import assert from "node:assert/strict";
import { test } from "node:test";
import type { Strategy } from "../../../environments/strategies";
import { connectionReplaced } from "../../../review/rules/connection-replaced";
import { addressOfConnection } from "../../../stacks/addresses";
import { environmentWith } from "../../support/environment";
import { CONNECTION, microsoftFindings } from "../support/microsoft";
import { type Edit, findings } from "../support/plans";
import { assertQuietUnlessLost } from "../support/quiet-unless-lost";

const found = (strategy: Strategy, edit: Edit, wanted: Strategy | "both" = "both") =>
  findings(
    connectionReplaced,
    { [addressOfConnection(strategy)]: edit },
    environmentWith({ auth0: { strategy: wanted } }),
  ).map(({ address, means }) => {
    assert.equal(address, addressOfConnection(strategy));
    return means;
  });

const DROPPED = { [addressOfConnection("windowslive")]: { after: null } };

test("a new or unchanged connection loses nobody", () => assertQuietUnlessLost(connectionReplaced));

test("a connection that the environment no longer asks for shuts its people out", () => {
  assert.deepEqual(found("windowslive", { after: null }, "waad"), [
    "People with personal Microsoft accounts can no longer sign in, or come back as new users through waad: `auth0.strategy` is `waad`, and the connection `windowslive` is destroyed.",
  ]);
  assert.deepEqual(found("waad", { after: null }, "windowslive"), [
    "People with work or school accounts can no longer sign in, or come back as new users through windowslive: `auth0.strategy` is `windowslive`, and the connection `waad` is destroyed.",
  ]);
});

test("what to do about it is to ask for the connection again", () => {
  const narrowed = environmentWith({ auth0: { strategy: "waad" } });
  const address = addressOfConnection("windowslive");
  assert.deepEqual(findings(connectionReplaced, DROPPED, narrowed), [
    {
      address,
      means:
        "People with personal Microsoft accounts can no longer sign in, or come back as new users through waad: `auth0.strategy` is `waad`, and the connection `windowslive` is destroyed.",
      fix: "Revert `auth0.strategy`, or write `both`, which adds a connection without losing anybody.",
    },
  ]);
});

test("a destroyed connection that the environment asks for shuts its people out", () => {
  assert.deepEqual(found("waad", { after: null }), [
    "Nobody can sign in with a work or school account: the connection `waad` is destroyed, and Auth0 forgets everyone who signed in through it.",
  ]);
});

test("a connection that is replaced shuts its people out meanwhile", () => {
  assert.deepEqual(
    found("waad", { action: "replace", replacedFor: ["name"], after: { name: "prod-waad" } }),
    [
      "Nobody can sign in with a work or school account until the connection is there again: the connection `waad` is replaced, because of `name` (`auth0.connections.waad`), and Auth0 forgets everyone who signed in through it.",
    ],
  );
});

test("a connection with another name or strategy may know nobody", () => {
  assert.deepEqual(found("waad", { after: { name: "prod-waad" } }), [
    "People with work or school accounts may get new user IDs: the connection `waad` has the name `prod-waad` instead of `dev-waad`.",
  ]);
  assert.deepEqual(found("windowslive", { after: { strategy: "oauth2" } }), [
    "People with personal Microsoft accounts may get new user IDs: the connection `windowslive` has the strategy `oauth2` instead of `windowslive`.",
  ]);
});

test("a connection that is added, or is shown by another name, loses nobody", () => {
  assert.deepEqual(found("windowslive", { before: null }), []);
  assert.deepEqual(found("windowslive", { after: { display_name: "Private" } }), []);
});

test("a connection with Microsoft's endpoints knows everyone again under its name", () => {
  const told = (edit: Edit) => microsoftFindings(connectionReplaced, { [CONNECTION]: edit });
  const fix =
    "Revert `auth0.connections`, or whatever else the plan shows as the cause. If it was deleted in Auth0, apply again.";
  assert.deepEqual(told({ after: null }), [
    {
      address: CONNECTION,
      means:
        "Nobody can sign in with a Microsoft account: the connection `microsoft` is destroyed, and user IDs stay the same only if it comes back as `dev-microsoft`.",
      fix,
    },
  ]);
  assert.deepEqual(told({ after: { strategy: "google-oauth2" } }), [
    {
      address: CONNECTION,
      means:
        "People with Microsoft accounts may get new user IDs: the connection `microsoft` has the strategy `google-oauth2` instead of `oauth2`.",
      fix,
    },
  ]);
});
