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

test("a block that occurs once has no index", () => {
  assert.deepEqual(compareValues("", { web: [{ a: "1", b: "2" }] }, { web: [{ a: "1", b: "3" }] }), [
    { attribute: "web.b", text: "2 → 3" },
  ]);
});

test("a value that comes or goes is shown as a difference from none", () => {
  assert.deepEqual(compareValues("", { a: "1" }, { b: "2" }), [
    { attribute: "a", text: "1 → (none)" },
    { attribute: "b", text: "(none) → 2" },
  ]);
});

test("a difference of secrets is shown without the secrets", () => {
  assert.deepEqual(compareValues("secret", new Secret("one"), new Secret("other")), [
    { attribute: "secret", text: "(secret) → (secret)" },
  ]);
});

test("long values are cut, at a whole character", () => {
  assert.equal(renderValue("x".repeat(97)), `${"x".repeat(95)}…`);
  assert.equal(renderValue("x".repeat(96)), "x".repeat(96));
  assert.equal(renderValue("😀".repeat(97)), `${"😀".repeat(95)}…`);
});

test("two long values are shown from where they begin to differ", () => {
  const start = `https://acme.example/${"x".repeat(100)}`;
  assert.deepEqual(compareValues("url", `${start}?a=1`, `${start}?a=2`), [
    { attribute: "url", text: `…${"x".repeat(21)}?a=1 → …${"x".repeat(21)}?a=2` },
  ]);
  assert.deepEqual(compareValues("url", `${start}?a=1`, "short"), [
    { attribute: "url", text: `${start.slice(0, 95)}… → short` },
  ]);
});

test("a replacement leaves out what every new resource has unknown or empty", () => {
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

test("a creation shows what identifies the resource", () => {
  const after = { name: "dev", mfa_configuration: "OFF" };
  assert.deepEqual(differencesOf(change({ type: "aws_cognito_user_pool", action: "create", after })), [
    { attribute: "name", text: "dev" },
  ]);
});

test("a destroyed resource shows no differences", () => {
  assert.deepEqual(differencesOf(change({ action: "delete", before: { name: "a" } })), []);
});

const CODE = [
  "function f() {",
  '  const SETTINGS = { "tenants": "any" };',
  ...Array(20).fill("  work();"),
  "}",
];
const text = (lines: readonly string[]) => `${lines.join("\n")}\n`;

test("of code, the line that differs is shown", () => {
  const changed = CODE.with(1, '  const SETTINGS = { "tenants": ["a"] };');
  assert.deepEqual(compareValues("code", text(CODE), text(changed)), [
    {
      attribute: "code",
      text: 'line 2: const SETTINGS = { "tenants": "any" }; → const SETTINGS = { "tenants": ["a"] };',
    },
  ]);
});

for (const [what, changed, shown] of [
  ["that has another line", [...CODE, "g();"], "changed, 1 line"],
  ["that lacks lines", CODE.slice(0, 20), "changed, 3 lines"],
  ["with two other lines", CODE.with(0, "async () => {").with(-1, "};"), "changed, 2 lines"],
  ["in another order", [...CODE].reverse(), "the same lines in another order"],
] as const) {
  test(`code ${what} is not shown but counted`, () => {
    assert.deepEqual(compareValues("code", text(CODE), text(changed)), [{ attribute: "code", text: shown }]);
  });
}

test("code that comes, goes or is not known yet is shown as a number of lines", () => {
  const textOf = (before: string | null, after: string | typeof UNKNOWN | null) =>
    compareValues("code", before, after).map(({ text }) => text);
  assert.deepEqual(textOf(null, text(CODE)), ["(none) → 23 lines"]);
  assert.deepEqual(textOf(text(CODE), null), ["23 lines → (none)"]);
  assert.deepEqual(textOf(text(CODE), UNKNOWN), ["23 lines → (known after apply)"]);
});

test("a tag with a name that every object has comes and goes like any other", () => {
  assert.deepEqual(compareValues("tags", {}, { constructor: "a" }), [
    { attribute: "tags.constructor", text: "(none) → a" },
  ]);
  assert.deepEqual(compareValues("tags", { toString: "a" }, {}), [
    { attribute: "tags.toString", text: "a → (none)" },
  ]);
});
