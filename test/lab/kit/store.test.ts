import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { Store } from "../../../lab/kit/store";

const folder = mkdtempSync(join(tmpdir(), "store-"));
after(() => rmSync(folder, { recursive: true }));

test("starts with the initial document, and gives back what a change returns", () => {
  const store = new Store(undefined, { count: 0 });
  assert.deepEqual(store.data, { count: 0 });
  const result = store.update((data) => {
    data.count += 1;
    return "changed";
  });
  assert.equal(result, "changed");
  assert.deepEqual(store.data, { count: 1 });
});

test("is complete on disk after each change, readable by its owner only", () => {
  const file = join(folder, "deep", "store.json");
  new Store<{ names: string[] }>(file, { names: [] }).update(({ names }) => names.push("a"));
  assert.deepEqual(new Store(file, { names: [] }).data, { names: ["a"] });
  assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.deepEqual(readdirSync(join(folder, "deep")), ["store.json"]);
});

test("fails on a damaged file instead of starting afresh", () => {
  const file = join(folder, "damaged.json");
  writeFileSync(file, '{"names":');
  assert.throws(() => new Store(file, {}), SyntaxError);
});

test("gives a document of an earlier version the members that it lacks", () => {
  const file = join(folder, "earlier.json");
  writeFileSync(file, '{"names":["a"]}');
  assert.deepEqual(new Store(file, { names: [], revoked: {} }).data, { names: ["a"], revoked: {} });
});
