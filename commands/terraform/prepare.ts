import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "../../environments/schema";
import { assertReachable } from "../clouds/assert-reachable";
import { readProviderVariables } from "../environment/read-variables";
import { cacheRoot } from "../setup/cache";
import { stackFolder } from "../setup/paths";
import { assertTerraform, PROGRAM } from "../setup/terraform";
import type { Progress } from "../terminal/progress";
import { assertLocked } from "./assert-locked";
import { init } from "./operations";
import { synthesize } from "./synthesize";
import type { SynthesizedStack } from "./synthesized-stack";

/** An environment whose stack is synthesized and initialised. */
export interface Prepared<Of extends Environment = Environment> {
  readonly environment: Of;
  readonly stack: SynthesizedStack;
}

/**
 * Synthesizes, and initialises the environments' stacks: one after the other, as Terraform's plugin cache is not made for
 * several at once.
 *
 * @throws UserError
 */
export async function prepare<Of extends Environment>(
  environments: readonly Of[],
  progress: Progress,
): Promise<Prepared<Of>[]> {
  await assertTerraform();
  const read: { readonly environment: Of; readonly variables: NodeJS.ProcessEnv }[] = [];
  for (const environment of environments)
    read.push({ environment, variables: await readProviderVariables(environment) });
  const isLocked = assertLocked();
  const prepared = read.map(({ environment, variables }) => ({
    environment,
    stack: { folder: stackFolder(environment.name), variables: withPluginCache(variables, isLocked) },
  }));
  await progress.step("cdktf synth", () => synthesize(environments.map(({ name }) => name)));
  for (const { environment, stack } of prepared) await assertReachable(environment, stack.variables);
  for (const { environment, stack } of prepared) {
    await progress.step(`${environment.name}: ${PROGRAM.command} init`, () => init(stack));
  }
  return prepared;
}

/**
 * Where there is no mirror, each environment would download its own half gigabyte of providers.
 *
 * @param isLocked whether a lock file says which packages may come from the cache
 */
function withPluginCache(variables: NodeJS.ProcessEnv, isLocked: boolean): NodeJS.ProcessEnv {
  if (variables.TF_PLUGIN_CACHE_DIR !== undefined || variables.TF_CLI_CONFIG_FILE !== undefined)
    return variables;
  const folder = join(cacheRoot(variables), "plugins");
  mkdirSync(folder, { recursive: true });
  const cached = { ...variables, TF_PLUGIN_CACHE_DIR: folder };
  // Without a lock file of the project, Terraform's own has no hashes of a package that it did not download for this stack.
  return isLocked ? cached : { ...cached, TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE: "1" };
}
