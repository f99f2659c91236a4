import type { Construct } from "constructs";
import type { Environment } from "../environments/schema";
import { ADDRESSES, idIn } from "./addresses";
import { identityHomeOf, userIdentitiesOf } from "./identity-home";
import { TerraformData } from "./terraform-data";

/**
 * Guards what `prevent_destroy` can't. After a change of tenant, account or region the providers no longer find what they
 * deployed. They would create it again elsewhere, with a new user ID for everyone. So the state keeps where the
 * identities live, and Terraform refuses to plan anything else for a protected environment.
 */
export function declareUserIdentities(stack: Construct, environment: Environment): void {
  const { name, protection } = environment;
  const id = idIn(ADDRESSES.userIdentities);
  const input = userIdentitiesOf(environment);
  if (protection === "off") {
    new TerraformData(stack, id, { input });
    return;
  }
  new TerraformData(stack, id, {
    input,
    lifecycle: {
      preventDestroy: true,
      ignoreChanges: ["input"],
      // Without the name: a state from before it was kept has none.
      postcondition: Object.entries(identityHomeOf(environment)).map(([key, value]) => ({
        condition: `\${self.output["${key}"] == "${value}"}`,
        errorMessage: `environments/${name}.yaml ${key}: is "${value}", but the environment was deployed with "\${self.output["${key}"]}". Changing it would start anew elsewhere, and every user would be a stranger. Put the old value back, or add a new environment file; to give up the users of this one, set protection: off.`,
      })),
    },
  });
}
