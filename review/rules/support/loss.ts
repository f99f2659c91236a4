import { appClientAt } from "../../../stacks/addresses";
import { code } from "../../code";
import type { Change } from "../../plan";
import type { Finding } from "../../rule";

/** Whether a resource goes away, even if another takes its place. */
export function isLost(change: Change | undefined): change is Change {
  return change !== undefined && ["delete", "replace", "forget"].includes(change.action);
}

/** By type, the key of the environment file that an attribute comes from: an author knows the key, not the attribute. */
const KEYS: Readonly<Record<string, Readonly<Record<string, (address: string) => string>>>> = {
  aws_cognito_user_pool: {
    name: () => "cognito.poolName",
    username_configuration: () => "cognito.usernames",
  },
  aws_cognito_identity_provider: {
    provider_name: () => "cognito.providerName",
    user_pool_id: () => "cognito.userPool",
  },
  aws_cognito_user_pool_client: {
    generate_secret: (address) => `cognito.clients.${appClientAt(address)}.kind`,
  },
  auth0_connection: { name: () => "auth0.connections" },
};

function nameAttribute({ type, address }: Change, attribute: string): string {
  const key = KEYS[type]?.[attribute]?.(address);
  return key === undefined ? code(attribute) : `${code(attribute)} (${code(key)})`;
}

/** How it goes away, to follow "is". */
export function describeLoss(change: Change): string {
  const { action, replacedFor, isGone } = change;
  if (isGone) return "gone from its cloud, and another is created";
  if (action === "replace")
    return `replaced${replacedFor.length === 0 ? "" : `, because of ${replacedFor.map((attribute) => nameAttribute(change, attribute)).join(", ")}`}`;
  return action === "forget" ? "forgotten by Terraform" : "destroyed";
}

/**
 * What the loss of a resource means.
 *
 * @param people whom it hits, and how
 * @param what goes away, to precede "is"
 */
export function lossOf(change: Change, people: string, what: string): Pick<Finding, "people" | "cause"> {
  return {
    people:
      change.action === "forget" ? "Everyone keeps their account, but nothing protects it any more" : people,
    cause: `${what} is ${describeLoss(change)}`,
  };
}
