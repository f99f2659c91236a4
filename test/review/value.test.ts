import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import { at, isSame, isUnknownAt, Secret, textAt, textsAt, UNKNOWN } from "../../review/value";

test("lists are the same in any order, with each item as often", () => {
  assert.ok(isSame(["a", "b"], ["b", "a"]));
  assert.ok(!isSame(["a", "a", "b"], ["a", "b", "b"]));
  assert.ok(!isSame(["a"], ["a", "b"]));
});

test("all that providers write for 'not set' is the same", () => {
  for (const one of [undefined, null, "", false, [], {}, [{}], { inner: [null] }]) {
    for (const other of [undefined, null, "", false, [], {}])
      assert.ok(isSame(one, other), inspect([one, other]));
    assert.ok(!isSame(one, "set"));
  }
  assert.ok(!isSame(0, null), "0 is a value");
});

test("objects are the same by what is set in them", () => {
  assert.ok(isSame({ a: 1, b: null }, { a: 1 }));
  assert.ok(!isSame({ a: 1 }, { a: 2 }));
  assert.ok(!isSame({ a: 1 }, { b: 1 }));
});

test("an unknown value equals nothing, not even itself", () => {
  assert.ok(!isSame(UNKNOWN, UNKNOWN));
  assert.ok(!isSame({ id: UNKNOWN }, { id: null }));
});

test("a secret can be compared but not read", () => {
  const secret = new Secret("hunter2hunter2");
  assert.ok(isSame(secret, new Secret("hunter2hunter2")));
  assert.ok(!isSame(secret, new Secret("other")));
  assert.ok(!isSame(secret, "hunter2hunter2"));
  for (const shown of [
    String(secret),
    JSON.stringify({ secret }),
    inspect(secret, { showHidden: true, depth: 9 }),
  ]) {
    assert.ok(!shown.includes("hunter2"), shown);
  }
});

test("values are found by a dotted path", () => {
  const values = { web: [{ redirect_uris: ["https://a", UNKNOWN] }], name: "x" };
  assert.equal(textAt(values, "name"), "x");
  assert.deepEqual(textsAt(values, "web.0.redirect_uris"), ["https://a"]);
  assert.equal(at(values, "web.1.redirect_uris"), undefined);
  assert.equal(textAt(values, "web"), undefined);
  assert.ok(isUnknownAt(values, "web"));
  assert.ok(isUnknownAt({ details: UNKNOWN }, "details.oidc_issuer"));
  assert.ok(!isUnknownAt(values, "name"));
});

test("no value has what every object inherits", () => {
  for (const name of Object.getOwnPropertyNames(Object.prototype)) {
    assert.equal(at({ web: [{}] }, name), undefined);
    assert.equal(at({ web: [{}] }, `web.0.${name}`), undefined);
    assert.ok(!isSame(Object.fromEntries([[name, "a"]]), { other: "a" }));
    assert.ok(isSame(Object.fromEntries([[name, null]]), {}));
  }
});
