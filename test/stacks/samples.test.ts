import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ENVIRONMENTS, ROOT } from "../../commands/setup/paths";
import { loadEnvironment } from "../../environments/load";
import type { Environment } from "../../environments/schema";
import { DIRECT, LISTED, PERSONAL } from "../support/environment";
import { routedIn } from "../support/environment-in";
import { synthesized } from "../support/synthesized";

const KEPT = join(__dirname, "samples.json");
const PLANS = join(ROOT, "test", "review", "plans");

/** Every environment file that the project shows or tests with, by where it is. */
function samples(): Record<string, Environment> {
  const guide = readFileSync(join(ROOT, "docs", "environment.md"), "utf8");
  const shown = [...guide.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, yaml], index) => [
    `docs/environment.md, sample ${index + 1}`,
    routedIn(String(yaml)),
  ]);
  const planned = readdirSync(PLANS).map((name) => [
    `test/review/plans/${name}`,
    loadEnvironment(join(PLANS, name, "dev.yaml")),
  ]);
  return Object.fromEntries([
    ...readdirSync(ENVIRONMENTS)
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => [`environments/${name}`, loadEnvironment(join(ENVIRONMENTS, name))]),
    ...Object.entries({ DIRECT, PERSONAL, LISTED }).map(([name, environment]) => [
      `test/support/environment.ts, ${name}`,
      environment,
    ]),
    ...shown,
    ...planned,
  ]);
}

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
