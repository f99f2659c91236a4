import assert from "node:assert/strict";
import { test } from "node:test";
import { appRegistrationReplaced } from "../../../review/rules/app-registration-replaced";
import { textAt, UNKNOWN } from "../../../review/value";
import { ADDRESSES, addressOfConnection } from "../../../stacks/addresses";
import { microsoftFindings } from "../support/microsoft";
import { chainWith, type Edit, findings } from "../support/plans";
import { assertQuietUnlessLost } from "../support/quiet-unless-lost";

const address = ADDRESSES.application;
const APP = textAt(chainWith({}).before.application, "client_id");
const found = (edits: Readonly<Record<string, Edit>>) =>
  findings(appRegistrationReplaced, edits).map(({ address: about, means }) => {
    assert.equal(about, address);
    return means;
  });
const without = (...strategies: ("waad" | "windowslive")[]) =>
  Object.fromEntries(
    strategies.map((strategy) => [addressOfConnection(strategy), { before: null }] as const),
  );

test("a new or unchanged app registration gives nobody a new user ID", () =>
  assertQuietUnlessLost(appRegistrationReplaced));

test("another app registration knows everyone by another ID", () => {
  assert.deepEqual(
    found({ [address]: { action: "replace", replacedFor: ["template_id"], after: { client_id: UNKNOWN } } }),
    [
      `Everyone with a work or school account gets a new user ID, and everyone has to consent again: the app registration \`${APP}\` is replaced, because of \`template_id\`.`,
    ],
  );
});

test("personal accounts have one ID in every app, by Auth0's documents", () => {
  assert.deepEqual(found({ [address]: { action: "replace" }, ...without("waad") }), [
    `Everyone may get a new user ID, and everyone has to consent again: the app registration \`${APP}\` is replaced.`,
  ]);
});

test("without an app registration nobody signs in", () => {
  assert.deepEqual(found({ [address]: { after: null } }), [
    `Nobody can sign in, and in another app registration everyone with a work or school account gets a new user ID: the app registration \`${APP}\` is destroyed.`,
  ]);
});

test("the connections show that a new app registration takes the place of another", () => {
  const created = { [address]: { before: null, after: { client_id: UNKNOWN } } };
  assert.deepEqual(found(created), [
    `Everyone with a work or school account gets a new user ID, and everyone has to consent again: a new app registration takes the place of \`${APP}\`.`,
  ]);
  assert.equal(found({ ...created, ...without("waad") }).length, 1);
  assert.deepEqual(found({ ...created, ...without("waad", "windowslive") }), []);
});

test("an app registration that is updated or imported is the same one", () => {
  assert.deepEqual(found({ [address]: { after: { display_name: "Acme" } } }), []);
  assert.deepEqual(found({ [address]: { action: "import", after: { display_name: "Acme" } } }), []);
});

test("with Microsoft's endpoints written out everyone keeps their user ID", () => {
  const told = (edit: Edit) =>
    microsoftFindings(appRegistrationReplaced, { [address]: edit }).map(({ means }) => means);
  assert.deepEqual(told({ action: "replace", after: { client_id: UNKNOWN } }), [
    `Everyone keeps their user ID, but has to consent again, or their administrator has: the app registration \`${APP}\` is replaced.`,
  ]);
  assert.deepEqual(told({ after: null }), [
    `Nobody can sign in, and in another app registration everyone has to consent again: the app registration \`${APP}\` is destroyed.`,
  ]);
  assert.deepEqual(told({ before: null, after: { client_id: UNKNOWN } }), [
    `Everyone keeps their user ID, but has to consent again, or their administrator has: a new app registration takes the place of \`${APP}\`.`,
  ]);
});
