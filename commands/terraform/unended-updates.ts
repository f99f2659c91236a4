import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Plan } from "../../review/plan";
import { hopOf, nameOf } from "../../review/resource-names";
import { findUnended, type Unended } from "../../review/unended";
import type { Values } from "../../review/value";
import { STATES } from "../setup/paths";
import type { Resource } from "../state/state";

const record = z.array(
  z.object({
    address: z.string(),
    differences: z.array(z.object({ attribute: z.string(), text: z.string() })),
  }),
);

const fileIn = (folder: string, environment: string) => join(folder, `${environment}.unended.json`);

/** The updates that the last deploy on this machine was to make and did not. */
export function readUnended(environment: string, folder = STATES): readonly Unended[] {
  const file = fileIn(folder, environment);
  if (!existsSync(file)) return [];
  return record.parse(JSON.parse(readFileSync(file, "utf8")));
}

/**
 * Keeps the updates that an apply was to make and did not, for the next plan.
 *
 * @param plan the one that was applied
 * @param resources what Terraform has after it
 * @returns what they are, a sentence each
 */
export function keepUnended(
  environment: string,
  plan: Plan,
  resources: readonly Pick<Resource, "address" | "attributes">[],
  folder = STATES,
): string[] {
  const applied = new Map(resources.map(({ address, attributes }) => [address, attributes as Values]));
  const unended = findUnended(plan, applied);
  // A plan of some resources alone, like a step of a rotation, says nothing about the others.
  const untouched = new Set(
    plan.resources.filter(({ action }) => action === "nothing").map(({ address }) => address),
  );
  const kept = [
    ...readUnended(environment, folder).filter(({ address }) => untouched.has(address)),
    ...unended,
  ];
  const file = fileIn(folder, environment);
  if (kept.length === 0) rmSync(file, { force: true });
  else writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
  return unended.map(
    ({ address, differences }) =>
      `${hopOf(address)}'s ${nameOf(address)} has ${differences.map(({ attribute }) => attribute).join(", ")} as before: the provider did not change it, and deploying again does nothing.`,
  );
}
