import { setTimeout as wait } from "node:timers/promises";
import type { BrokerEnvironment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import type { Auth0Facts } from "../../review/auth0-facts";
import { findForeignConnections } from "../../review/foreign-connections";
import { canRewriteBindings, findGateFaults, type GateFault } from "../../review/gate-faults";
import { isWaived, waiverOf } from "../../review/review";
import { gateActionNameOf } from "../../stacks/gate-action-name";
import type { Auth0Tenant } from "../clouds/auth0-tenant";
import { CloudError } from "../clouds/cloud-error";
import type { OwnAuth0 } from "../clouds/own-auth0";
import { readClientFacts, readGateFacts } from "../clouds/read-auth0-facts";
import { PROGRAM } from "../setup/terraform";

/** How often the gate is put right before it is given up. */
const MAX_REPAIRS = 5;

/** Longer than a provider takes between reading the list of what is bound and writing it. */
const PAUSE_MS = 2000;

export interface SettleOptions {
  /** Whether the gate was bound just now: another environment's deploy may have read the list before that, and write it after. */
  readonly isJustBound: boolean;
  /** @default waits */
  readonly pause?: (milliseconds: number) => Promise<unknown>;
  readonly now?: Date;
}

/**
 * Makes right at Auth0 what Terraform does not see: takes the connections of others off the environment's clients, and puts its
 * gate in force, bound and last. What the environment file waives stays as it is.
 *
 * @returns what was done, a sentence each
 * @throws UserError where the gate can't be put right, or Auth0 doesn't let the credentials look or change something
 */
export async function settleAuth0(
  environment: BrokerEnvironment,
  own: OwnAuth0,
  tenant: Auth0Tenant,
  options: SettleOptions,
): Promise<string[]> {
  try {
    return await settle(environment, own, tenant, options);
  } catch (error) {
    if (!(error instanceof CloudError)) throw error;
    const { name } = environment;
    throw new UserError(
      error.code,
      `${name}: ${PROGRAM.title} has applied the plan, but what it does not see at Auth0 could not be looked at, or put right: ${error.reason}. Until then connections of others may be enabled for the environment's clients, and the gate may not be in force.\nTo do: ${error.toDo}. Then npm run plan -- ${name}, and deploy that.`,
    );
  }
}

async function settle(
  environment: BrokerEnvironment,
  own: OwnAuth0,
  tenant: Auth0Tenant,
  { isJustBound, pause = wait, now = new Date() }: SettleOptions,
): Promise<string[]> {
  const isLeft = (rule: "foreign-connection" | "gate-not-in-force") =>
    isWaived(waiverOf(environment, rule, now));
  const done = isLeft("foreign-connection") ? [] : await takeConnectionsOff(own, tenant);
  if (own.gate === undefined || isLeft("gate-not-in-force")) return done;

  let isLookedAtAgain = !isJustBound;
  for (let repairs = 0; ; ) {
    const facts = await readGateFacts(tenant, own.gate);
    const faults = findGateFaults(facts, own.gate.code);
    if (faults.length === 0) {
      if (isLookedAtAgain) return done;
      isLookedAtAgain = true;
    } else {
      if (repairs === MAX_REPAIRS)
        throw notPutRight(environment, faults, "something changes it again and again");
      done.push(...(await repair(environment, own.gate, facts, faults, tenant)));
      repairs += 1;
      isLookedAtAgain = true;
    }
    await pause(PAUSE_MS);
  }
}

async function takeConnectionsOff(
  { clientIds, connectionIds }: OwnAuth0,
  tenant: Auth0Tenant,
): Promise<string[]> {
  const clients = await readClientFacts(tenant, clientIds);
  const foreign = findForeignConnections(clients, connectionIds);
  for (const { id, clientIds } of foreign) await tenant.disableConnection(id, clientIds);
  return foreign.map(
    ({ name, clientIds }) =>
      `Took the connection ${name} off Auth0's client for Cognito (${clientIds.join(", ")}).`,
  );
}

/** @returns what was done @throws UserError where that can't be done */
async function repair(
  environment: BrokerEnvironment,
  gate: NonNullable<OwnAuth0["gate"]>,
  facts: Pick<Auth0Facts, "gate" | "bound">,
  faults: readonly GateFault[],
  tenant: Auth0Tenant,
): Promise<string[]> {
  const done: string[] = [];
  const kinds = faults.map(({ kind }) => kind);
  if (kinds.includes("missing"))
    throw notPutRight(environment, faults, "somebody deleted the Action meanwhile");
  if (kinds.includes("other-code") || kinds.includes("not-deployed")) {
    if (facts.gate?.draft !== gate.code)
      throw notPutRight(environment, faults, "somebody changed its code meanwhile");
    await tenant.deployAction(gate.id);
    done.push("Put the environment's code of the gate in force, in place of what was.");
  }
  if (!kinds.includes("unbound") && !kinds.includes("not-last")) return done;
  if (!canRewriteBindings(facts)) {
    throw notPutRight(
      environment,
      faults,
      "another binding has secrets, which a new list of the trigger's Actions would lose",
    );
  }
  // Another one's place and name are as they are now; only ours is new, and last.
  const others = facts.bound.filter(({ actionId }) => actionId !== gate.id);
  await tenant.writeBindings([
    ...others,
    { actionId: gate.id, displayName: gateActionNameOf(environment.name) },
  ]);
  done.push(
    kinds.includes("unbound")
      ? "Bound the gate to post-login again, as the last Action. A deploy of another environment to the same tenant at the same time can unbind it."
      : "Moved the gate behind every other Action of post-login.",
  );
  return done;
}

const STATES: Readonly<Record<GateFault["kind"], string>> = {
  missing: "it is not in Auth0",
  "other-code": "other code is in force",
  "not-deployed": "its changes are not deployed",
  unbound: "it is not bound to post-login",
  "not-last": "another Action runs after it",
};

function notPutRight(
  { name, auth0 }: Pick<BrokerEnvironment, "name" | "auth0">,
  faults: readonly GateFault[],
  why: string,
): UserError {
  const action = gateActionNameOf(name);
  const isOpen = faults.some(({ kind }) => kind !== "not-last" && kind !== "not-deployed");
  return new UserError(
    "gate-not-in-force",
    `${name}: the gate, the Action "${action}" in the tenant ${auth0.domain}, is not as it should be: ${faults.map(({ kind }) => STATES[kind]).join(", ")}. It could not be put right: ${why}.\n${isOpen ? "Until then whoever a connection of that tenant lets in to the environment's clients may sign in." : "Until then another Action, or whoever deploys the gate's changes, may let others in."}\nTo do: look at Actions, Triggers, post-login and at the logs in Auth0's dashboard, wait until no other deploy to that tenant runs, then npm run plan -- ${name}, and deploy that.`,
  );
}
