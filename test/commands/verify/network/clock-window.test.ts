import assert from "node:assert/strict";
import { test } from "node:test";
import { aheadOf, clockWindowOf, fresherOf } from "../../../../commands/verify/network/clock-window";

const NOON = Date.parse("2026-11-29T12:00:00Z");
const saying = (seconds: number, sent: number, arrived: number) =>
  clockWindowOf(new Date(NOON + seconds * 1000).toUTCString(), NOON + sent, NOON + arrived);

for (const [title, seconds, sent, arrived, ahead] of [
  ["the same second", 0, 100, 200, 0],
  ["the second before, on a journey from one to the next", 0, 900, 1100, 0],
  ["any second of a long journey", 2, 0, 4000, 0],
  ["a second that has not begun", 1, 0, 400, 600],
  ["a second that was over when it was asked", 0, 1500, 1600, -500],
  ["an hour ahead", 3600, 0, 100, 3_599_900],
  ["an hour behind", -3600, 0, 100, -3_599_000],
] as const) {
  test(`a clock that says ${title} is ${ahead} ms ahead at least`, () => {
    const window = saying(seconds, sent, arrived);
    assert.ok(window !== undefined);
    assert.equal(aheadOf(window), ahead);
  });
}

test("no date, or none that can be read, says nothing", () => {
  assert.equal(clockWindowOf(null, NOON, NOON), undefined);
  assert.equal(clockWindowOf("yesterday", NOON, NOON), undefined);
});

test("an answer out of a cache says less than a fresh one", () => {
  const [fresh, cached] = [saying(0, 100, 200), saying(-3600, 100, 200)];
  assert.equal(fresherOf(cached, fresh), fresh);
  assert.equal(fresherOf(fresh, cached), fresh);
  assert.equal(fresherOf(undefined, cached), cached);
  assert.equal(fresherOf(fresh, undefined), fresh);
});
