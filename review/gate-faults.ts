import { isGateActionName } from "../stacks/gate-action-name";
import type { Auth0Facts } from "./auth0-facts";

/** Why the gate is not in force as it should be. */
export type GateFault =
  /** Auth0 does not have the Action. */
  | { readonly kind: "missing" }
  /** Other code is in force. */
  | { readonly kind: "other-code" }
  /** The code in force is right, but the draft has changes that nobody deployed. */
  | { readonly kind: "not-deployed" }
  /** It does not run after a log-in. */
  | { readonly kind: "unbound" }
  /** Other Actions run after it. */
  | { readonly kind: "not-last"; readonly after: readonly string[] };

/**
 * Compares the gate at Auth0 with the code that it should have.
 *
 * @param code that should be in force; `undefined` where nobody knows it
 */
export function findGateFaults(
  { gate, bound }: Pick<Auth0Facts, "gate" | "bound">,
  code: string | undefined,
): GateFault[] {
  if (gate === undefined) return [{ kind: "missing" }];
  const place = bound.findIndex(({ actionId }) => actionId === gate.id);
  // The gates of other environments let this one's clients pass, whatever their order.
  const after = bound.slice(place + 1).flatMap(({ name }) => (isGateActionName(name) ? [] : [name]));
  return [
    ...codeFaults(gate, code),
    ...(place === -1 ? [{ kind: "unbound" as const }] : []),
    ...(place !== -1 && after.length > 0 ? [{ kind: "not-last" as const, after }] : []),
  ];
}

function codeFaults(gate: NonNullable<Auth0Facts["gate"]>, code: string | undefined): GateFault[] {
  if (gate.deployed === undefined || (code !== undefined && gate.deployed !== code))
    return [{ kind: "other-code" }];
  return gate.isAllDeployed ? [] : [{ kind: "not-deployed" }];
}

/** Whether the list of bound Actions can be written anew without a loss: nobody can write another binding's secrets again. */
export const canRewriteBindings = ({ gate, bound }: Pick<Auth0Facts, "gate" | "bound">): boolean =>
  bound.every(({ actionId, hasSecrets }) => actionId === gate?.id || !hasSecrets);
