import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { secretsOf } from "../../review/plan";
import { readPlan } from "../../review/plan-file";
import type { Refusal } from "../../review/review";
import { PLANS } from "../review/support/plans";
import { MINIMAL } from "./environment";

/** Keeps a plan of the lab: whatever its marks or names call secret is replaced, each by a word of its own. */
export function keepFixture(name: string, file: string, plan: string, refusals: readonly Refusal[]): void {
  const folder = join(PLANS, name);
  const secrets = secretsOf(readPlan(name, plan));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "dev.yaml"), file);
  const committable = withoutChance(secrets.redact(plan, (index) => `secret-${index}-of-the-lab`));
  writeFileSync(join(folder, "plan.json"), `${committable}\n`);
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

/** The same plan whenever it is made anew: each id that is not written in the configuration becomes a number of its length. */
function withoutChance(plan: string): string {
  const written = JSON.stringify([JSON.parse(plan).configuration, MINIMAL]);
  const ids = BY_CHANCE.flatMap((pattern) => plan.match(pattern) ?? []).filter((id) => !written.includes(id));
  return [...new Set(ids)].reduce((text, id, index) => text.replaceAll(id, inShapeOf(id, index + 1)), plan);
}

/** A number with the hyphens and the prefix of an id. */
function inShapeOf(id: string, number: number): string {
  const [prefix = ""] = /^con_/.exec(id) ?? [];
  const rest = id.slice(prefix.length);
  const digits = String(number).padStart(rest.replaceAll("-", "").length, "0");
  let at = 0;
  return prefix + rest.replace(/[^-]/g, () => digits[at++] as string);
}
