import assert from "node:assert/strict";
import { test } from "node:test";
import { entryOf } from "../../environments/entry-of";

test("an entry is found by its name alone, not by a name that every object has", () => {
  assert.equal(entryOf({ web: 1 }, "web"), 1);
  for (const name of Object.getOwnPropertyNames(Object.prototype)) {
    assert.equal(entryOf({ web: 1 }, name), undefined);
    assert.equal(entryOf(Object.fromEntries([[name, 1]]), name), 1);
  }
  assert.equal(entryOf(undefined, "web"), undefined);
});
