import { spawn } from "node:child_process";
import { join } from "node:path";
import { UserError } from "../environments/user-error";
import { missingCredentials } from "./credentials";
import { environmentNamed } from "./environment-named";
import { ROOT } from "./setup/paths";
import { ensureTerraform } from "./setup/terraform";

/** What of cdktf talks to the clouds. */
const TALKS_TO_CLOUDS = ["diff", "plan", "deploy", "apply", "destroy"];

/** `npm run cdktf -- deploy dev`: cdktf, after a look at what it would fail for in the providers' own words. */
export async function main(args: readonly string[]): Promise<void> {
  const [command = "", ...names] = args.filter((argument) => !argument.startsWith("-"));
  if (TALKS_TO_CLOUDS.includes(command)) {
    await ensureTerraform();
    for (const name of names) environmentNamed(name);
    const missing = missingCredentials(process.env);
    if (missing.length > 0) {
      throw new UserError(
        `Credentials are missing for ${missing.length} of the 3 providers:\n${missing.map((each) => `  ${each}`).join("\n")}\nREADME.md, "Real clouds", tells which permissions each needs. For the lab: eval "$(npm run lab -- env)"`,
      );
    }
  }
  const cdktf = spawn(join(ROOT, "node_modules", ".bin", "cdktf"), args, {
    cwd: ROOT,
    env: { ...process.env, CHECKPOINT_DISABLE: "1" },
    stdio: "inherit",
  });
  // A Ctrl-C in the terminal reaches cdktf as well; it ends in its own time, and we after it.
  process.on("SIGINT", () => {});
  process.exitCode = await new Promise<number>((resolve) =>
    cdktf.once("close", (code) => resolve(code ?? 1)),
  );
}
