import type { Construct } from "constructs";
import type { Environment } from "../environments/schema";
import { TerraformData } from "./terraform-data";

/**
 * Guards what `prevent_destroy` can't: after a change of tenant, account or region the providers no longer find what
 * they deployed and would create it again elsewhere, with every user a stranger. So the state keeps where the
 * identities live, and a protected environment refuses to plan anything else.
 */
export function declareUserIdentities(stack: Construct, environment: Environment): void {
  const { name, microsoft, auth0, cognito, protection } = environment;
  const home = {
    "microsoft.tenantId": microsoft.tenantId,
    "auth0.domain": auth0.domain,
    "cognito.accountId": cognito.accountId,
    "cognito.region": cognito.region,
  };
  if (protection === "off") {
    new TerraformData(stack, "user-identities", { input: home });
    return;
  }
  new TerraformData(stack, "user-identities", {
    input: home,
    lifecycle: {
      preventDestroy: true,
      ignoreChanges: ["input"],
      postcondition: Object.entries(home).map(([key, value]) => ({
        condition: `\${self.output["${key}"] == "${value}"}`,
        errorMessage: `environments/${name}.yaml ${key}: is "${value}", but the environment was deployed with "\${self.output["${key}"]}". Changing it would start anew elsewhere, and every user would be a stranger. Put the old value back, or add a new environment file; to give up the users of this one, set protection: off.`,
      })),
    },
  });
}
