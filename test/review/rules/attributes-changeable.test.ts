import assert from "node:assert/strict";
import { test } from "node:test";
import { attributesChangeable } from "../../../review/rules/attributes-changeable";
import { UNKNOWN, type Value } from "../../../review/value";
import { addressOfAppClient } from "../../../stacks/addresses";
import { findings } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const address = addressOfAppClient("web");
const SELF_SERVICE = ["openid", "aws.cognito.signin.user.admin"];
const found = (before: Value | null, after: Value) =>
  findings(attributesChangeable, {
    [address]: {
      before: before === null ? null : { allowed_oauth_scopes: before },
      after: { allowed_oauth_scopes: after },
    },
  });
const expected = [
  {
    address,
    means:
      "People can change their own e-mail address and name through web: its app client allows the scope `aws.cognito.signin.user.admin`, and writes `email`, `family_name`, `given_name`, `name`, `picture`.",
  },
];

test("nobody can change an attribute in a new, unchanged or destroyed environment", () =>
  assertQuiet(attributesChangeable));

test("the scope that opens Cognito's own API is reported where it is added, also with a new app client", () => {
  assert.deepEqual(found(["openid"], SELF_SERVICE), expected);
  assert.deepEqual(found(null, SELF_SERVICE), expected);
});

test("an app client that had the scope, loses it or gets another one is not reported", () => {
  assert.deepEqual(found(SELF_SERVICE, SELF_SERVICE), []);
  assert.deepEqual(found(SELF_SERVICE, ["openid"]), []);
  assert.deepEqual(found(["openid"], ["openid", "orders/read"]), []);
});

test("scopes that are not known are not judged", () => {
  assert.deepEqual(found(UNKNOWN, SELF_SERVICE), []);
  assert.deepEqual(found(["openid"], UNKNOWN), []);
});
