import { TerraformResource, type TerraformStack } from "cdktf";
import type { Environment } from "../../environments/schema";
import { OWNERSHIP } from ".";
import { findIgnored } from "./find-ignored";
import { modesOf } from "./modes";

/**
 * Lets Terraform ignore what others may set on the stack's resources, by the table of ownership. Only what is there when this is
 * called is the stack's.
 *
 * @see https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#ignore_changes
 */
export function leaveOthers(stack: TerraformStack, environment: Environment): void {
  const modeOf = modesOf(environment);
  for (const element of stack.node.findAll()) {
    if (!TerraformResource.isTerraformResource(element)) continue;
    const type = element.terraformResourceType;
    const ownership = OWNERSHIP[type];
    if (ownership === undefined) continue;
    const id = element.friendlyUniqueId;
    const mode = modeOf(`${type}.${id}`);
    const toTerraform = element.toTerraform.bind(element);
    element.toTerraform = () => {
      const synthesized = toTerraform();
      const configuration = synthesized.resource[type][id];
      const left = findIgnored(ownership, mode, configuration);
      if (left.length > 0) {
        const { ignore_changes = [], ...lifecycle } = configuration.lifecycle ?? {};
        configuration.lifecycle = {
          ...lifecycle,
          ignore_changes: [...new Set([...ignore_changes, ...left])],
        };
      }
      return synthesized;
    };
  }
}
