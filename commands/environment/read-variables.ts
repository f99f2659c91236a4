import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { ROOT } from "../setup/paths";
import { findMissingCredentials } from "./missing-credentials";

/** The variables of this process, and over them those of `.env.<environment>` where there is such a file. */
export function readVariables({ name }: Environment, folder = ROOT): NodeJS.ProcessEnv {
  const file = join(folder, `.env.${name}`);
  const own = existsSync(file) ? (parseEnv(readFileSync(file, "utf8")) as NodeJS.ProcessEnv) : {};
  return { ...process.env, ...own, CHECKPOINT_DISABLE: "1" };
}

/**
 * The variables in which an environment's providers find their credentials. Each environment has clouds of its own, and
 * `--all` plans them all.
 *
 * @throws UserError that names what is missing
 */
export function readProviderVariables(environment: Environment, folder = ROOT): NodeJS.ProcessEnv {
  const { name } = environment;
  const variables = readVariables(environment, folder);
  const missing = findMissingCredentials(variables);
  if (missing.length === 0) return variables;
  throw new UserError(
    "credentials-missing",
    `${name}: credentials are missing for ${missing.length} of the 3 providers:\n${missing.map((each) => `  ${each}`).join("\n")}\nTo do: set them, or write them into .env.${name}. README.md, "Real clouds", lists the permissions that each needs. For the lab: eval "$(npm run -s lab -- env)"`,
  );
}
