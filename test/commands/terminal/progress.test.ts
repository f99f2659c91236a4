import assert from "node:assert/strict";
import { test } from "node:test";
import { progressOn } from "../../../commands/terminal/progress";

/** A stream that remembers, and no terminal. */
function stream() {
  const written: string[] = [];
  return { written, write: (text: string) => written.push(text) > 0 };
}

test("a step that is done says how long it took", async () => {
  const to = stream();
  const result = await progressOn(to as unknown as NodeJS.WriteStream).step("work", async () => 7);
  assert.equal(result, 7);
  assert.match(to.written.join(""), /^ {2}work: \d+\.\d s\n$/);
});

test("a step that fails says so, and fails with its error", async () => {
  const to = stream();
  const failing = progressOn(to as unknown as NodeJS.WriteStream).step("work", async () => {
    throw new Error("no");
  });
  await assert.rejects(failing, { message: "no" });
  assert.match(to.written.join(""), /^ {2}work: failed after \d+\.\d s\n$/);
});

test("a step gives a sign of life every 2 s, with its detail", async (t) => {
  t.mock.timers.enable({ apis: ["setInterval"] });
  const to = stream();
  let finish = () => {};
  const working = progressOn(to as unknown as NodeJS.WriteStream).step("work", async (detail) => {
    detail("first part");
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
  });
  t.mock.timers.tick(2000);
  assert.match(to.written.join(""), /^ {2}work, \d+\.\d s: first part\n$/);
  finish();
  await working;
});
