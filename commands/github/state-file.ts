import { join } from "node:path";
import { quote } from "../../environments/mistakes";
import { UserError } from "../../environments/user-error";
import { ENVIRONMENT_NAME, environmentName } from "../../environments/values";

/**
 * The file of an environment in a folder.
 *
 * @throws UserError for what can't be an environment's name, such as a path that leads out of the folder
 */
export function stateFileIn(folder: string, environment: string, extension: string): string {
  assertEnvironmentName(environment);
  return join(folder, `${environment}.${extension}`);
}

/** @throws UserError for what can't be an environment's name */
export function assertEnvironmentName(environment: string): void {
  if (environmentName.safeParse(environment).success) return;
  throw new UserError(
    "environment-name-invalid",
    `The environment is ${quote(environment)}, but must be ${ENVIRONMENT_NAME}. Nothing was done.\nTo do: give the name of an environment, like dev for environments/dev.yaml.`,
  );
}
