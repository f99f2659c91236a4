import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import type { z } from "zod";
import { clashes } from "./clashes";
import { errorOf, type Mistake, quoted } from "./mistakes";
import { type Environment, environment, environmentFile, environmentName } from "./schema";
import { YamlFile } from "./yaml-file";

/** What a person means as an environment file, however it is spelt. */
const ENVIRONMENT_FILE = /\.ya?ml(?:\.txt)?$/i;
const EXTENSION = ".yaml";

/**
 * Reads every `<name>.yaml` of a folder, in the order of their names. Without any, there are no environments.
 *
 * @throws UserError that tells every mistake of every file
 */
export function loadEnvironments(directory: string): Environment[] {
  const files = readdirSync(directory).filter((file) => ENVIRONMENT_FILE.test(file));
  const names = files.filter((file) => file.endsWith(EXTENSION)).map((file) => basename(file, EXTENSION));
  const misnamed = files
    .filter((file) => !file.endsWith(EXTENSION))
    .map((file) => inFileName(join(directory, file), `must be ${file.replace(ENVIRONMENT_FILE, EXTENSION)}: rename it`));
  return checked(
    names.sort().map((name) => read(join(directory, name + EXTENSION))),
    misnamed,
  );
}

/**
 * Reads one environment file, `<name>.yaml`.
 *
 * @throws UserError that tells every mistake in it
 */
export function loadEnvironment(file: string): Environment {
  const [environment] = checked([read(file)], []);
  return environment as Environment;
}
...
