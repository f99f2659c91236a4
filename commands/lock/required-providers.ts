import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readEnvironments } from "../../environments/load";
import { ownProviders, type RequiredProvider, requiredProvidersOf } from "../../stacks/lock-file";
import type { TerraformProgram } from "../../stacks/terraform-program";
import { PROVIDER_VERSIONS } from "../../stacks/versions";
import { ENVIRONMENTS } from "../setup/paths";

/**
 * Every provider that a stack may ask for: the three of ours, and those that `stacks/extensions.ts` adds to an environment.
 * Environments whose files have mistakes are left out.
 *
 * @param versions of the three. @default those in `stacks/versions.ts`
 * @throws UserError where an extension may not do what it does
 */
export function readRequiredProviders(
  { registry }: Pick<TerraformProgram, "registry">,
  versions: Readonly<Record<string, string>> = PROVIDER_VERSIONS,
): RequiredProvider[] {
  const own = ownProviders(registry, versions);
  const isOwn = ({ address }: RequiredProvider) => own.some((each) => each.address === address);
  const { environments } = readEnvironments(ENVIRONMENTS);
  const output = mkdtempSync(join(tmpdir(), "lock-"));
  try {
    const asked = environments.flatMap((environment) => {
      loadSynthesis().synthesizeStack(environment, output);
      const text = readFileSync(join(output, "stacks", environment.name, "cdk.tf.json"), "utf8");
      return requiredProvidersOf(text, registry);
    });
    return [...own, ...joinConstraints(asked.filter((each) => !isOwn(each)))];
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}

/** A provider of several stacks has to fit all of them. */
function joinConstraints(required: readonly RequiredProvider[]): RequiredProvider[] {
  const byAddress = new Map<string, Set<string>>();
  for (const { address, constraint } of required) {
    const known = byAddress.get(address) ?? new Set();
    if (constraint !== "") known.add(constraint);
    byAddress.set(address, known);
  }
  return [...byAddress].map(([address, constraints]) => ({
    address,
    constraint: [...constraints].join(", "),
  }));
}

/** Only now, as cdktf takes half a second to load, and not even a help should wait for it. */
const loadSynthesis = () =>
  require("../terraform/synthesize-stack") as typeof import("../terraform/synthesize-stack");
