import type { TerraformStack } from "cdktf";

const FORGOTTEN = new WeakMap<TerraformStack, readonly string[]>();

/**
 * Has Terraform forget resources that it has and the stack no longer declares. Without this it would destroy them.
 *
 * @see https://developer.hashicorp.com/terraform/language/resources/syntax#removing-resources
 */
export function forget(stack: TerraformStack, addresses: readonly string[]): void {
  const all = [...(FORGOTTEN.get(stack) ?? []), ...addresses];
  FORGOTTEN.set(stack, all);
  if (all.length === 0) return;
  stack.addOverride(
    "removed",
    all.map((from) => ({ from, lifecycle: { destroy: false } })),
  );
}
