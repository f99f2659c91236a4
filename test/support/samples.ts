import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ENVIRONMENTS } from "../../commands/setup/paths";
import { findSamples } from "../../commands/try-cdktn/samples";
import { loadEnvironment } from "../../environments/load";
import type { Environment } from "../../environments/schema";
import { DIRECT, LISTED, PERSONAL } from "./environment";

/** Every environment file that the project shows or tests with, by where it is. */
export function samples(): Record<string, Environment> {
  return Object.fromEntries([
    ...readdirSync(ENVIRONMENTS)
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => [`environments/${name}`, loadEnvironment(join(ENVIRONMENTS, name))]),
    ...Object.entries({ DIRECT, PERSONAL, LISTED }).map(([name, environment]) => [
      `test/support/environment.ts, ${name}`,
      environment,
    ]),
    ...Object.entries(findSamples()),
  ]);
}
