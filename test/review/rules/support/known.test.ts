import assert from "node:assert/strict";
import { test } from "node:test";
import { knownAt, knownTextsAt } from "../../../../review/rules/support/known";
import { Secret, UNKNOWN } from "../../../../review/value";

const VALUES = {
  block: [{ on: false, texts: ["a", "b"], mixed: ["a", UNKNOWN], later: UNKNOWN, secret: new Secret("s") }],
  later: UNKNOWN,
  secret: new Secret({ inner: "s" }),
  none: null,
};

test("a value that is set is known, also false", () => {
  assert.equal(knownAt(VALUES, "block.0.on"), false);
  assert.deepEqual(knownTextsAt(VALUES, "block.0.texts"), ["a", "b"]);
});

test("an unset value, and anything below it, is known to be nothing", () => {
  for (const path of ["none", "none.0.on", "other", "block.1.on", "block.0.on.deeper"]) {
    assert.equal(knownAt(VALUES, path), null);
    assert.deepEqual(knownTextsAt(VALUES, path), []);
  }
});

test("a value that is unknown, secret, inside either, or of no resource is not told", () => {
  for (const path of ["later", "later.inner", "secret", "secret.inner", "block.0.later", "block.0.secret"]) {
    assert.equal(knownAt(VALUES, path), undefined);
    assert.equal(knownTextsAt(VALUES, path), undefined);
  }
  assert.equal(knownAt(undefined, "block"), undefined);
});

test("a list with an unknown item is unknown, and so is anything but a list", () => {
  assert.equal(knownTextsAt(VALUES, "block.0.mixed"), undefined);
  assert.equal(knownTextsAt(VALUES, "block.0.on"), undefined);
});
