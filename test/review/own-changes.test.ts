import assert from "node:assert/strict";
import { test } from "node:test";
import { differencesOf } from "../../review/differences";
import { findOwnChanges } from "../../review/own-changes";
import { driftOf } from "../../review/plan";
import { type PlanFile, readPlan } from "../../review/plan-file";
import type { Values } from "../../review/value";
import { ADDRESSES, ENTRA_ADDRESSES } from "../../stacks/addresses";
import { planText } from "./support/plans";

const WEB = { homepage_url: "https://acme.com", logout_url: "https://acme.com/logout" };
const COPIED = {
  display_name: "Acme",
  sign_in_audience: "AzureADMultipleOrgs",
  redirect_uris: ["https://login.acme.com/login/callback", "https://acme-dev.eu.auth0.com/login/callback"],
  ...WEB,
};

/** The drift of the service principal, where the state has another app registration than the plan that changes nothing. */
function driftOfCopy(application: object, servicePrincipal: object) {
  const file: PlanFile = readPlan("no-change", planText("no-change"));
  const inState = (address: string) => {
    const resources = file.prior_state?.values?.root_module?.resources ?? [];
    return Object(resources.find((resource) => resource.address === address)?.values);
  };
  Object.assign(inState(ADDRESSES.application), application);
  const planned = file.resource_changes.find(({ address }) => address === ADDRESSES.servicePrincipal);
  assert.ok(planned);
  const old = inState(ADDRESSES.servicePrincipal);
  const change = {
    ...planned.change,
    actions: ["update"],
    before: old,
    after: { ...old, ...servicePrincipal },
  };
  file.resource_drift = [{ ...planned, change }];
  const found = driftOf(file).resources.find(({ address }) => address === ADDRESSES.servicePrincipal);
  assert.ok(found);
  return found;
}

const { redirect_uris, homepage_url: _, logout_url: __, ...NAMED } = COPIED;
const APPLICATION = { ...NAMED, web: [{ ...WEB, redirect_uris: [...redirect_uris].reverse() }] };

/** What the service principal's drift changes, if that is drift. */
function changedBy(servicePrincipal: object): string[] {
  const drift = driftOfCopy(APPLICATION, servicePrincipal);
  return drift.action === "nothing" ? [] : differencesOf(drift).map(({ attribute }) => attribute);
}

test("what Entra copies from the app registration to its service principal is no drift", () => {
  assert.deepEqual(changedBy(COPIED), []);
});

for (const name of Object.keys(COPIED)) {
  test(`another ${name} than the app registration's is drift`, () => {
    const value = name === "redirect_uris" ? ["https://evil.example"] : "https://evil.example";
    assert.deepEqual(changedBy({ ...COPIED, [name]: value }), [name]);
  });
}

test("what Entra copies of another route's app registration is no drift either", () => {
  const drifted = {
    address: ENTRA_ADDRESSES.servicePrincipal,
    type: "azuread_service_principal",
    before: {},
  };
  const own = findOwnChanges({ ...drifted, after: { display_name: "Acme" } }, (address) =>
    address === ENTRA_ADDRESSES.application ? { display_name: "Acme" } : undefined,
  );
  assert.ok(own.includes("display_name"));
  assert.ok(
    !findOwnChanges({ ...drifted, after: { display_name: "Acme" } }, () => undefined).includes(
      "display_name",
    ),
  );
});

test("what the app registration exposes is copied too, however the service principal names it", () => {
  const exposed = {
    ...COPIED,
    service_principal_names: ["api://acme"],
    app_role_ids: { reader: "5b0c0000-0000-4000-8000-000000000003" },
    oauth2_permission_scopes: [{ value: "read" }],
  };
  assert.deepEqual(changedBy(exposed), []);
  assert.deepEqual(changedBy({ ...exposed, notes: "by hand" }), ["notes"]);
});

test("tags are told once, and a default tag that somebody took off is told by all tags", () => {
  const own = (before: Values, after: Values) =>
    findOwnChanges(
      { address: ADDRESSES.pool, type: "aws_cognito_user_pool", before, after },
      () => undefined,
    );
  const all = (tags: Values, others: Values = {}) => ({ tags, tags_all: { ...tags, ...others } });
  assert.ok(own(all({}, { team: "web" }), all({ by: "hand" }, { team: "web" })).includes("tags_all"));
  assert.ok(!own(all({}, { team: "web" }), all({})).includes("tags_all"));
});

test("what is changed by hand beside a copy is the only drift", () => {
  assert.deepEqual(changedBy({ ...COPIED, account_enabled: false }), ["account_enabled"]);
});
