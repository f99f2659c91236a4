import { App } from "cdktf";
import type { Environment } from "../../environments/schema";
import { SignInStack } from "../../stacks/sign-in-stack";

/** Synthesizes one environment's stack into a folder, byte by byte as `main.ts` does. */
export function synthesizeStack(environment: Environment, output: string): void {
  const app = new App({ outdir: output, stackTraces: false });
  new SignInStack(app, environment);
  app.synth();
}
