import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "../../environments/schema";
import { type DaemonOptions, down, labPort, statusOf, up } from "../../lab/daemon";
import { ensureCredentials } from "../../lab/deployer/credentials";
import { labVariables, processEnvironmentWith } from "../../lab/deployer/environment-variables";
import { certificateFileIn } from "../../lab/network/certificate-file";
import { findEnvironment } from "../environment/find-environment";
import type { Machine } from "../setup/machine";
import { ROOT, STATES, stackFolder } from "../setup/paths";
import { localStateName } from "../state/read-state";
import type { SynthesizedStack } from "../terraform/synthesized-stack";

/** Where this checkout's lab keeps what is in it. */
const LAB_FOLDER = join(ROOT, ".lab");

/** A file that is there while an apply runs, so that the next run knows of one that was killed. */
export const APPLYING = join(LAB_FOLDER, "applying");

/** Starts this checkout's lab unless it runs, with the app where `environments/lab.yaml` has one. @throws UserError */
export async function raiseLab({ python }: Machine): Promise<{ port: number }> {
  const app = appOf(findEnvironment("lab"));
  return up({ folder: LAB_FOLDER, python, main: join(__dirname, "process.ts"), ...(app && { app }) });
}

/** Stops this checkout's lab; what is deployed in it stays. @returns whether it ran */
export const stopLab = (): Promise<boolean> => down(LAB_FOLDER);

/** Where this checkout's lab runs, if it does. @throws UserError when LAB_PORT is not a port */
export async function findRunningLab(): Promise<{ port: number; pid: number } | undefined> {
  const port = labPort();
  const status = await statusOf(LAB_FOLDER, port);
  return status && { port, pid: status.pid };
}

/** Stops the lab and forgets what was in it, along with the state of the environment that it holds. */
export async function forgetLab({ name }: Environment): Promise<void> {
  await stopLab();
  rmSync(LAB_FOLDER, { recursive: true, force: true });
  for (const suffix of ["", ".backup"]) {
    rmSync(`${localStateFile(name)}${suffix}`, { force: true });
  }
}

/** The app of the lab: the app client "web" of the environment, if its callback is on this machine. */
export function appOf({ name, cognito }: Environment): DaemonOptions["app"] {
  const client = "web";
  const callbackUrl = cognito.clients[client]?.callbackUrls.find((url) =>
    url.startsWith("http://localhost:"),
  );
  if (callbackUrl === undefined) return undefined;
  return { callbackUrl, client, stateFile: localStateFile(name) };
}

const localStateFile = (name: string) => join(STATES, localStateName(name));

/** What gives access to this checkout's lab. @throws UserError when LAB_PORT is not a port */
export function labAccess() {
  return {
    port: labPort(),
    certificateFile: certificateFileIn(LAB_FOLDER),
    credentials: ensureCredentials(LAB_FOLDER),
  };
}

/** The variables that point an environment's Terraform at this checkout's lab. */
export function variablesForLab(
  environment: Environment,
  { terraformConfiguration }: Pick<Machine, "terraformConfiguration">,
): Record<string, string> {
  return labVariables({ ...labAccess(), terraformConfiguration }, environment);
}

/** An environment's synthesized stack, pointed at this checkout's lab. */
export function labStack(environment: Environment, machine: Machine): SynthesizedStack {
  return {
    folder: stackFolder(environment.name),
    variables: processEnvironmentWith(variablesForLab(environment, machine)),
  };
}
