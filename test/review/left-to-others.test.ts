import assert from "node:assert/strict";
import { test } from "node:test";
import { findLeft, withoutLeft } from "../../review/left-to-others";
import type { Plan } from "../../review/plan";
import { reviewOf } from "../../review/review";
import { ADDRESSES, addressOfAppClient } from "../../stacks/addresses";
import { environmentWith } from "../support/environment";
import { type Edit, NOW, PLANNED, planWith } from "./support/plans";

const { pool, application, auth0Client } = ADDRESSES;
const WEB = addressOfAppClient("web");
type Edits = Readonly<Record<string, Edit>>;

const driftWith = (edits: Edits): Plan => ({ ...planWith(edits), kind: "drift" });
const changeOf = (plan: Plan, address: string) => plan.resources.find((each) => each.address === address);

const MFA: Edits = { [pool]: { before: { mfa_configuration: "ON" }, after: { mfa_configuration: "OFF" } } };
const MFA_AND_OWN: Edits = {
  [pool]: {
    before: { mfa_configuration: "ON" },
    after: { mfa_configuration: "OFF", deletion_protection: "INACTIVE" },
  },
};

test("a resource of which others set what is left to them has not drifted", () => {
  const { action, before, inState } = changeOf(withoutLeft(driftWith(MFA), PLANNED), pool) ?? {};
  assert.deepEqual([action, before?.mfa_configuration, inState?.mfa_configuration], ["nothing", "OFF", "ON"]);
});

test("what is the stack's own is drift, and what is left is not told with it", () => {
  const { verdict, changes, left } = reviewOf(driftWith(MFA_AND_OWN), PLANNED, { now: NOW });
  assert.equal(verdict, "changes");
  assert.deepEqual(
    changes.map(({ differences }) => differences),
    [[{ attribute: "deletion_protection", text: "ACTIVE → INACTIVE" }]],
  );
  assert.deepEqual(left, [
    {
      hop: "Cognito",
      resource: "user pool",
      address: pool,
      differences: [{ attribute: "mfa_configuration", text: "ON → OFF" }],
    },
  ]);
});

test("what others set alone makes the verdict nothing, and is listed", () => {
  const review = reviewOf(
    driftWith({
      ...MFA,
      [auth0Client]: {
        after: { logo_uri: "https://acme.com/logo.png", "jwt_configuration.0.lifetime_in_seconds": 60 },
      },
      [application]: { after: { "web.0.logout_url": "https://acme.com/logout", notes: "ask Ann" } },
    }),
    PLANNED,
    { now: NOW },
  );
  assert.deepEqual([review.verdict, review.changes, review.findings], ["nothing", [], []]);
  assert.deepEqual(
    review.left?.map(({ resource, differences }) => [
      resource,
      ...differences.map(({ attribute }) => attribute),
    ]),
    [
      ["user pool", "mfa_configuration"],
      ["client for Cognito", "jwt_configuration.lifetime_in_seconds", "logo_uri"],
      ["app registration", "notes", "web.logout_url"],
    ],
  );
});

test("a review in which others set nothing has no such list", () => {
  assert.equal("left" in reviewOf(driftWith({}), PLANNED, { now: NOW }), false);
  assert.equal("left" in reviewOf(planWith({}), PLANNED, { now: NOW }), false);
});

test("what the configuration writes out is the stack's, whoever it would be left to", () => {
  const plan = driftWith(MFA);
  const written = { ...plan, writtenAt: () => ({ mfa_configuration: { constant_value: "ON" } }) };
  assert.deepEqual(findLeft(written, PLANNED), []);
  assert.equal(changeOf(withoutLeft(written, PLANNED), pool)?.action, "update");
});

test("an adopted app client keeps the lives of its tokens, and one that was made does not", () => {
  const edits: Edits = { [WEB]: { after: { access_token_validity: 15 } } };
  const adopted = { ...PLANNED, adopt: { userPool: "eu-west-1_AbCdEf123", clients: { web: "x" } } };
  const plan = { ...driftWith(edits), writtenAt: () => ({}) };
  assert.equal(changeOf(withoutLeft(plan, PLANNED), WEB)?.action, "update");
  assert.equal(changeOf(withoutLeft(plan, adopted), WEB)?.action, "nothing");
});

test("a plan tells what others set since the state that it begins with, and changes none of it", () => {
  const drifted = driftWith(MFA_AND_OWN).resources.filter(({ action }) => action === "update");
  const plan = { ...planWith({}), drifted };
  assert.equal(withoutLeft(plan, PLANNED), plan);
  assert.deepEqual(findLeft(plan, PLANNED), [
    { address: pool, differences: [{ attribute: "mfa_configuration", text: "ON → OFF" }] },
  ]);
});

test("a resource that is gone is not left", () => {
  const plan = driftWith({ [pool]: { after: null } });
  assert.deepEqual(findLeft(plan, PLANNED), []);
  assert.equal(changeOf(withoutLeft(plan, environmentWith({})), pool)?.action, "delete");
});
