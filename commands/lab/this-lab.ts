import { join } from "node:path";
import type { Environment } from "../../environments/schema";
import { certificateFileIn } from "../../lab/certificate-file";
import { credentialsIn } from "../../lab/credentials";
import { type DaemonOptions, labPort, up } from "../../lab/daemon";
import { labVariables, within } from "../../lab/environment-variables";
import { findEnvironment } from "../environment/find";
import type { Machine } from "../setup/machine";
import { ENVIRONMENTS, LAB_FOLDER, ROOT } from "../setup/paths";
import type { SynthesizedStack } from "../terraform/operations";

/** Starts this checkout's lab unless it runs, with the app where `environments/lab.yaml` has one. @throws UserError */
export async function raiseLab({ python }: Machine): Promise<{ port: number }> {
  const app = appOf(findEnvironment("lab"));
  return up({ folder: LAB_FOLDER, python, environments: ENVIRONMENTS, ...(app && { app }) });
}

/** The app of the lab: the app client "web" of the environment, if it is one of this machine. */
export function appOf({ name, cognito }: Environment): DaemonOptions["app"] {
  const client = "web";
  const callbackUrl = cognito.clients[client]?.callbackUrls.find((url) =>
    url.startsWith("http://localhost:"),
  );
  if (callbackUrl === undefined) return undefined;
  return { callbackUrl, client, stateFile: join(ROOT, "state", `terraform.${name}.tfstate`) };
}

/** How this checkout's lab is entered. @throws UserError when LAB_PORT is no port */
export function labAccess() {
  return {
    port: labPort(),
    certificateFile: certificateFileIn(LAB_FOLDER),
    credentials: credentialsIn(LAB_FOLDER),
  };
}

/** The variables that lead an environment's stack to this checkout's lab. */
export function variablesForLab(
  environment: Environment,
  { terraformConfiguration }: Pick<Machine, "terraformConfiguration">,
): Record<string, string> {
  return labVariables({ ...labAccess(), terraformConfiguration }, environment);
}

/** An environment's synthesized stack, led to this checkout's lab. */
export function labStack(environment: Environment, machine: Machine): SynthesizedStack {
  return {
    folder: join(ROOT, "cdktf.out", "stacks", environment.name),
    variables: within(variablesForLab(environment, machine)),
  };
}
