import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { run } from "../terminal/run";
import type { Synthesized } from "./compare";
import type { Library } from "./listed-differences";
import { SAMPLES_SCRIPT } from "./make-copy";
import { VERSIONS } from "./pins";

/** What is synthesized. */
export interface Sources {
  /** Names of the environments whose files are in `environments/`. */
  readonly own: readonly string[];
  /** By where they are. */
  readonly samples: Readonly<Record<string, Environment>>;
}

/**
 * Synthesizes in a copy: the environment files of this checkout as cdktf does, by the program that cdktf.json names, and the samples.
 *
 * @throws UserError with the program's message
 */
export async function synthesizeCopy(
  root: string,
  library: Library,
  { own, samples }: Sources,
): Promise<Synthesized> {
  await runIn(root, library, "synth.cjs");
  const { compile } = createRequire(join(root, "synth.cjs"))("./synthesis/compile.cjs");
  const { text } = await compile(root, SAMPLES_SCRIPT);
  writeFileSync(join(root, "samples.js"), text);
  writeFileSync(join(root, "samples.json"), JSON.stringify(Object.values(samples)));
  mkdirSync(join(root, "samples.out"));
  await runIn(root, library, "samples.js", "samples.json", "samples.out");

  const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(root, ...path), "utf8"));
  const stackOf = (output: string, name: string) => read(output, "stacks", name, "cdk.tf.json");
  return Object.fromEntries([
    ["cdktf.out/manifest.json", read("cdktf.out", "manifest.json")],
    ...own.map((name) => [`environments/${name}.yaml`, stackOf("cdktf.out", name)]),
    ...Object.entries(samples).map(([title, { name }], index) => [
      title,
      stackOf(join("samples.out", String(index)), name),
    ]),
  ]);
}

async function runIn(root: string, library: Library, ...args: string[]): Promise<void> {
  const { code, stdout, stderr } = await run(process.execPath, args, { cwd: root, env: bareVariables() });
  if (code === 0) return;
  throw new UserError(
    "synthesis-failed",
    `The synthesis fails under ${library} ${VERSIONS[library]}. It says:\n${stdout}${stderr}\nTo do: change what it names, then run this again.`,
  );
}

/** Code that is only tried gets no credentials, no lab, and no other output folder. */
const bareVariables = (): NodeJS.ProcessEnv => {
  const { PATH, HOME, TMPDIR, SystemRoot } = process.env;
  return { PATH, HOME, TMPDIR, SystemRoot };
};
