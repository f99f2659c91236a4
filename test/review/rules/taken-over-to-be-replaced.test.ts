import assert from "node:assert/strict";
import { test } from "node:test";
import { takenOverToBeReplaced } from "../../../review/rules/taken-over-to-be-replaced";
import { ADDRESSES, addressOfAppClient } from "../../../stacks/addresses";
import { findings } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const pool = ADDRESSES.pool;
const web = addressOfAppClient("web");

test("a new, unchanged or destroyed environment adopts nothing to replace", () =>
  assertQuiet(takenOverToBeReplaced));

test("an adopted resource must not be replaced, whatever it is", () => {
  assert.deepEqual(
    findings(takenOverToBeReplaced, {
      [pool]: { action: "replace", isImported: true, replacedFor: ["name"] },
      [web]: { action: "replace", isImported: true },
    }),
    [
      {
        address: pool,
        means:
          "Whatever depends on Cognito's user pool is lost: it was made by hand, is adopted, and is replaced, because of `name` (`cognito.poolName`).",
      },
      {
        address: web,
        means:
          "Whatever depends on Cognito's app client web is lost: it was made by hand, is adopted, and is replaced.",
      },
    ],
  );
});

test("an adopted resource may stay as it is, or be changed in place", () => {
  assert.deepEqual(
    findings(takenOverToBeReplaced, {
      [pool]: { action: "import", isImported: true },
      [web]: { isImported: true, after: { callback_urls: [] } },
    }),
    [],
  );
});

test("a resource that is replaced without being adopted has its own rule", () => {
  assert.deepEqual(findings(takenOverToBeReplaced, { [pool]: { action: "replace" } }), []);
});
