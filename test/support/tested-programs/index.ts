import { existsSync } from "node:fs";
import { join } from "node:path";
import { run } from "../../../commands/terminal/run";
import { buildProgram, builtFolder } from "./build-program";
import type { TestedProgram } from "./tested-program";

/**
 * Ensures a program: the one of this machine if that is of the version, else one that is built once into the cache.
 *
 * @returns what to name in TERRAFORM_BINARY_NAME
 * @throws UserError where it is neither here nor can be built
 */
export async function ensureProgram(program: TestedProgram): Promise<string> {
  const { TERRAFORM_BINARY_NAME: named } = process.env;
  for (const file of [...(named ? [named] : []), program.command]) {
    if ((await versionOf(file)) === `${program.title} v${program.version}`) return file;
  }
  const built = join(builtFolder(program), program.command);
  if (!existsSync(built)) await buildProgram(program);
  return built;
}

/** The line with the program's name and version; `undefined` where there is no such program. */
async function versionOf(file: string): Promise<string | undefined> {
  const env = { ...process.env, CHECKPOINT_DISABLE: "1" };
  return /^(?:Terraform|OpenTofu) v\S+$/m.exec((await run(file, ["version"], { env })).stdout)?.[0];
}
