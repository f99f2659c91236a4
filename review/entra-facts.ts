import type { Json } from "./cognito-facts";

/** What Entra has of an environment besides what a plan shows, as Microsoft Graph answers, without credentials. */
export interface EntraFacts {
  /** `undefined` where it does not exist. */
  readonly application?: Json;
  /** Of the home tenant; `undefined` where it does not exist. */
  readonly servicePrincipal?: Json;
}
