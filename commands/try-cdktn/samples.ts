import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadEnvironment } from "../../environments/load";
import type { Environment } from "../../environments/schema";
import { ROOT } from "../setup/paths";

const PLANS = join("test", "review", "plans");

/** Environments of every kind, by where they are: those that the guide shows, and those of the kept plans. */
export function findSamples(): Record<string, Environment> {
  const guide = readFileSync(join(ROOT, "docs", "environment.md"), "utf8");
  const shown = [...guide.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, yaml = ""]) => yaml);
  return Object.fromEntries([
    ...shown.map((yaml, index) => [`docs/environment.md, sample ${index + 1}`, environmentIn(yaml)]),
    ...readdirSync(join(ROOT, PLANS)).map((name) => [
      `${PLANS}/${name}`,
      loadEnvironment(join(ROOT, PLANS, name, "dev.yaml")),
    ]),
  ]);
}

/** The environment `dev` that a text is the file of. */
function environmentIn(yaml: string): Environment {
  const folder = mkdtempSync(join(tmpdir(), "sample-"));
  try {
    writeFileSync(join(folder, "dev.yaml"), yaml);
    return loadEnvironment(join(folder, "dev.yaml"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
