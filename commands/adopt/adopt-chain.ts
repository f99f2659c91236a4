import { rmSync } from "node:fs";
import { join } from "node:path";
import { asBroker } from "../../environments/as-broker";
import { readEnvironments } from "../../environments/load";
import { hasOwnPool } from "../../environments/own-pool";
import type { BrokerEnvironment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { YamlFile } from "../../environments/yaml-file";
import { ADDRESSES } from "../../stacks/addresses";
import { issuerOf } from "../../stacks/endpoints";
import { type Fetch, openHttps } from "../clouds/https";
import { readDiscovery } from "../clouds/pool-discovery";
import { AtomicFile } from "../environment/atomic-file";
import { findEnvironment } from "../environment/find-environment";
import { findMistakes } from "../environment/find-mistakes";
import { readProviderVariables } from "../environment/read-variables";
import { ENVIRONMENTS, STATES } from "../setup/paths";
import { type Answering, assertCanAsk } from "../terminal/ask-yes";
import type { Progress } from "../terminal/progress";
import { type Prepared, prepare } from "../terraform/prepare";
import { reviewPlan } from "../terraform/reviewed-plan";
import { adoptedIdsOf, findOwnedElsewhere, isAdopted, withAdoptedIds } from "./adopted-ids";
import { AdoptionRun, planFileOf } from "./adoption-run";
import { findPlanObstacles } from "./check-plan";
import { findObstacles } from "./find-obstacles";
import { followChain } from "./follow-chain";
import type { FoundChain } from "./found-chain";
import { type GivenOptions, readGivenIds } from "./given-ids";
import { keepOf } from "./keep";
import { keptKeysOf, settleKeys, strategyOf } from "./kept-keys";
import { explainObstacles } from "./obstacle";
import { type OwnedIds, readOthersIds, readOwnIds } from "./owned-ids";

export interface AdoptOptions extends Answering {
  /** The ids that the command line gives, by option. */
  readonly given: GivenOptions;
  /** Whether the user pool stays its owner's. So it does wherever the file says it. */
  readonly joins: boolean;
}

/**
 * Adopts a chain that was made by hand.
 *
 * @returns what was done, for a person
 * @throws UserError; then, unless the apply had begun, the environment file is as it was
 */
export async function adoptChain(options: AdoptOptions, progress: Progress): Promise<string> {
  const { name } = options;
  const environment = asBroker(findEnvironment(name));
  if (options.joins) assertJoins(environment);
  const variables = await readProviderVariables(environment);
  const https = openHttps(variables);
  try {
    const own = await readOwnIds(environment, variables, https.fetch, STATES);
    if (isAdopted(environment, own) && (await isDeployed(environment, own, progress))) {
      return `${name} is adopted and deployed: nothing to do.`;
    }
    assertNotDeployed(environment, own);
    assertCanAsk(options);
    const given = readGivenIds(options.given, environment);
    const all = await progress.step(`${name}: following the chain through the three clouds`, () =>
      followChain(environment, given, variables, https.fetch),
    );
    const found = withoutOwn(all, own);
    const joins = options.joins || !hasOwnPool(environment);
    const asFound = await settle(environment, found, joins, https.fetch);
    const text = await editFile(environment, asFound, found, own, https.fetch);
    return await new AdoptionRun(options, found, own, https.fetch, progress).run(text);
  } finally {
    await https.close();
  }
}

/** An earlier run may have stopped after it had made the new secret, or the gate. */
function withoutOwn(found: FoundChain, { ids }: OwnedIds): FoundChain {
  const own = [...ids.values()];
  const { passwordCredentials = [] } = found.application;
  const others = passwordCredentials.filter(({ keyId }) => !own.includes(keyId));
  return {
    ...found,
    gate: found.gate !== undefined && own.includes(found.gate) ? undefined : found.gate,
    application: { ...found.application, passwordCredentials: others },
  };
}

/**
 * Whether nothing is left to deploy of an environment that was adopted. An apply that stopped half-way leaves something.
 *
 * @throws UserError where what is left is not part of an adoption
 */
async function isDeployed(
  environment: BrokerEnvironment,
  own: OwnedIds,
  progress: Progress,
): Promise<boolean> {
  const { name } = environment;
  const planFile = planFileOf(name);
  const [prepared] = (await prepare([environment], progress)) as [Prepared<BrokerEnvironment>];
  try {
    const review = await progress.step(`${name}: terraform plan`, (detail) =>
      reviewPlan(prepared, planFile, { detail }),
    );
    if (findPlanObstacles(review, [], [...own.ids.keys()]).length === 0) return review.verdict === "nothing";
  } finally {
    rmSync(planFile, { force: true });
  }
  throw new UserError(
    "already-adopted",
    `${name} is adopted, and what its file would change now is not part of that. Nothing was changed.\nTo do: npm run plan -- ${name}, which shows what it is.`,
  );
}

/** @throws UserError */
function assertNotDeployed({ name, adopt }: BrokerEnvironment, { ids }: OwnedIds): void {
  const pool = ids.get(ADDRESSES.pool);
  const what = pool === undefined ? "identity provider" : "user pool";
  const id = pool ?? ids.get(ADDRESSES.identityProvider);
  if (adopt !== undefined || id === undefined) return;
  throw new UserError(
    "already-deployed",
    `${name} is deployed: its state has the ${what} ${id}, and environments/${name}.yaml has no adopt. Nothing was changed.\nTo do: to adopt another chain, npm run env -- new <name>, then npm run adopt -- <name>.`,
  );
}

/** @throws UserError where the file adopts the pool, so that it can't join it, too */
function assertJoins({ name, adopt = {} }: BrokerEnvironment): void {
  if (adopt.userPool === undefined) return;
  throw new UserError(
    "pool-adopted",
    `environments/${name}.yaml adopt.userPool: the environment adopts the user pool ${adopt.userPool}, so it can't join it. Nothing was changed.\nTo do: take adopt.userPool out of the file, then run the same command again. If the pool is adopted by now, move its ID to cognito.userPool and deploy that: the stack forgets the pool, and destroys nothing.`,
  );
}

/** The environment with what of a chain decides about the rest: its connections, and whose its pool is. */
async function settle(
  environment: BrokerEnvironment,
  found: FoundChain,
  joins: boolean,
  fetch: Fetch,
): Promise<BrokerEnvironment> {
  const { auth0, cognito } = environment;
  const asFound = { ...environment, auth0: { ...auth0, strategy: strategyOf(found) } };
  if (!joins) return asFound;
  const userPool = found.pool.Id;
  const discovery = await readDiscovery(userPool, cognito.region, fetch);
  const updated = { ...cognito, userPool, issuer: "updated" as const };
  const isUpdated = discovery?.issuer === issuerOf({ cognito: updated }, userPool);
  return { ...asFound, cognito: isUpdated ? updated : { ...cognito, userPool } };
}

/**
 * The environment file that adopts the chain.
 *
 * @param asFound the environment as its chain makes it
 * @throws UserError with everything that is in the way
 */
async function editFile(
  environment: BrokerEnvironment,
  asFound: BrokerEnvironment,
  found: FoundChain,
  own: OwnedIds,
  fetch: Fetch,
): Promise<string> {
  const { name } = asFound;
  const file = `environments/${name}.yaml`;
  const { before } = new AtomicFile(join(ENVIRONMENTS, `${name}.yaml`), file);
  const keep = keepOf(found, asFound);
  const ids = { ...adoptedIdsOf(found, asFound), ...(keep && { keep }) };
  const { missing, obstacles } = settleKeys(
    keptKeysOf(found, asFound),
    new YamlFile(file, before),
    environment,
  );
  const others = await readOthersIds(name, readEnvironments(ENVIRONMENTS).environments, fetch, STATES);
  const text = withAdoptedIds(file, before, ids, missing);
  // With a contradiction in the file, the loader would report what follows from it.
  const mistakes = obstacles.length > 0 ? [] : findMistakes(ENVIRONMENTS, { name, text });
  const inTheWay = [
    ...obstacles,
    ...findObstacles(found, asFound),
    ...findOwnedElsewhere(ids, found.pool.Id, own, others),
    ...mistakes.map(({ key, text: mistake }) => ({
      where: `${file} ${key}`,
      message: `with what is there it ${mistake}`,
      toDo: "fix that, for instance rename what is there; otherwise keep this chain by hand",
    })),
  ];
  if (inTheWay.length > 0) throw explainObstacles(name, inTheWay);
  return text;
}
