import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { type Account, CAST } from "../../lab/people/cast";
import { SignInWorld } from "../support/sign-in-world";

const AT_ONCE = 50;
const MEGABYTE = 1024 * 1024;

/** Everyone who is let in, over and over. */
function* everyone(): Generator<Account, never> {
  for (;;) yield* CAST.filter(({ disabled }) => !disabled);
}

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Megabytes on the heap once nothing more can be collected: what has a finalizer takes a turn of the event loop more. */
async function heapUsed(): Promise<number> {
  for (let least = Number.POSITIVE_INFINITY; ; ) {
    collectGarbage();
    await nextTurn();
    const used = process.memoryUsage().heapUsed / MEGABYTE;
    if (used > least - 0.1) return Math.min(used, least);
    least = used;
  }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

describe("sign-ins to one deployment", () => {
  let world: SignInWorld;
  before(async () => {
    world = await SignInWorld.raiseDeployed();
  });
  after(() => world.close());

  const people = everyone();

  /** Signs people in, many at once. */
  async function signIn(count: number): Promise<void> {
    for (let done = 0; done < count; done += AT_ONCE) {
      const batch = Array.from({ length: AT_ONCE }, () => world.signIn(people.next().value));
      const refused = (await Promise.all(batch)).filter(({ seen }) => seen === "refused");
      assert.deepEqual(refused, []);
    }
  }

  test("1,000 succeed, 50 at a time, and leave less than 25 KB each in memory", async () => {
    const growths: number[] = [];
    await signIn(200);
    let before = await heapUsed();
    for (let round = 0; round < 4; round += 1) {
      await signIn(200);
      const after = await heapUsed();
      growths.push(after - before);
      before = after;
    }
    // The median, because what V8 compiles in a round is not what a sign-in leaves.
    const growth = median(growths);
    const seen = growths.map((megabytes) => megabytes.toFixed(1)).join(", ");
    assert.ok(growth < 5, `200 sign-ins left ${growth.toFixed(1)} MB (of ${seen})`);
  });

  test("one takes under 150 ms through all three hops", async () => {
    const times: number[] = [];
    for (let run = 0; run < 20; run += 1) {
      const started = performance.now();
      await world.signIn(people.next().value);
      times.push(performance.now() - started);
    }
    assert.ok(median(times) < 150, `${median(times).toFixed(0)} ms`);
  });
});
