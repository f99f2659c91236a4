import assert from "node:assert/strict";
import { test } from "node:test";
import { organizationMapping } from "../../../review/rules/organization-mapping";
import { UNKNOWN, type Value } from "../../../review/value";
import { ADDRESSES } from "../../../stacks/addresses";
import { environmentWith } from "../../support/environment";
import {
  findingsOfPlan,
  microsoftFindings,
  microsoftWith,
  planBetween,
  settledPlan,
} from "../support/microsoft";
import { findings } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const address = ADDRESSES.identityProvider;
const CLAIM = "https://cognito-microsoft-sign-in.invalid/tenant_id";
const found = (claim: Value | undefined, kind: "plan" | "drift") =>
  microsoftFindings(
    organizationMapping,
    { [address]: { after: { "attribute_mapping.custom:tenant_id": claim } } },
    { kind },
  );

test("a new, unchanged or destroyed environment takes the organisation from the gate", () => {
  assertQuiet(organizationMapping);
  assert.deepEqual(microsoftFindings(organizationMapping, {}), []);
  assert.deepEqual(findings(organizationMapping, {}), []);
});

for (const kind of ["plan", "drift"] as const) {
  test(`another claim may be another organisation's (${kind})`, () => {
    assert.deepEqual(found("tid", kind), [
      {
        address,
        means: `Apps may take people for members of another organisation: Cognito's identity provider takes \`custom:tenant_id\` from the claim \`tid\` instead of \`${CLAIM}\`.`,
      },
    ]);
  });

  test(`without a mapping an app keeps what a person had (${kind})`, () => {
    assert.deepEqual(found("", kind), [
      {
        address,
        means:
          "Apps don't learn the organisation of new people, and keep what others had: Cognito's identity provider does not map `custom:tenant_id`.",
      },
    ]);
  });
}

test("other names in the file are no mismatch, and while they are not deployed no drift", () => {
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
  assert.deepEqual(findingsOfPlan(organizationMapping, planBetween(microsoftWith(), renamed), renamed), []);
  assert.deepEqual(findingsOfPlan(organizationMapping, { ...settledPlan(), kind: "drift" }, renamed), []);
});

test("a mapping that is not known is not judged", () => {
  const edits = { [address]: { after: { attribute_mapping: UNKNOWN } } };
  assert.deepEqual(microsoftFindings(organizationMapping, edits), []);
});
