import assert from "node:assert/strict";
import { test } from "node:test";
import { chainOf } from "../../../review/chain-of";
import { poolSchema } from "../../../review/rules/pool-schema";
import { UNKNOWN, type Value } from "../../../review/value";
import { ADDRESSES } from "../../../stacks/addresses";
import { type Edit, findings, NOW, PLANNED, planWith, tellAll } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const address = ADDRESSES.pool;
const found = (edit: Edit) => findings(poolSchema, { [address]: edit });
const changed = (before: Value, after: Value, edit: Edit = {}) =>
  found({ ...edit, before: { schema: before }, after: { schema: after } }).map(({ means }) => means);

/** As the aws provider writes one. */
const attribute = (name: string, rest: Record<string, Value> = {}) => ({
  name,
  attribute_data_type: "String",
  developer_only_attribute: false,
  mutable: true,
  required: false,
  number_attribute_constraints: [],
  string_attribute_constraints: [{ max_length: "2048", min_length: "0" }],
  ...rest,
});

test("a new, unchanged or destroyed pool has no forbidden schema", () => assertQuiet(poolSchema));

test("an attribute is never removed", () => {
  assert.deepEqual(
    found({
      before: { schema: [attribute("team"), attribute("role")] },
      after: { schema: [attribute("role")] },
    }),
    [
      {
        address,
        means:
          "Sign-in may break, as the apply stops half-way: the attribute `team` is removed, which Cognito does not allow.",
      },
    ],
  );
});

test("an attribute is never changed", () => {
  for (const rest of [
    { mutable: false },
    { required: true },
    { attribute_data_type: "Number" },
    { string_attribute_constraints: [{ max_length: "10", min_length: "0" }] },
  ]) {
    assert.deepEqual(changed([attribute("team")], [attribute("team", rest)]), [
      "Sign-in may break, as the apply stops half-way: the attribute `team` changes, which Cognito does not allow.",
    ]);
  }
});

test("a required attribute is never added", () => {
  assert.deepEqual(changed([], [attribute("email", { required: true })]), [
    "Sign-in may break, as the apply stops half-way: the required attribute `email` is added, which Cognito does not allow.",
  ]);
});

test("an attribute that is added, in whatever order, is fine", () => {
  assert.deepEqual(
    changed([attribute("team"), attribute("role")], [attribute("role"), attribute("new"), attribute("team")]),
    [],
  );
  assert.deepEqual(changed([], UNKNOWN), []);
});

test("an attribute that somebody else added is left, in drift and in the next plan", () => {
  const [old, added] = [[attribute("team")], [attribute("team"), attribute("plan", { mutable: false })]];
  const drift = { ...planWith({ [address]: { before: { schema: old }, after: { schema: added } } }) };
  const told = tellAll(poolSchema, chainOf({ ...drift, kind: "drift" }, PLANNED, NOW));
  assert.deepEqual(told, []);
  assert.deepEqual(changed(added, added, { action: "nothing" }), []);
});

test("an attribute written in another way is fine", () => {
  assert.deepEqual(
    changed([attribute("team")], [attribute("team", { developer_only_attribute: null, required: null })]),
    [],
  );
});

test("the pool fixes what people sign in with", () => {
  for (const [name, after] of [
    ["alias_attributes", ["email"]],
    ["username_attributes", ["email"]],
    ["username_configuration", [{ case_sensitive: false }]],
  ] as const) {
    assert.deepEqual(found({ action: "replace", replacedFor: [name], after: { [name]: after } }), [
      {
        address,
        means: `Every user is lost: \`${name}\` changes, for which Cognito has to make another user pool.`,
      },
    ]);
  }
});

test("another pool may have any attributes", () => {
  assert.deepEqual(changed([attribute("team")], [], { action: "replace" }), []);
});
