import { UserError } from "../../environments/user-error";
import { ROOT } from "../setup/paths";
import { run } from "../terminal/run";

/** Synthesizes every stack, with the command that cdktf runs for it. @throws UserError with the app's message */
export async function synthesize(): Promise<void> {
  const { app } = require("../cdktf.json") as { app: string };
  const [program = "", ...args] = app.split(" ");
  const { CDKTF_OUTDIR: _, ...env } = process.env; // the deployments below are those of the default folder
  const { code, stderr } = await run(program, args, { cwd: ROOT, env });
  if (code !== 0) throw new UserError(stderr);
}
