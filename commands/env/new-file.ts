import { existsSync, linkSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { explainFileError } from "../../environments/file-error";
import { UserError } from "../../environments/user-error";
import { ENVIRONMENT_NAME, environmentName } from "../../environments/values";
import { runShared } from "../../synthesis/keep-private.cjs";
import { PROGRAM } from "../setup/terraform";
import { localStateName, readLocalState } from "../state/read-state";

/**
 * Asserts that an environment of the name can be made.
 *
 * @param environments folder of the environment files
 * @param states folder of the local states
 * @throws UserError
 */
export function assertNew(name: string, environments: string, states: string): void {
  if (!environmentName.safeParse(name).success) {
    throw new UserError(
      "environment-name-invalid",
      `${JSON.stringify(name)} isn't a valid environment name: use ${ENVIRONMENT_NAME}.\nTo do: choose another name.`,
    );
  }
  if (existsSync(join(environments, `${name}.yaml`))) throw nameTaken(name);
  if (readLocalState(states, name) !== undefined) {
    throw new UserError(
      "state-not-empty",
      `state/${localStateName(name)} still has the resources of an earlier environment ${name}: ${PROGRAM.title} would take them for the new one's.\nTo do: choose another name; or restore environments/${name}.yaml from git, and destroy that environment first.`,
    );
  }
}

/**
 * Writes a new environment file, whole or not at all.
 *
 * @throws UserError where one exists by now
 */
export function writeNew(folder: string, name: string, text: string): void {
  const unfinished = join(folder, `.${name}.${process.pid}.tmp`);
  try {
    runShared(() => writeFileSync(unfinished, text, { flag: "wx" }));
    linkSync(unfinished, join(folder, `${name}.yaml`)); // unlike a rename, it replaces nothing
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") throw nameTaken(name);
    throw (
      explainFileError(error, join(folder, `${name}.yaml`)) ??
      new UserError(
        "file-not-writable",
        `environments/${name}.yaml can't be written (${code}).\nTo do: check that its folder is there.`,
      )
    );
  } finally {
    rmSync(unfinished, { force: true });
  }
}

const nameTaken = (name: string) =>
  new UserError(
    "environment-exists",
    `environments/${name}.yaml already exists, and is never overwritten.\nTo do: choose another name, or edit that file.`,
  );
