import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { type Account, CAST } from "../../lab/cast";
import { SignInWorld } from "../support/sign-in-world";

const AT_ONCE = 50;
const MEGABYTE = 1024 * 1024;

/** Everyone who is let in, over and over. */
function* everyone(): Generator<Account, never> {
  for (;;) yield* CAST.filter(({ disabled }) => !disabled);
}

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

function heapUsed(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

describe("sign-ins to one deployment", () => {
  let world: SignInWorld;
  before(async () => {
    world = await SignInWorld.raise();
    await world.deploy({});
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

  test("1,000 succeed, 50 at a time, in the same memory", async () => {
    await signIn(200);
    const before = heapUsed();
    await signIn(800);
    const growth = (heapUsed() - before) / MEGABYTE;
    assert.ok(growth < 20, `grew by ${growth.toFixed(1)} MB`);
  });

  test("one takes under 150 ms through all three hops", async () => {
    const times: number[] = [];
    for (let run = 0; run < 20; run += 1) {
      const started = performance.now();
      await world.signIn(people.next().value);
      times.push(performance.now() - started);
    }
    const median = times.sort((a, b) => a - b)[10] ?? Number.NaN;
    assert.ok(median < 150, `${median.toFixed(0)} ms`);
  });
});
