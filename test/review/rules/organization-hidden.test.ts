import assert from "node:assert/strict";
import { test } from "node:test";
import { organizationHidden } from "../../../review/rules/organization-hidden";
import { UNKNOWN } from "../../../review/value";
import { ADDRESSES } from "../../../stacks/addresses";
import { environmentWith } from "../../support/environment";
import { findingsOfPlan, microsoftFindings, microsoftWith, planBetween, WEB } from "../support/microsoft";
import { findings } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const address = ADDRESSES.identityProvider;

test("apps learn the organisation in a new, unchanged or destroyed environment", () => {
  assertQuiet(organizationHidden);
  assert.deepEqual(microsoftFindings(organizationHidden, {}), []);
});

test("an app client that does not read the attributes is told", () => {
  const edits = { [WEB]: { after: { read_attributes: ["email", "custom:tenant_id"] } } };
  assert.deepEqual(microsoftFindings(organizationHidden, edits, { kind: "drift" }), [
    {
      address: WEB,
      means:
        "The app web does not learn people's organisation: its app client does not read `custom:object_id`, `custom:account_type`.",
    },
  ]);
  assert.equal(
    microsoftFindings(organizationHidden, { [WEB]: { after: { read_attributes: [] } } }).length,
    1,
  );
});

test("attributes under other names leave the old ones as they were", () => {
  const renamed = environmentWith({
    cognito: {
      attributes: {
        tenantId: "org",
        objectId: "object_id",
        accountType: "account_type",
        former: ["tenant_id"],
      },
    },
  });
  assert.deepEqual(findingsOfPlan(organizationHidden, planBetween(microsoftWith(), renamed), renamed), [
    {
      address,
      means:
        "Apps no longer learn people's organisation by the names that they know: nothing fills `custom:tenant_id` any more, but `custom:org`, `custom:object_id`, `custom:account_type`.",
    },
  ]);
});

test("an environment that maps none fills none", () => {
  const none = environmentWith({ cognito: { attributes: "none" } });
  assert.deepEqual(findingsOfPlan(organizationHidden, planBetween(microsoftWith(), none), none), [
    {
      address,
      means:
        "Apps no longer learn people's organisation by the names that they know: nothing fills `custom:tenant_id`, `custom:object_id`, `custom:account_type` any more.",
    },
  ]);
});

test("a pool without the attributes hides none, and what is not known is not judged", () => {
  assert.deepEqual(findings(organizationHidden, { [WEB]: { after: { read_attributes: ["email"] } } }), []);
  assert.deepEqual(
    microsoftFindings(organizationHidden, { [WEB]: { after: { read_attributes: UNKNOWN } } }),
    [],
  );
});
