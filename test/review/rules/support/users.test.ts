import assert from "node:assert/strict";
import { test } from "node:test";
import { poolReplaced } from "../../../../review/rules/pool-replaced";
import { countOfAll, countOfSome } from "../../../../review/rules/support/users";
import { ADDRESSES } from "../../../../stacks/addresses";
import { chainWith, findings } from "../../support/plans";

const before = (users: number | null) =>
  chainWith({ [ADDRESSES.pool]: { before: { estimated_number_of_users: users } } });

test("AWS's estimate of the users follows those whom something hits", () => {
  assert.equal(countOfAll(before(1240)), " (about 1,240)");
  assert.equal(countOfSome(before(1240)), " (of about 1,240 users)");
});

test("a pool without an estimate, or with none yet, is told without a number", () => {
  for (const chain of [before(0), before(null)]) {
    assert.equal(countOfAll(chain), "");
    assert.equal(countOfSome(chain), "");
  }
});

test("a pool that is lost is told with its users before the plan", () => {
  const [finding] = findings(poolReplaced, {
    [ADDRESSES.pool]: {
      action: "replace",
      before: { estimated_number_of_users: 1240 },
      after: { estimated_number_of_users: 0 },
    },
  });
  assert.equal(finding?.means, "Every user (about 1,240) is lost: the user pool is replaced.");
});
