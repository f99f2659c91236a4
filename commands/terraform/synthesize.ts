import { readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../environments/user-error";
import { type DeploymentFolders, HERE, ROOT } from "../setup/paths";
import { run, withoutStateKey } from "../terminal/run";

/**
 * Synthesizes every stack, with the command that cdktf runs for it. Environments that are not needed are left out if their
 * files have mistakes: what was synthesized of them before stays.
 *
 * @param needed names of environments
 * @throws UserError with the app's message
 */
export async function synthesize(
  needed: readonly string[],
  variables: NodeJS.ProcessEnv = process.env,
  { output }: DeploymentFolders = HERE,
): Promise<void> {
  const { app } = JSON.parse(readFileSync(join(ROOT, "cdktf.json"), "utf8")) as { app: string };
  const [program = "", ...args] = app.split(" ");
  const env = { ...withoutStateKey(variables), CDKTF_OUTDIR: output }; // Terraform runs there
  const { code, stderr } = await run(program, [...args, ...needed], { cwd: ROOT, env });
  if (code !== 0) throw new UserError("synthesis-failed", stderr);
}
