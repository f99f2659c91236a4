import { LAB_ACCOUNT_ID } from "../../environments/lab-account";
import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { ROOT } from "../setup/paths";
import { type EnvFile, readEnvFile } from "./env-file";
import { findMissingCredentials } from "./missing-credentials";
import { warnOnce } from "./warn-once";

/** The variables of this process, and over them those of `.env.<environment>` if there is such a file. @throws UserError */
export function readVariables({ name }: Environment, folder = ROOT): NodeJS.ProcessEnv {
  return variablesWith(readEnvFile(name, folder));
}

/**
 * The variables in which an environment's providers find their credentials. Each environment has clouds of its own, and
 * `--all` plans them all.
 *
 * @throws UserError that names what is missing
 */
export function readProviderVariables(environment: Environment, folder = ROOT): NodeJS.ProcessEnv {
  const file = readEnvFile(environment.name, folder);
  const variables = variablesWith(file);
  const missing = findMissingCredentials(variables);
  if (missing.length > 0) throw explainMissing(environment, missing, file);
  for (const each of file?.mistypedNames ?? []) warnOnce(`Warning: ${each}`);
  return variables;
}

const variablesWith = (file: EnvFile | undefined): NodeJS.ProcessEnv => ({
  ...process.env,
  ...file?.variables,
  CHECKPOINT_DISABLE: "1",
});

function explainMissing(
  { name, cognito }: Environment,
  missing: readonly string[],
  file: EnvFile | undefined,
): UserError {
  const where =
    file === undefined ? `your shell, and there is no .env.${name}` : `${file.name} and your shell`;
  const lines = [...missing, ...(file?.mistypedNames ?? [])].map((line) => `  ${line}`);
  const set = file === undefined ? `set them, or write them into .env.${name}` : `complete ${file.name}`;
  const toDo =
    cognito.accountId === LAB_ACCOUNT_ID
      ? 'eval "$(npm run -s lab -- env)", which points your shell at the lab'
      : `${set}. The permissions that each needs are in docs/policies`;
  return new UserError(
    "credentials-missing",
    `${name}: credentials are missing for ${missing.length} of the 3 providers in ${where}:\n${lines.join("\n")}\nTo do: ${toDo}.`,
  );
}
