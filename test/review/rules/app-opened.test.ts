import assert from "node:assert/strict";
import { test } from "node:test";
import { chainOf } from "../../../review/chain-of";
import { withoutLeft } from "../../../review/left-to-others";
import { appOpened } from "../../../review/rules/app-opened";
import { UNKNOWN, type Value } from "../../../review/value";
import { ADDRESSES } from "../../../stacks/addresses";
import { findings, NOW, PLANNED, planWith, tellAll } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const address = ADDRESSES.servicePrincipal;
type Attributes = Readonly<Record<string, Value>>;
const found = (before: Attributes, after: Attributes) =>
  findings(appOpened, { [address]: { before, after } });
const HERE = "the service principal in the tenant `3f2c1d4e-0000-4000-8000-000000000001`";
const ASSIGNED: Attributes = { app_role_assignment_required: true };
const OFF: Attributes = { account_enabled: false };

test("a new, unchanged or destroyed environment opens no app", () => assertQuiet(appOpened));

test("an app that an administrator had restricted to assigned people is not opened to everybody", () => {
  const opened = [
    {
      address,
      means: `People of the home tenant who are not assigned to the app can sign in, too: ${HERE} no longer has \`app_role_assignment_required\`.`,
    },
  ];
  assert.deepEqual(found(ASSIGNED, { app_role_assignment_required: null }), opened);
  assert.deepEqual(found(ASSIGNED, { app_role_assignment_required: false }), opened);
});

test("an app that an administrator had switched off is not switched on", () => {
  assert.deepEqual(found(OFF, { account_enabled: true }), [
    {
      address,
      means: `People of the home tenant can sign in again, which an administrator had stopped: ${HERE} has \`account_enabled\` on again.`,
    },
  ]);
});

test("an app that is adopted is not opened either", () => {
  const edit = { before: ASSIGNED, after: { app_role_assignment_required: false }, isImported: true };
  assert.equal(findings(appOpened, { [address]: edit }).length, 1);
});

test("what stays, is restricted or is not known is not reported", () => {
  assert.deepEqual(found({ ...ASSIGNED, ...OFF }, { ...ASSIGNED, ...OFF }), []);
  assert.deepEqual(found({}, { ...ASSIGNED, ...OFF }), []);
  assert.deepEqual(
    found({ ...ASSIGNED, ...OFF }, { app_role_assignment_required: UNKNOWN, account_enabled: UNKNOWN }),
    [],
  );
});

test("an administrator who opens the app has done so on purpose", () => {
  const edits = { [address]: { before: ASSIGNED, after: { app_role_assignment_required: false } } };
  const plan = { ...planWith(edits), kind: "drift" as const };
  assert.deepEqual(tellAll(appOpened, chainOf(withoutLeft(plan, PLANNED), PLANNED, NOW)), []);
});
