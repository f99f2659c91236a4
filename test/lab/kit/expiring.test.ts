import assert from "node:assert/strict";
import { test } from "node:test";
import { Expiring } from "../../../lab/kit/expiring";

test("a value exists until it expires", (t) => {
  t.mock.timers.enable({ apis: ["Date"] });
  const values = new Expiring<string>(1000);
  const key = values.add("value");

  t.mock.timers.tick(999);
  assert.equal(values.get(key), "value");
  t.mock.timers.tick(1);
  assert.equal(values.get(key), undefined);
});

test("a value that is taken is gone", () => {
  const values = new Expiring<string>(1000);
  const key = values.add("value");

  assert.equal(values.take(key), "value");
  assert.equal(values.take(key), undefined);
});

test("when there are too many, the oldest value goes", () => {
  const values = new Expiring<string>(1000, 2);
  const [first = "", second = "", third = ""] = ["a", "b", "c"].map((value) => values.add(value));

  assert.deepEqual(
    [first, second, third].map((key) => values.get(key)),
    [undefined, "b", "c"],
  );
});

test("a key is random, in the service's own form", () => {
  const values = new Expiring<string>(1000);
  assert.match(values.add("value"), /^[\w-]{43}$/);
  assert.notEqual(values.add("value"), values.add("value"));
  assert.equal(new Expiring<string>(1000, 10, () => "own").add("value"), "own");
});
