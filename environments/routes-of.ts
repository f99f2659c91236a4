import type { Environment } from "./schema";

/**
 * The environments of all routes of an environment, the present one first, each as if it were the only one: one name, one pool,
 * the same app clients.
 */
export const routesOf = (environment: Environment): readonly [Environment, ...Environment[]] =>
  environment.former === undefined ? [environment] : [environment, environment.former];

/** The same, and a former route at its end: Terraform needs the way to its clouds as long as the file has it. */
export const reachedRoutesOf = (environment: Environment): readonly Environment[] =>
  environment.retired === undefined ? routesOf(environment) : [...routesOf(environment), environment.retired];
