import type { Environment } from "../../../environments/schema";
import type { Check } from "../check";
import type { Deployed } from "../deployed";
import type { Probe } from "../probe";
import { walkBrokerRoute } from "./broker";
import { walkEntraRoute } from "./entra";
import { walkSamlRoute } from "./saml";

/** Walks the chain of an environment by its route. */
export function walkRoute(
  environment: Environment,
  deployed: Deployed,
  probe: Probe,
): Promise<readonly Check[]> {
  switch (environment.route) {
    case "broker":
      return walkBrokerRoute(environment, deployed, probe);
    case "entra":
      return walkEntraRoute(environment, deployed, probe);
    case "saml":
      return walkSamlRoute(environment, deployed, probe);
  }
}
