import { existsSync } from "node:fs";
import { join } from "node:path";
import { pointedShellOf } from "../../environments/pointed-shell";
import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { providersOf } from "../../stacks/routes/facts";
import { assertRightClouds } from "../clouds/lab-shell";
import { ROOT } from "../setup/paths";
import { type EnvFile, readEnvFile } from "./env-file";
import { findMissingCredentials } from "./missing-credentials";
import { warnOnce } from "./warn-once";

/**
 * The variables of this process, and over them those of `.env.<environment>` if there is such a file. A shell that is pointed
 * at the lab doesn't read it: it is for the clouds.
 *
 * @throws UserError if they would ask others than the environment's clouds
 */
export async function readVariables(environment: Environment, folder = ROOT): Promise<NodeJS.ProcessEnv> {
  return (await readBoth(environment, folder)).variables;
}

/**
 * The variables in which an environment's providers find their credentials. Each environment has clouds of its own, and
 * `--all` plans them all.
 *
 * @throws UserError that names what is missing
 */
export async function readProviderVariables(
  environment: Environment,
  folder = ROOT,
): Promise<NodeJS.ProcessEnv> {
  const { file, variables } = await readBoth(environment, folder);
  const missing = findMissingCredentials(variables, providersOf(environment));
  if (missing.length > 0) throw explainMissing(environment, missing, file);
  for (const each of file?.mistypedNames ?? []) warnOnce(`Warning: ${each}`);
  return variables;
}

/** The variables, and the file that some of them are from. */
async function readBoth(environment: Environment, folder: string) {
  const name = `.env.${environment.name}`;
  const isThere = existsSync(join(folder, name));
  const isPointed = pointedShellOf(process.env) !== undefined;
  const file = isPointed ? undefined : readEnvFile(environment.name, folder);
  const variables = variablesWith(file);
  if (file?.exposure !== undefined) warnOnce(`Warning: ${file.exposure}`);
  await assertRightClouds({ environment, variables, ...(isThere && { file: name }) });
  return { file, variables };
}

const variablesWith = (file: EnvFile | undefined): NodeJS.ProcessEnv => ({
  ...process.env,
  ...file?.variables,
  CHECKPOINT_DISABLE: "1",
});

function explainMissing(
  environment: Environment,
  missing: readonly string[],
  file: EnvFile | undefined,
): UserError {
  const { name } = environment;
  const where =
    file === undefined ? `your shell, and there is no .env.${name}` : `${file.name} and your shell`;
  const lines = [...missing, ...(file?.mistypedNames ?? [])].map((line) => `  ${line}`);
  const set = file === undefined ? `set them, or write them into .env.${name}` : `complete ${file.name}`;
  return new UserError(
    "credentials-missing",
    `${name}: credentials are missing for ${missing.length} of the ${providersOf(environment).length} providers in ${where}:\n${lines.join("\n")}\nTo do: ${set}. docs/credentials.md has the permissions that each needs.`,
  );
}
