import assert from "node:assert/strict";
import { test } from "node:test";
import { attributesChangeable } from "../../../review/rules/attributes-changeable";
import { organizationChangeable } from "../../../review/rules/organization-changeable";
import { UNKNOWN, type Value } from "../../../review/value";
import { addressOfAppClient } from "../../../stacks/addresses";
import { microsoftFindings, WEB } from "../support/microsoft";
import { findings } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const SELF_SERVICE = ["openid", "aws.cognito.signin.user.admin"];
const edits = (after: Record<string, Value | undefined>) => ({
  [WEB]: { after: { allowed_oauth_scopes: SELF_SERVICE, ...after } },
});

test("nobody can change an organisation in a new, unchanged or destroyed environment", () => {
  assertQuiet(organizationChangeable);
  assert.deepEqual(microsoftFindings(organizationChangeable, {}), []);
});

for (const kind of ["plan", "drift"] as const) {
  test(`an app client that writes the organisation must not open Cognito's own API (${kind})`, () => {
    assert.deepEqual(microsoftFindings(organizationChangeable, edits({}), { kind }), [
      {
        address: WEB,
        means:
          "People can pass for members of another organisation through web: its app client allows the scope `aws.cognito.signin.user.admin`, and writes `custom:tenant_id`, `custom:object_id`, `custom:account_type`.",
      },
    ]);
  });
}

test("attributes-changeable leaves it to the graver rule", () => {
  assert.deepEqual(microsoftFindings(attributesChangeable, edits({})), []);
});

test("an adopted app client is one like any other", () => {
  const address = addressOfAppClient("shop");
  const [finding] = microsoftFindings(organizationChangeable, {
    [address]: { ...edits({})[WEB], like: WEB, action: "import", isImported: true },
  });
  assert.equal(finding?.address, address);
});

test("an app client that had the scope before is reported, too", () => {
  const before = { allowed_oauth_scopes: SELF_SERVICE };
  assert.equal(microsoftFindings(organizationChangeable, { [WEB]: { before, after: before } }).length, 1);
});

test("an app client that writes no custom attribute can have the scope", () => {
  for (const write_attributes of [["email", "name"], [], null]) {
    assert.deepEqual(microsoftFindings(organizationChangeable, edits({ write_attributes })), []);
  }
  assert.equal(microsoftFindings(attributesChangeable, edits({ write_attributes: [] })).length, 1);
});

test("a pool without the attributes, and what is not known, is not judged", () => {
  assert.deepEqual(findings(organizationChangeable, edits({})), []);
  assert.deepEqual(microsoftFindings(organizationChangeable, edits({ write_attributes: UNKNOWN })), []);
});
