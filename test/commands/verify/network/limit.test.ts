import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Limit } from "../../../../commands/verify/network/limit";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

test("a limit aborts when its time is over, whatever garbage is collected meanwhile", async () => {
  const aborted = (() => {
    const { signal } = new Limit(10_000, new Limit(60).signal);
    return once(signal, "abort");
  })();
  const collecting = setInterval(collectGarbage, 10);
  await aborted;
  clearInterval(collecting);
});

test("a limit aborts with the one above it, at once if that is over", () => {
  const above = new Limit(10_000);
  const limit = new Limit(10_000, above.signal);
  above.stop();
  assert.equal(limit.signal.aborted, true);
  assert.equal((limit.signal.reason as Error).name, "TimeoutError");
  assert.equal(new Limit(10_000, above.signal).signal.aborted, true);
});

test("a limit that has come to its end aborts no more", () => {
  const above = new Limit(10_000);
  const limit = new Limit(10_000, above.signal);
  limit.end();
  above.stop();
  assert.equal(limit.signal.aborted, false);
});
