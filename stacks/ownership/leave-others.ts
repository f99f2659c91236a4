import { TerraformResource, type TerraformStack } from "cdktf";
import type { Environment } from "../../environments/schema";
import { importsOf } from "../imports";
import { OWNERSHIP } from ".";
import { findOwner, type Mode, type Ownership } from "./ownership";

/**
 * Lets Terraform ignore what others may set on the stack's resources, by the table of ownership. Only what is there when this is
 * called is the stack's.
 *
 * @see https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#ignore_changes
 */
export function leaveOthers(
  stack: TerraformStack,
  environment: Pick<Environment, "adopt" | "cognito">,
): void {
  const adopted = importsOf(environment).map(({ to }) => to.replace(/\[0\]$/, ""));
  for (const element of stack.node.findAll()) {
    if (!TerraformResource.isTerraformResource(element)) continue;
    const type = element.terraformResourceType;
    const ownership = OWNERSHIP[type];
    if (ownership === undefined) continue;
    const id = element.friendlyUniqueId;
    const mode = adopted.includes(`${type}.${id}`) ? "adopted" : "made";
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

/**
 * What Terraform must ignore of a resource, as `ignore_changes` has it: what is left and not set in the configuration, and what
 * is only set at first.
 */
export function findIgnored(ownership: Ownership, mode: Mode, configuration: object): string[] {
  const paths = Object.keys(ownership);
  const ownerAt = (path: string) => findOwner(ownership, path, mode)?.owner;
  const isAsserted = (path: string) => ["ours", "refused"].includes(String(ownerAt(path)));
  const ignored = paths.flatMap((path) => {
    const owner = ownerAt(path);
    if (owner !== "initial" && (owner !== "left" || isSet(configuration, path))) return [];
    const [block = path, ...inBlock] = path.split(".");
    if (inBlock.length === 0 || isSet(configuration, block)) return [path.replaceAll(".", "[0].")];
    // Of a block that the configuration does not have, nothing in it can be ignored.
    return paths.some((other) => other.startsWith(`${block}.`) && isAsserted(other)) ? [] : [block];
  });
  return [...new Set(ignored)];
}

function isSet(configuration: object, path: string): boolean {
  const value = path
    .split(".")
    .reduce<unknown>((inner, name) => Object(Array.isArray(inner) ? inner[0] : inner)[name], configuration);
  return value !== undefined && value !== null;
}
