import { existsSync, linkSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../environments/user-error";
import { environmentName } from "../../environments/values";
import { localStateOf } from "./local-state";

/**
 * Makes sure that an environment of the name can be made.
 *
 * @param environments folder of the environment files
 * @param states folder of the local states
 * @throws UserError
 */
export function assertNew(name: string, environments: string, states: string): void {
  const invalid = environmentName.safeParse(name).error?.issues[0]?.message;
  if (invalid !== undefined) {
    throw new UserError(
      `${JSON.stringify(name)} is no name of an environment: it ${invalid}.\nTo do: choose another name.`,
    );
  }
  if (existsSync(join(environments, `${name}.yaml`))) throw taken(name);
  if ((localStateOf(name, states)?.resources.length ?? 0) > 0) {
    throw new UserError(
      `state/terraform.${name}.tfstate is there, with what an earlier environment ${name} has deployed: Terraform would take that for the new one's.\nTo do: choose another name; or bring environments/${name}.yaml back from git, and destroy the old one first.`,
    );
  }
}

/**
 * Writes an environment file that is not there yet, whole or not at all.
 *
 * @throws UserError where there is one by now
 */
export function writeNew(folder: string, name: string, text: string): void {
  const unfinished = join(folder, `.${name}.${process.pid}.tmp`);
  try {
    writeFileSync(unfinished, text, { flag: "wx" });
    linkSync(unfinished, join(folder, `${name}.yaml`)); // unlike a rename, it replaces nothing
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") throw taken(name);
    throw new UserError(
      `environments/${name}.yaml can't be written (${code}).\nTo do: look at the rights and the space there.`,
    );
  } finally {
    rmSync(unfinished, { force: true });
  }
}

const taken = (name: string) =>
  new UserError(
    `environments/${name}.yaml is there already, and is never overwritten.\nTo do: choose another name, or edit that file.`,
  );
