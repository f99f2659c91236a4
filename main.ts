import { join } from "node:path";
import { App } from "cdktf";
import { explainFileError } from "./environments/file-error";
import { loadEnvironments } from "./environments/load";
import { assertReachesLab, pointedShellOf, renderAsking } from "./environments/pointed-shell";
import { UserError } from "./environments/user-error";
import { visibleLines } from "./environments/visible";
import { linkStateFolder } from "./stacks/local-state";
import { lockStack, readLockFor } from "./stacks/lock-stack";
import { SignInStack } from "./stacks/sign-in-stack";
import { terraformProgramOf } from "./stacks/terraform-program";

// cdktf records where each token was made, and shows it nowhere. That takes a third of the synthesis.
Error.captureStackTrace = () => {};

/**
 * Synthesizes every environment. In a shell that is pointed at the lab, only the one that it is pointed there for: cdktf then
 * has no other one to deploy to the lab.
 */
async function main(): Promise<void> {
  const shell = pointedShellOf(process.env);
  if (shell !== undefined) {
    await assertReachesLab(shell, join(__dirname, ".lab"), process.env);
    console.log(visibleLines(renderAsking(shell))); // cdktf shows it as it is; what is on standard error it calls an error
  }
  // Our commands name the environments that they are for, so that a mistake in another file does not stop them.
  const needed = shell === undefined ? process.argv.slice(2) : [shell.environment];
  const folder = join(__dirname, "environments");
  const environments = loadEnvironments(folder, needed.length > 0 ? needed : undefined);
  const app = new App({ stackTraces: false });
  const asked = environments.filter(({ name }) => shell === undefined || name === shell.environment);
  for (const environment of asked) new SignInStack(app, environment);
  app.synth();
  linkStateFolder(app.outdir, join(__dirname, shell === undefined ? "state" : join(".lab", "state")));
  const [program, lock] = [terraformProgramOf(process.env), readLockFor(__dirname, process.env)];
  for (const { name } of asked) lockStack(join(app.outdir, "stacks", name), lock, program);
}

main().catch((error) => {
  const mistake = error instanceof UserError ? error : explainFileError(error);
  if (mistake === undefined) throw error;
  console.error(visibleLines(mistake.message));
  process.exitCode = 1;
});
