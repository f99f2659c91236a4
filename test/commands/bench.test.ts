import assert from "node:assert/strict";
import { test } from "node:test";
import { measureSynthesis } from "../../commands/bench";

test("synthesis keeps to its budget: time against loading cdktf alone, and memory", async () => {
  const { environments } = await measureSynthesis(() => {}, [
    [1, 5],
    [1000, 1],
  ]);
  const [one, thousand] = environments;
  assert.ok(one && thousand);
  assert.ok(
    one.ratio.time <= 1.9,
    `one environment takes ${one.ratio.time} times as long as loading cdktf alone`,
  );
  assert.ok(thousand.megabytes < 300, `1000 environments take ${thousand.megabytes} MB`);
});
