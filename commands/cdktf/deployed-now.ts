import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Environment } from "../../environments/schema";
import type { Progress } from "../terminal/progress";
import { explainFailure } from "../terraform/failures";
import { plan } from "../terraform/operations";
import { type Prepared, prepare } from "../terraform/prepare";
import { savedPlan } from "../terraform/reviewed-plan";
import type { DeployedResource } from "./destroyable";

/**
 * What is deployed of an environment, as the clouds have it now: a setting that somebody changed there is not in the state.
 * Read by the plan of a destroy, the one that works for what was destroyed half way, too.
 *
 * @throws UserError
 */
export async function deployedNow(environment: Environment, progress: Progress): Promise<DeployedResource[]> {
  const [{ stack }] = (await prepare([environment], progress)) as [Prepared];
  const folder = mkdtempSync(join(tmpdir(), "destroy-")); // nobody else's: a plan holds every secret of the state
  const file = join(folder, "plan");
  try {
    const refreshed = async (detail: (text: string) => void) => {
      await plan(stack, file, { detail, destroy: true });
      return savedPlan(stack, file, environment.name);
    };
    const { prior_state } = await progress.step(
      `${environment.name}: whether it can be destroyed`,
      (detail) => explainFailure(environment, stack, refreshed(detail)),
    );
    const resources = prior_state?.values?.root_module?.resources ?? [];
    return resources.map(({ type, values }) => ({
      type,
      values: (values ?? {}) as DeployedResource["values"],
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
