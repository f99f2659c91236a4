import { TerraformStack, Token } from "cdktf";
import type { Construct } from "constructs";
import type { Environment } from "../environments/schema";
import { ADDRESSES } from "./addresses";

type Tagged = Pick<Environment, "tags" | "adopt" | "cognito">;

/** Tags of what a stack makes in AWS, for its provider. */
export const defaultTagsOf = ({ tags }: Pick<Environment, "tags">) =>
  Object.keys(tags).length === 0 ? {} : { defaultTags: [{ tags }] };

/**
 * The tags of the user pool that are others': all that it has, but for those of the environment file, which the provider adds.
 *
 * If Terraform ignored the pool's tags instead, a changed tag of the file would never reach the pool: the provider takes its old
 * value for one that the pool's own configuration prefers.
 *
 * @returns an expression of Terraform; `undefined` in an environment without tags, in which Terraform ignores those of the pool
 * @see docs/decisions/0028-a-door-for-code.md
 */
export function tagsOfOthers(
  scope: Construct,
  { tags, adopt, cognito }: Tagged,
): Record<string, string> | undefined {
  if (Object.keys(tags).length === 0) return undefined;
  const ours = JSON.stringify(Object.keys(tags));
  return Token.asStringMap(
    `\${{ for key, value in ${allTags(scope, adopt?.userPool, cognito)} : key => value if !contains(${ours}, key) }}`,
  );
}

/** All tags of the pool. Before the first deployment there is none, and a pool that the stack made is found by its domain. */
function allTags(
  scope: Construct,
  userPool: string | undefined,
  { poolName, domain }: Tagged["cognito"],
): string {
  const stack = TerraformStack.of(scope);
  if (userPool !== undefined) {
    stack.addOverride(ADDRESSES.taggedPool, { user_pool_id: userPool });
    return `merge({}, ${ADDRESSES.taggedPool}.tags)`; // without a tag it is null
  }
  stack.addOverride(ADDRESSES.poolsOfName, { name: poolName });
  stack.addOverride(ADDRESSES.taggedPool, {
    for_each: `\${toset(${ADDRESSES.poolsOfName}.ids)}`,
    user_pool_id: "${each.value}",
  });
  const isOurs =
    typeof domain === "string"
      ? `pool.domain == ${JSON.stringify(domain)}`
      : `pool.custom_domain == ${JSON.stringify(domain.name)}`;
  return `merge({}, [for pool in ${ADDRESSES.taggedPool} : pool.tags if ${isOurs}]...)`;
}
