import type { Json } from "./cognito-facts";

/** What Entra has of an environment besides what a plan shows, as Microsoft Graph answers, without credentials: of each route. */
export interface EntraFacts {
  /** Those that exist. */
  readonly applications: readonly Json[];
  /** Those of the home tenant that exist. */
  readonly servicePrincipals: readonly Json[];
}
