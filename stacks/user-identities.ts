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
      ...(isComplete(environment) && { ignoreChanges: ["input"] }),
      // Without the name: a state from before it was kept has none.
      postcondition: Object.entries(identityHomeOf(environment)).map(([key, value]) => ({
        condition: `\${self.output["${key}"] == "${value}"}`,
        errorMessage: `environments/${name}.yaml ${key}: is "${value}", but the environment was deployed with "\${self.output["${key}"]}". Changing it would start anew elsewhere, and every user would be a stranger. Put the old value back, or add a new environment file; to give up the users of this one, set protection: off.`,
      })),
    },
  });
}

/** What the state keeps, and a protected environment must not change: a value whose change makes strangers of its users. */
export interface KeptIdentity {
  readonly id: string;
  readonly value: string;
  /** With `self.output` for the value of the first deployment. */
  readonly errorMessage: string;
}

/** Keeps one more of the values on which user IDs hang, of a route's own. */
export function keepIdentity(
  scope: Construct,
  { protection }: Pick<Environment, "protection">,
  { id, value, errorMessage }: KeptIdentity,
): void {
  new TerraformData(scope, id, {
    input: value,
    ...(protection === "on" && {
      lifecycle: {
        preventDestroy: true,
        ignoreChanges: ["input"],
        postcondition: [{ condition: `\${self.output == "${value}"}`, errorMessage }],
      },
    }),
  });
}
/**
 * Whether the state has all of it from a former route. Else Terraform adds what is new of the present one, which is then kept, too:
 * meanwhile the plan review alone refuses another tenant, account or region.
 */
const isComplete = ({ former, ...present }: Environment): boolean => {
  const known = Object.keys(identityHomeOf(former ?? present));
  return Object.keys(identityHomeOf(present)).every((key) => known.includes(key));
};
