import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "../../environments/schema";
import { type DaemonOptions, down, findRunning, labPort, type RunningLab, up } from "../../lab/daemon";
import { addOwnTenant } from "../../lab/daemon/own-tenants";
import { ensureCredentials } from "../../lab/deployer/credentials";
import {
  clientVariables,
  labVariables,
  processEnvironmentWith,
} from "../../lab/deployer/environment-variables";
import { certificateFileIn } from "../../lab/network/certificate-file";
import { findEnvironment } from "../environment/find-environment";
import type { Machine } from "../setup/machine";
import { LAB_FOLDER, OF_CLOUDS, OF_LAB, stackFolder } from "../setup/paths";
import { localStateName } from "../state/read-state";
import { synthesize } from "../terraform/synthesize";
import type { SynthesizedStack } from "../terraform/synthesized-stack";
import { moveOldState } from "./move-old-state";

/** A file that is there while an apply runs, so that the next run knows of one that was killed. */
export const APPLYING = join(LAB_FOLDER, "applying");

/** What the last `npm start` found and made, as a text. */
export const START_REPORT = join(LAB_FOLDER, "start.txt");

/** Starts this checkout's lab unless it runs, with the app where `environments/lab.yaml` has one. @throws UserError */
export async function raiseLab({ python }: Machine): Promise<{ port: number }> {
  moveOldState(OF_CLOUDS.states, OF_LAB.states);
  const app = appOf(findEnvironment("lab"));
  return up({ folder: LAB_FOLDER, python, main: join(__dirname, "process.ts"), ...(app && { app }) });
}

/** Adds an Entra tenant to this checkout's lab, for a Terraform that no environment file describes. */
export const addTenant = (tenantId: string): void => addOwnTenant(LAB_FOLDER, tenantId);

/** Stops this checkout's lab; what is deployed in it stays. @returns whether it ran */
export const stopLab = (): Promise<boolean> => down(LAB_FOLDER);

/** This checkout's lab, if it runs. @throws UserError when LAB_PORT is not a port */
export const findRunningLab = (): Promise<RunningLab | undefined> => findRunning(LAB_FOLDER);

/** Stops the lab and forgets what was in it, with the states of all that was deployed to it. */
export async function forgetLab(): Promise<void> {
  await stopLab();
  // Its AWS may still write its last file, if the lab did not end in order.
  rmSync(LAB_FOLDER, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

/** The app of the lab: where it is on this machine, and the app clients whose callback is there. */
export function appOf({ name, cognito }: Environment): DaemonOptions["app"] {
  const local = Object.entries(cognito.clients).flatMap(([client, { callbackUrls }]) => {
    const callbackUrl = callbackUrls.find((url) => url.startsWith("http://localhost:"));
    return callbackUrl === undefined ? [] : [{ name: client, callbackUrl }];
  });
  const [first] = local;
  if (first === undefined) return undefined;
  const { origin } = new URL(first.callbackUrl);
  const clients = local.filter(({ callbackUrl }) => new URL(callbackUrl).origin === origin);
  return { origin, clients, stateFile: localStateFile(name) };
}

const localStateFile = (name: string) => join(OF_LAB.states, localStateName(name));

/** What gives access to this checkout's lab. @throws UserError when LAB_PORT is not a port */
export function labAccess() {
  return {
    port: labPort(LAB_FOLDER),
    certificateFile: certificateFileIn(LAB_FOLDER),
    credentials: ensureCredentials(LAB_FOLDER),
  };
}

/** The variables that point an environment's Terraform at this checkout's lab. */
export function variablesForLab(environment: Environment, machine: Machine): Record<string, string> {
  const { terraformConfiguration } = machine;
  return {
    ...labVariables({ ...labAccess(), terraformConfiguration }, environment),
    LAB_ENVIRONMENT: environment.name,
  };
}

/** The variables that point a shell at this checkout's lab, for an environment. */
export const shellVariablesForLab = (environment: Environment, machine: Machine): Record<string, string> => ({
  ...variablesForLab(environment, machine),
  ...clientVariables(labAccess().certificateFile, environment),
  CDKTF_OUTPUT: OF_LAB.output,
});

/** An environment's stack, synthesized for this checkout's lab. */
export function labStack(environment: Environment, machine: Machine): SynthesizedStack {
  return {
    folder: stackFolder(environment.name, OF_LAB),
    variables: processEnvironmentWith(variablesForLab(environment, machine)),
  };
}

/** Synthesizes an environment's stack for this checkout's lab, which runs. @throws UserError */
export async function synthesizeForLab(
  environment: Environment,
  machine: Machine,
): Promise<SynthesizedStack> {
  const stack = labStack(environment, machine);
  await synthesize([environment.name], stack.variables, OF_LAB);
  return stack;
}
