import { join } from "node:path";
import { App } from "cdktf";
import { loadEnvironments } from "./environments/load";
import { UserError } from "./environments/user-error";
import { linkStateFolder } from "./stacks/local-state";
import { SignInStack } from "./stacks/sign-in-stack";

// cdktf records where each token was made, and shows it nowhere. That takes a third of the synthesis.
Error.captureStackTrace = () => {};

try {
  // Our commands name the environments that they are for, so that a mistake in another file does not stop them.
  const needed = process.argv.slice(2);
  const folder = join(__dirname, "environments");
  const environments = loadEnvironments(folder, needed.length > 0 ? needed : undefined);
  const app = new App({ stackTraces: false });
  for (const environment of environments) new SignInStack(app, environment);
  app.synth();
  linkStateFolder(app.outdir, join(__dirname, "state"));
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
