import type { Environment } from "./schema";

/**
 * The environments of all routes of an environment, the present one first, each as if it were the only one: one name, one pool,
 * the same app clients.
 */
export const routesOf = (environment: Environment): readonly [Environment, ...Environment[]] =>
  environment.former === undefined ? [environment] : [environment, environment.former];
