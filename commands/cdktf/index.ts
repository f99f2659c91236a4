import { spawn } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { UserError } from "../../environments/user-error";
import { findEnvironment } from "../environment/find";
import { variablesFor } from "../environment/variables";
import { ROOT } from "../setup/paths";
import { ensureTerraform } from "../setup/terraform";
import { leaveLocalState } from "../state/left-behind";
import { progressOn } from "../terminal/progress";
import { deployedNow } from "./deployed-now";
import { assertDestroyable } from "./destroyable";

/** What of cdktf talks to the clouds. */
const TALKS_TO_CLOUDS = ["diff", "plan", "deploy", "apply", "destroy"];

/** Those of cdktf's options that have a value, which is no environment's name. */
const WITH_VALUE = {
  app: { type: "string", short: "a" },
  output: { type: "string", short: "o" },
  "outputs-file": { type: "string" },
  parallelism: { type: "string" },
  "terraform-parallelism": { type: "string" },
  var: { type: "string" },
  "var-file": { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** `npm run cdktf -- deploy dev`: cdktf, after a look at what it would fail for in others' words, or half way. */
export async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: WITH_VALUE,
    allowPositionals: true,
    strict: false,
  });
  const [command = "", ...names] = positionals;
  const talks = TALKS_TO_CLOUDS.includes(command) && values.help !== true;
  const env = talks ? await variablesOnceReady(command, names) : { ...process.env, CHECKPOINT_DISABLE: "1" };
  const cdktf = spawn(join(ROOT, "node_modules", ".bin", "cdktf"), args, {
    cwd: ROOT,
    env,
    stdio: "inherit",
  });
  // A Ctrl-C in the terminal reaches cdktf as well; it ends in its own time, and we after it.
  process.on("SIGINT", () => {});
  process.exitCode = await new Promise<number>((resolve) =>
    cdktf.once("close", (code) => resolve(code ?? 1)),
  );
}

/** The variables for cdktf, once nothing is in its way. @throws UserError */
async function variablesOnceReady(
  command: string,
  [name, ...others]: readonly string[],
): Promise<NodeJS.ProcessEnv> {
  if (name === undefined || others.length > 0) {
    throw new UserError(
      `One environment is needed, since each has credentials of its own.\nTo do: npm run cdktf -- ${command} <environment>`,
    );
  }
  const environment = findEnvironment(name);
  const variables = variablesFor(environment);
  if (environment.state !== "local") leaveLocalState(join(ROOT, "cdktf.out", "stacks", name));
  await ensureTerraform();
  if (command === "destroy") {
    await assertDestroyable(environment, () => deployedNow(environment, progressOn(process.stderr)));
  }
  return variables;
}
