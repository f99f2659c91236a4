import assert from "node:assert/strict";
import { test } from "node:test";
import { poolReplaced } from "../../../review/rules/pool-replaced";
import { ADDRESSES } from "../../../stacks/addresses";
import { findings } from "../support/plans";

test("a replaced pool loses every user", () => {
  assert.deepEqual(
    findings(poolReplaced, { [ADDRESSES.pool]: { action: "replace", replacedFor: ["name"] } }),
    [
      {
        address: ADDRESSES.pool,
        means: "Every user is lost: the user pool is replaced, because of `name` (`cognito.poolName`).",
      },
    ],
  );
});

test("a destroyed pool loses every user", () => {
  assert.deepEqual(findings(poolReplaced, { [ADDRESSES.pool]: { after: null } }), [
    { address: ADDRESSES.pool, means: "Every user is lost: the user pool is destroyed." },
  ]);
});

test("an updated or unchanged pool loses nobody", () => {
  assert.deepEqual(findings(poolReplaced, { [ADDRESSES.pool]: { after: { name: "other" } } }), []);
  assert.deepEqual(findings(poolReplaced, {}), []);
});

test("a pool that is only forgotten still has its users", () => {
  assert.deepEqual(findings(poolReplaced, { [ADDRESSES.pool]: { after: null, action: "forget" } }), [
    {
      address: ADDRESSES.pool,
      means:
        "Everyone keeps their account, but nothing protects it any more: the user pool is forgotten by Terraform.",
    },
  ]);
});

test("a pool that somebody deleted has lost them already", () => {
  assert.deepEqual(findings(poolReplaced, { [ADDRESSES.pool]: { action: "replace", isGone: true } }), [
    {
      address: ADDRESSES.pool,
      means: "Every user is lost: the user pool is gone from its cloud, and another is created.",
    },
  ]);
});
