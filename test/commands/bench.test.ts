import assert from "node:assert/strict";
import { test } from "node:test";
import { measureSynthesis, renderTable } from "../../commands/bench";

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

test("the table fits a terminal of 80 columns", () => {
  const ratio = { time: 12.34, memory: 12.34 };
  const environments = [1, 1000].map((count) => ({
    ...{ count, seconds: 12.34, megabytes: 1234, ratio, millisecondsEach: 12.34 },
  }));
  assert.equal(
    renderTable({ baseline: { seconds: 0.34, megabytes: 101 }, environments }),
    `environments  seconds  x cdktf alone      MB  x cdktf alone  ms each
 cdktf alone     0.34              1     101              1
           1    12.34          12.34    1234          12.34
        1000    12.34          12.34    1234          12.34    12.34`,
  );
});
