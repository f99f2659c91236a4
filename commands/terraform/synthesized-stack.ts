import { join } from "node:path";
import { ROOT } from "../setup/paths";

/** A synthesized stack, and the process environment in which its providers find their clouds. */
export interface SynthesizedStack {
  /** Folder of `cdk.tf.json`, named after the environment. */
  readonly folder: string;
  readonly variables: NodeJS.ProcessEnv;
}

/** Where an environment's stack is synthesized to. */
export const stackFolder = (environment: string): string => join(ROOT, "cdktf.out", "stacks", environment);
