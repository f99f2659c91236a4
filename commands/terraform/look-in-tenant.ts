import type { BrokerEnvironment } from "../../environments/schema";
import { STRATEGIES } from "../../environments/strategies";
import { UserError } from "../../environments/user-error";
import type { Auth0Facts } from "../../review/auth0-facts";
import type { Plan } from "../../review/plan";
import { ADDRESSES, addressOfConnection } from "../../stacks/addresses";
import { gateActionNameOf } from "../../stacks/gate-action-name";
import type { Auth0Tenant } from "../clouds/auth0-tenant";
import { checkAuth0Room } from "../clouds/check-auth0-room";
import type { Finding } from "../clouds/finding";
import { type OwnAuth0, ownAuth0In } from "../clouds/own-auth0";
import { readAuth0Facts } from "../clouds/read-auth0-facts";

/** What was seen in a tenant besides a plan. */
export interface InTenant {
  readonly auth0: Auth0Facts;
  /** What may stop the apply of a plan that makes the gate, and can't be known before. */
  readonly notes: readonly Finding[];
}

/**
 * Looks at what an Auth0 tenant has besides a plan, or besides drift, by reading alone.
 *
 * @param readOwn what the environment has by now: a saved plan may be older
 * @throws UserError where a scope is missing; where the tenant has no room for what the plan makes, or its names are taken
 */
export async function lookInTenant(
  environment: BrokerEnvironment,
  plan: Plan,
  tenant: Auth0Tenant,
  readOwn: () => Promise<OwnAuth0>,
): Promise<InTenant> {
  const own = ownAuth0In(
    plan.resources.flatMap(({ address, type, before }) =>
      before ? [{ address, type, values: before }] : [],
    ),
  );
  await assertNamesFree(environment, plan, tenant, readOwn);
  const notes = isMade(plan, ADDRESSES.gate) ? await assertRoom(environment, own, tenant) : [];
  return { auth0: await readAuth0Facts(tenant, own), notes };
}

const isMade = ({ kind, resources }: Plan, made: string) =>
  kind === "plan" && resources.some(({ address, action }) => address === made && action === "create");

/**
 * @throws UserError where something has a name that the plan gives, and is not the environment's: Auth0 would refuse it half-way, or
 *   have two of it
 */
async function assertNamesFree(
  environment: BrokerEnvironment,
  plan: Plan,
  tenant: Auth0Tenant,
  readOwn: () => Promise<OwnAuth0>,
): Promise<void> {
  const { name, auth0 } = environment;
  const action = gateActionNameOf(name);
  const actionId = isMade(plan, ADDRESSES.gate) ? await tenant.findActionNamed(action) : undefined;
  const found =
    actionId === undefined ? [] : [{ id: actionId, what: `the Action "${action}" (${actionId})` }];
  for (const strategy of STRATEGIES) {
    if (!isMade(plan, addressOfConnection(strategy))) continue;
    const id = await tenant.findConnectionNamed(auth0.connections[strategy]);
    if (id !== undefined) found.push({ id, what: `the connection "${auth0.connections[strategy]}" (${id})` });
  }
  if (found.length === 0) return;
  const { gate, connectionIds } = await readOwn();
  const taken = found.filter(({ id }) => id !== gate?.id && !connectionIds.includes(id));
  if (taken.length === 0) return; // the plan is stale, which Terraform says
  throw new UserError(
    "auth0-name-taken",
    `${name}: the tenant ${auth0.domain} has ${taken.map(({ what }) => what).join(" and ")} already, and the state of ${name} does not. Nothing was changed.\nTo do: if an earlier deploy left it behind, delete it in Auth0's dashboard, then run the same command again. If somebody else uses it, choose another name for ${taken.every(({ id }) => id !== actionId) ? "the connection (auth0.connections)" : "the environment"}.`,
  );
}

/** @returns what can't be known before @throws UserError where Auth0 would refuse what the plan makes */
async function assertRoom(
  environment: BrokerEnvironment,
  { clientIds, connectionIds }: OwnAuth0,
  tenant: Auth0Tenant,
): Promise<Finding[]> {
  const findings = await checkAuth0Room(environment, { clientIds, connectionIds }, tenant);
  const wrong = findings.filter(({ verdict }) => verdict === "wrong");
  if (wrong.length === 0) return findings.filter(({ verdict }) => verdict === "note");
  throw new UserError(
    "auth0-has-no-room",
    `${environment.name}: the tenant ${environment.auth0.domain} has no room. Nothing was changed.\n${wrong.map(({ message, toDo }) => `  ${message}.\n  To do: ${toDo}, then run the same command again.`).join("\n")}`,
  );
}
