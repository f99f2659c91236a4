import assert from "node:assert/strict";
import { test } from "node:test";
import { compareValues, differencesOf, renderValue } from "../../review/differences";
import type { Change } from "../../review/plan";
import { Secret, UNKNOWN } from "../../review/value";

const change = (values: Partial<Change>): Change => ({
  address: "a.b",
  type: "a",
  action: "update",
  destroysFirst: false,
  replacedFor: [],
  ...values,
});

test("a value is shown before and after, in one line", () => {
  assert.deepEqual(compareValues("name", "a", "b\nc"), [{ attribute: "name", text: "a → b c" }]);
});

test("a list is shown by what it gains and loses", () => {
  assert.deepEqual(compareValues("urls", ["https://a", "https://b"], ["https://c", "https://a"]), [
    { attribute: "urls", text: "− https://b, + https://c" },
  ]);
});

test("blocks of which there is one are written without an index", () => {
  assert.deepEqual(compareValues("", { web: [{ a: "1", b: "2" }] }, { web: [{ a: "1", b: "3" }] }), [
    { attribute: "web.b", text: "2 → 3" },
  ]);
});

test("what comes and what goes is shown as a difference to none", () => {
  assert.deepEqual(compareValues("", { a: "1" }, { b: "2" }), [
    { attribute: "a", text: "1 → (none)" },
    { attribute: "b", text: "(none) → 2" },
  ]);
});

test("secrets are told to differ, and not shown", () => {
  assert.deepEqual(compareValues("secret", new Secret("one"), new Secret("other")), [
    { attribute: "secret", text: "(secret) → (secret)" },
  ]);
});

test("long values are cut, at a whole character", () => {
  assert.equal(renderValue("x".repeat(97)), `${"x".repeat(95)}…`);
  assert.equal(renderValue("x".repeat(96)), "x".repeat(96));
  assert.equal(renderValue("😀".repeat(97)), `${"😀".repeat(95)}…`);
});

test("two long values are shown from where they differ on", () => {
  const start = `https://acme.example/${"x".repeat(100)}`;
  assert.deepEqual(compareValues("url", `${start}?a=1`, `${start}?a=2`), [
    { attribute: "url", text: `…${"x".repeat(21)}?a=1 → …${"x".repeat(21)}?a=2` },
  ]);
  assert.deepEqual(compareValues("url", `${start}?a=1`, "short"), [
    { attribute: "url", text: `${start.slice(0, 95)}… → short` },
  ]);
});

test("of a replacement, what every new resource has unknown or empty is left out", () => {
  assert.deepEqual(
    differencesOf(
      change({
        action: "replace",
        before: { id: "1", name: "a", recovery: [{ a: "1" }] },
        after: { id: UNKNOWN, name: "b" },
      }),
    ),
    [{ attribute: "name", text: "a → b" }],
  );
});

test("of a creation, what tells it from others is shown", () => {
  const after = { name: "dev", mfa_configuration: "OFF" };
  assert.deepEqual(differencesOf(change({ type: "aws_cognito_user_pool", action: "create", after })), [
    { attribute: "name", text: "dev" },
  ]);
});

test("of what goes, nothing is left to show", () => {
  assert.deepEqual(differencesOf(change({ action: "delete", before: { name: "a" } })), []);
});
