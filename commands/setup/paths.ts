import { join, relative, resolve } from "node:path";
import { pointedShellOf } from "../../environments/pointed-shell";

/** The project's folder. */
export const ROOT = resolve(__dirname, "..", "..");
/** Folder of the environment files. */
export const ENVIRONMENTS = join(ROOT, "environments");
/** Where this checkout's lab keeps what is in it. */
export const LAB_FOLDER = join(ROOT, ".lab");

/** The folders of what is deployed to the clouds, or to the lab. They share nothing. */
export interface DeploymentFolders {
  /** Of the local states, and of the plans that are saved. */
  readonly states: string;
  /** Of what is synthesized. */
  readonly output: string;
}

const foldersIn = (folder: string): DeploymentFolders => ({
  states: join(folder, "state"),
  output: join(folder, "cdktf.out"),
});

export const OF_CLOUDS = foldersIn(ROOT);
export const OF_LAB = foldersIn(LAB_FOLDER);

/** The folders of whom a shell asks. */
export const foldersFor = (variables: NodeJS.ProcessEnv): DeploymentFolders =>
  pointedShellOf(variables) === undefined ? OF_CLOUDS : OF_LAB;

/** Those of whom this shell asks. */
export const HERE = foldersFor(process.env);
/** Folder of the local states, and of the plans that are saved, of whom this shell asks. */
export const STATES = HERE.states;
/** The same as a person types it. */
export const SHOWN_STATES = relative(ROOT, STATES);

/** Where an environment's stack is synthesized to. */
export const stackFolder = (environment: string, { output }: DeploymentFolders = HERE): string =>
  join(output, "stacks", environment);
