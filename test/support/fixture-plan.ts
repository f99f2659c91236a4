import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { secretsOf } from "../../review/plan";
import { readPlan } from "../../review/plan-file";
import type { Refusal } from "../../review/review";
import { DELEGATED_PERMISSIONS, MICROSOFT_GRAPH } from "../../stacks/graph-permissions";
import { PLANS } from "../review/support/plans";
import { MINIMAL } from "./environment";

/** Keeps a plan of the lab: whatever its marks or names call secret is replaced, each by a word of its own. */
export function keepFixture(name: string, file: string, plan: string, refusals: readonly Refusal[]): void {
  const folder = join(PLANS, name);
  const secrets = secretsOf(readPlan(name, plan));
  mkdirSync(folder, { recursive: true });
  const redacted = secrets.redact(plan, (index) => `secret-${index}-of-the-lab`);
  const settle = withoutChance(redacted);
  writeFileSync(join(folder, "dev.yaml"), settle(file));
  writeFileSync(join(folder, "plan.json"), `${settle(redacted)}\n`);
  if (refusals.length > 0)
    writeFileSync(join(folder, "refusals.json"), `${JSON.stringify(refusals, null, 2)}\n`);
}

/** What the clouds draw by chance: GUIDs, ids of Auth0's connections and clients, and of Cognito's pools and app clients. */
const BY_CHANCE = [
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g,
  /\bcon_[A-Za-z0-9]{16}\b/g,
  /(?<=")(?=[^"]*\d)[A-Za-z0-9_-]{32}(?=")/g,
  /(?<=")(?=[^"]*\d)[A-Za-z0-9]{26}(?=")/g,
  /(?<=\b[a-z]{2}-[a-z]+-\d_)[A-Za-z0-9]{9}\b/g,
];

/**
 * What makes a plan, and its environment file, the same whenever it is made anew: each id that is not written in the
 * configuration becomes a number of its length, and the app's port always the same.
 */
function withoutChance(plan: string): (text: string) => string {
  const written = JSON.stringify([
    JSON.parse(plan).configuration,
    MINIMAL,
    MICROSOFT_GRAPH,
    DELEGATED_PERMISSIONS, // an adopted app registration keeps its own, so its configuration has none
  ]);
  const found = BY_CHANCE.flatMap((pattern) => plan.match(pattern) ?? []).filter(
    (id) => !written.includes(id),
  );
  const ids = [...new Set(found)];
  return (given) =>
    ids
      .reduce((text, id, index) => text.replaceAll(id, inShapeOf(id, index + 1)), given)
      .replaceAll(/(?<=\blocalhost(?::|%3A))\d+/g, "3000");
}

/** A number with the hyphens and the prefix of an id, and a letter where YAML would read a number. */
function inShapeOf(id: string, number: number): string {
  const [prefix = id.length >= 26 && !id.includes("-") ? "x" : ""] = /^con_/.exec(id) ?? [];
  const rest = id.slice(prefix.length);
  const digits = String(number).padStart(rest.replaceAll("-", "").length, "0");
  let at = 0;
  return prefix + rest.replace(/[^-]/g, () => digits[at++] as string);
}
