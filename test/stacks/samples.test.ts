import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { samples } from "../support/samples";
import { synthesized } from "../support/synthesized";

const KEPT = join(__dirname, "samples.json");

/** A change of bytes is a change of every deployed chain: `FIXTURES=1` keeps it, and its commit says what it does there. */
test("each sample synthesizes to the same bytes as before", () => {
  const digests = Object.fromEntries(
    Object.entries(samples()).map(([name, environment]) => [
      name,
      createHash("sha256")
        .update(JSON.stringify(synthesized(environment)))
        .digest("hex")
        .slice(0, 16),
    ]),
  );
  if (process.env.FIXTURES) writeFileSync(KEPT, `${JSON.stringify(digests, null, 2)}\n`);
  assert.deepEqual(digests, JSON.parse(readFileSync(KEPT, "utf8")));
});
