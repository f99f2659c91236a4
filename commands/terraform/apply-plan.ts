import { rmSync } from "node:fs";
import type { BrokerEnvironment, Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { findBeyondPlan } from "../../review/beyond-plan";
import { factsIn, findNotSeen, type Look } from "../../review/look";
import { isUnseen } from "../../review/not-seen";
import type { Plan } from "../../review/plan";
import { renderNotSeen } from "../../review/render/unseen";
import { isWaived, waiverOf } from "../../review/review";
import { ADDRESSES } from "../../stacks/addresses";
import { modesOf } from "../../stacks/ownership/modes";
import type { Auth0Tenant } from "../clouds/auth0-tenant";
import { CloudError } from "../clouds/cloud-error";
import type { OwnChain } from "../clouds/own-chain";
import { type InAuth0, onTheWay, type Way } from "../clouds/way";
import type { Resource } from "../state/state";
import { equipClient } from "./equip-client";
import { explainBeyond, explainUncompared } from "./explain-beyond";
import { ownChainBefore, readFacts } from "./look-at-clouds";
import { apply, readResources } from "./operations";
import { OptionsKeeper } from "./options-keeper";
import type { Prepared } from "./prepare";
import { ownChainOf } from "./read-own-chain";
import { type SettleOptions, settleAuth0 } from "./settle-auth0";
import { settleRoutes } from "./settle-routes";
import type { SynthesizedStack } from "./synthesized-stack";
import { keepUnended } from "./unended-updates";

/**
 * Applies a plan, makes right at Auth0 what Terraform does not see, and compares the clouds before and after with what the plan
 * had shown.
 *
 * @param file the plan, which is deleted once it is applied
 * @param shown the same, as it was reviewed
 * @param detail called with what is being applied
 * @returns what was made right, and what the providers left as it was, a sentence each
 * @throws UserError where the apply fails, where something can't be made right, and where more changed than was shown
 */
export function applyPlan(
  prepared: Prepared,
  file: string,
  shown: Plan,
  detail: (text: string) => void = () => {},
): Promise<string[]> {
  const { environment, stack } = prepared;
  return onTheWay(environment, stack.variables, async (way) => {
    detail("reading what the clouds have");
    const before = await readFacts(way, ownChainBefore(shown));
    const entered = await way.enterAuth0();
    const broker = entered && seen(entered); // the review has said why nobody could look
    const keeper = broker && (await OptionsKeeper.open({ ...prepared, ...broker }, broker.tenant, shown));
    let isJustBound = false;
    await applyAndKeep(
      () =>
        apply(stack, file, (text) => {
          isJustBound ||= text.endsWith(` ${ADDRESSES.gateBinding}`);
          detail(text);
        }),
      keeper,
    );
    rmSync(file, { force: true }); // applied, it is useless, and it holds every secret of the state
    detail("looking at what changed in the clouds");
    const resources = await readResources(stack);
    const unended = keepUnended(environment.name, shown, resources);
    // Both to their end: neither waits for the other, nor makes the other one up.
    const [given, settled] = await Promise.allSettled([
      keeper?.giveBack() ?? [],
      broker ? settleIn(broker, resources, { isJustBound }) : [],
    ]);
    if (settled.status === "rejected") throw withLoss(settled.reason, given);
    if (given.status === "rejected") throw given.reason;
    const beyondProviders = await settleRoutes(way, resources);
    const after = await readAfter(way, ownChainOf(resources));
    assertNothingBeyond(environment, shown, before, after);
    return [
      ...given.value,
      ...settled.value,
      ...beyondProviders,
      ...unended,
      ...renderNotSeen(findNotSeen(after)),
    ];
  });
}

/**
 * Makes right at Auth0 what Terraform does not see of what is deployed, gives a renewed client what others set on the one in use,
 * and makes right what no provider can write of the environment's routes.
 *
 * @returns what was done, a sentence each
 */
export function settleStack(
  environment: Environment,
  stack: SynthesizedStack,
  options: SettleOptions,
): Promise<string[]> {
  return onTheWay(environment, stack.variables, async (way) => {
    const resources = await readResources(stack);
    const beyondProviders = await settleRoutes(way, resources);
    const entered = await way.enterAuth0();
    if (entered === undefined) return beyondProviders;
    const { tenant } = entered;
    const atAuth0 = isUnseen(tenant)
      ? renderNotSeen(findNotSeen({ auth0: tenant }))
      : await settleIn({ ...entered, tenant }, resources, options);
    return [...beyondProviders, ...atAuth0];
  });
}

/** @throws UserError where the clouds can't be read any more */
async function readAfter(way: Way, own: OwnChain): Promise<Look> {
  try {
    return await readFacts(way, own);
  } catch (error) {
    throw error instanceof CloudError ? explainUncompared(way.environment, error) : error;
  }
}

/** A broker's tenant that can be looked into. */
interface Broker {
  readonly environment: BrokerEnvironment;
  readonly tenant: Auth0Tenant;
}

const seen = ({ tenant, environment }: InAuth0): Broker | undefined =>
  isUnseen(tenant) ? undefined : { tenant, environment };

/** @param resources what Terraform has by now */
async function settleIn(
  { tenant, environment }: Broker,
  resources: readonly Resource[],
  options: SettleOptions,
): Promise<string[]> {
  const settled = await settleAuth0(environment, ownChainOf(resources).auth0, tenant, options);
  return [...settled, ...(await equipClient(environment, resources, tenant))];
}

/** An apply that stops half-way may have updated a connection already. */
async function applyAndKeep(applying: () => Promise<void>, keeper: OptionsKeeper | undefined): Promise<void> {
  try {
    await applying();
  } catch (error) {
    const [given] = await Promise.allSettled([keeper?.giveBack()]);
    throw withLoss(error, given);
  }
}

/** An error, and what is lost besides. */
function withLoss(error: unknown, given: PromiseSettledResult<unknown>): unknown {
  if (given.status === "fulfilled") return error;
  const { reason } = given;
  if (!(error instanceof UserError && reason instanceof UserError)) return error;
  return new UserError(error.code, `${error.message}\n\n${reason.message}`);
}

/** @throws UserError where more changed in the clouds than a plan had shown */
function assertNothingBeyond(environment: Environment, shown: Plan, before: Look, after: Look): void {
  const beyond = findBeyondPlan(shown, factsIn(before), factsIn(after), {
    modeOf: modesOf(environment),
    isResetShown: isWaived(waiverOf(environment, "unmodelled-reset", new Date())),
  });
  if (beyond.length > 0) throw explainBeyond(environment, beyond);
}
