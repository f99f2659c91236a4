import { Action } from "@cdktf/provider-auth0/lib/action";
import { TriggerAction } from "@cdktf/provider-auth0/lib/trigger-action";
import { Fn, type ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { Environment } from "../environments/schema";
import { ADDRESSES, idIn } from "./addresses";
import { gateActionNameOf } from "./gate-action-name";
import { protect } from "./protection";
import { renderScript } from "./scripts/render-script";

/** Who passes the gate. Clients and connections may be references. */
export interface Admitted {
  /** Client IDs of the clients that the gate guards. */
  readonly clients: readonly string[];
  /** IDs of the connections through which people come to them. */
  readonly connections: readonly string[];
  /** Name of the connection whose users must have an ID of ours. `null`: every user of the connections passes. */
  readonly microsoft: string | null;
}

/**
 * The gate: an Action that runs after each log-in to the Auth0 tenant, and denies the environment's clients to everyone who
 * does not come by the environment's connections.
 *
 * @returns what must be there before anybody can get to the gate
 * @see https://auth0.com/docs/customize/actions/explore-triggers/signup-and-login-triggers/login-trigger
 */
export function declareGate(
  scope: Construct,
  { name, protection }: Pick<Environment, "name" | "protection">,
  { clients, connections, microsoft }: Admitted,
): ITerraformDependable {
  const lifecycle = protect(protection);
  const action = new Action(scope, idIn(ADDRESSES.gate), {
    name: gateActionNameOf(name),
    code: renderScript("sign-in-gate", Fn.jsonencode({ clients, connections, microsoft })),
    runtime: "node22",
    supportedTriggers: { id: "post-login", version: "v3" },
    deploy: true,
    lifecycle,
  });
  return new TriggerAction(scope, idIn(ADDRESSES.gateBinding), {
    trigger: "post-login",
    actionId: action.id,
    displayName: gateActionNameOf(name),
    lifecycle,
  });
}
