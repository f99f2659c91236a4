import type { SamlEnvironment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import type { DeclareRoute } from "./route";

/** Straight to Entra by SAML: Cognito <-> Entra. */
export const declareSaml: DeclareRoute<SamlEnvironment> = (_stack, { name }) => {
  throw new UserError("route-not-built", `environments/${name}.yaml route: saml is not there yet.`);
};
