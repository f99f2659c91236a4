import type { Progress } from "../terminal/progress";
import { ensureProviders } from "./providers";
import { ensurePython } from "./python";
import { ensureTerraform } from "./terraform";

/** What set-up found or made on this machine. */
export interface Machine {
  readonly python: string;
  /** Terraform CLI configuration that names the provider mirror. */
  readonly terraformConfiguration: string;
}

/** Makes sure of all that the lab and its deployments need. @throws UserError */
export async function setUp(progress: Progress): Promise<Machine> {
  await ensureTerraform();
  return {
    terraformConfiguration: await ensureProviders(progress),
    python: await ensurePython(progress),
  };
}
