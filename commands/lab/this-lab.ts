import { rmSync } from "node:fs";
import { join } from "node:path";
import { readEnvironments } from "../../environments/load";
import type { Environment } from "../../environments/schema";
import { type AppConfiguration, readAppConfiguration } from "../../lab/app/configuration";
import {
  type ClientOfApp,
  type DaemonOptions,
  down,
  findRunning,
  labPort,
  type RunningLab,
  up,
} from "../../lab/daemon";
import { addOwnTenant } from "../../lab/daemon/own-tenants";
import { ensureCredentials } from "../../lab/deployer/credentials";
import {
  clientVariables,
  labVariables,
  processEnvironmentWith,
} from "../../lab/deployer/environment-variables";
import { certificateFileIn } from "../../lab/network/certificate-file";
import { findEnvironment } from "../environment/find-environment";
import { warnOnce } from "../environment/warn-once";
import type { Machine } from "../setup/machine";
import { ENVIRONMENTS, LAB_FOLDER, OF_CLOUDS, OF_LAB, stackFolder } from "../setup/paths";
import { localStateName } from "../state/read-state";
import { synthesize } from "../terraform/synthesize";
import type { SynthesizedStack } from "../terraform/synthesized-stack";
import { LAB_ENVIRONMENTS } from "./lab-environments";
import { moveOldState } from "./move-old-state";

const NEW_AUTHORITY =
  "Note: the lab has a new certificate authority, as the old one was near its end. Shells that are pointed at the lab find it. Start anew what runs since before: programs in them, and npm run lab -- browser.";

/** A file that is there while an apply runs, so that the next run knows of one that was killed. */
export const APPLYING = join(LAB_FOLDER, "applying");

/** What the last `npm start` found and made, as a text. */
export const START_REPORT = join(LAB_FOLDER, "start.txt");

/** Starts this checkout's lab unless it runs, with the app where the lab's environments have one. @throws UserError */
export async function raiseLab({ python }: Machine): Promise<{ port: number }> {
  moveOldState(OF_CLOUDS.states, OF_LAB.states);
  const app = labApp();
  const { port, hasNewAuthority } = await up({
    ...{ folder: LAB_FOLDER, python, main: join(__dirname, "process.ts") },
    ...(app && { app }),
  });
  if (hasNewAuthority) warnOnce(NEW_AUTHORITY);
  return { port };
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

/** The app of the lab, for all environments of its own. @throws UserError if the first has no file */
export function labApp(): DaemonOptions["app"] {
  const [first = "", ...others] = LAB_ENVIRONMENTS;
  const { environments } = readEnvironments(ENVIRONMENTS);
  return appOf([findEnvironment(first), ...environments.filter(({ name }) => others.includes(name))]);
}

/** The lab's app, and what it calls the first app client of an environment. */
export function appFor({
  name,
}: Environment): { readonly origin: string; readonly client: string } | undefined {
  const { origin, clients = [] } = labApp() ?? {};
  const client = clients.find(({ deployed }) => deployed.stateFile === localStateFile(name));
  return origin === undefined || client === undefined ? undefined : { origin, client: client.name };
}

/**
 * The app for environments: where it is on this machine, and the app clients whose callback is there. Those of other environments
 * than the first are named after it too.
 */
export function appOf([first, ...others]: readonly [Environment, ...Environment[]]): DaemonOptions["app"] {
  const [main, ...more] = [
    ...clientsIn(first, (client) => client),
    ...others.flatMap((each) => clientsIn(each, (client) => `${each.name}.${client}`)),
  ];
  if (main === undefined) return undefined;
  const originOf = ({ callbackUrl }: ClientOfApp) => new URL(callbackUrl).origin;
  return {
    origin: originOf(main),
    clients: [main, ...more.filter((each) => originOf(each) === originOf(main))],
  };
}

/** Those with a callback on this machine. */
const clientsIn = ({ name, cognito }: Environment, nameOf: (client: string) => string): ClientOfApp[] =>
  Object.entries(cognito.clients).flatMap(([client, { callbackUrls }]) => {
    const callbackUrl = callbackUrls.find((url) => url.startsWith("http://localhost:"));
    const deployed = { stateFile: localStateFile(name), client };
    return callbackUrl === undefined ? [] : [{ name: nameOf(client), callbackUrl, deployed }];
  });

/** What an app of an environment is configured with, by its first app client; `undefined` while it is not deployed to the lab. */
export function deployedAppOf({ name, cognito }: Environment): AppConfiguration | undefined {
  const [client] = Object.keys(cognito.clients);
  return client === undefined ? undefined : readAppConfiguration(localStateFile(name), client);
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
