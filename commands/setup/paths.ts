import { join, resolve } from "node:path";

/** The project's folder. */
export const ROOT = resolve(__dirname, "..", "..");
/** Folder of the environment files. */
export const ENVIRONMENTS = join(ROOT, "environments");
/** Folder of the local states, and of the plans that are saved. */
export const STATES = join(ROOT, "state");

/** Where an environment's stack is synthesized to. */
export const stackFolder = (environment: string): string => join(ROOT, "cdktf.out", "stacks", environment);
