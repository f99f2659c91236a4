import assert from "node:assert/strict";
import { test } from "node:test";
import { progressOn } from "../../../commands/terminal/progress";
import { UserError } from "../../../environments/user-error";

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

test("a step that is interrupted did not fail", async () => {
  const to = stream();
  const ending = progressOn(to as unknown as NodeJS.WriteStream).step("work", async () => {
    throw new UserError("interrupted", "Interrupted.");
  });
  await assert.rejects(ending, { message: "Interrupted." });
  assert.match(to.written.join(""), /^ {2}work: interrupted after \d+\.\d s\n$/);
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

test("shows two steps that run at once on a terminal, and keeps the one that goes on below the one that is done", async (t) => {
  t.mock.timers.enable({ apis: ["setInterval"] });
  const to = { ...stream(), isTTY: true, columns: 20 };
  const progress = progressOn(to as unknown as NodeJS.WriteStream);
  const finish: (() => void)[] = [];
  const work = (detail: (text: string) => void) => {
    detail("a detail that is longer than the line");
    return new Promise<void>((resolve) => finish.push(resolve));
  };
  const [one, other] = [progress.step("one", work), progress.step("other", work)];
  t.mock.timers.tick(2000);
  assert.match(screen(to.written), /^ {2}one, \d\.\d s: a det\n {2}other, \d\.\d s: a d\n$/);
  finish[0]?.();
  await one;
  assert.match(screen(to.written), /^ {2}one: \d\.\d s\n {2}other, \d\.\d s: a d\n$/);
  progress.line("a line");
  finish[1]?.();
  await other;
  assert.match(screen(to.written), /^ {2}one: \d\.\d s\na line\n {2}other: \d\.\d s\n$/);
});

test("a terminal that gives 0 as its width shows a step whole", async (t) => {
  t.mock.timers.enable({ apis: ["setInterval"] });
  const to = { ...stream(), isTTY: true, columns: 0 };
  let finish = () => {};
  const working = progressOn(to as unknown as NodeJS.WriteStream).step("work", () => {
    return new Promise<void>((resolve) => {
      finish = resolve;
    });
  });
  t.mock.timers.tick(2000);
  assert.match(screen(to.written), /^ {2}work, \d\.\d s\n$/);
  finish();
  await working;
});

/** What a terminal shows after these texts, of which some go up and erase what is below. */
function screen(written: readonly string[]): string {
  return written.reduce((shown, text) => {
    const up = text.startsWith("\x1b[") ? Number(text[2]) : 0;
    return up > 0
      ? shown
          .split("\n")
          .slice(0, -1 - up)
          .concat("")
          .join("\n")
      : shown + text;
  }, "");
}
