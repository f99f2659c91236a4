import assert from "node:assert/strict";
import { test } from "node:test";
import { runTogether } from "../../../commands/setup/run-together";
import { run } from "../../../commands/terminal/run";

test("works run at once, and give their results in order", async () => {
  const started: string[] = [];
  const work = (name: string) => async () => {
    started.push(name);
    await new Promise(setImmediate);
    assert.deepEqual(started, ["one", "other"]);
    return name;
  };
  assert.deepEqual(await runTogether([work("one"), work("other")]), ["one", "other"]);
});

test("a work that fails ends the programs of the others, also of those that they run together", async () => {
  const codes: (number | null)[] = [];
  const sleep = async (signal: AbortSignal) => {
    codes.push((await run("sleep", ["600"], { signal })).code);
  };
  await assert.rejects(
    runTogether([
      sleep,
      (signal) => runTogether([sleep], signal),
      () => Promise.reject(new Error("the first failure")),
    ]),
    { message: "the first failure" },
  );
  assert.deepEqual(codes, [null, null], "they have ended before the failure is passed on");
});
