/** A synthesized stack, and the process environment in which its providers find their clouds. */
export interface SynthesizedStack {
  /** Folder of `cdk.tf.json`, named after the environment. */
  readonly folder: string;
  readonly variables: NodeJS.ProcessEnv;
}
