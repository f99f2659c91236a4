import { rmSync } from "node:fs";
import { join } from "node:path";
import { readEnvironments } from "../../environments/load";
import { hasOwnPool } from "../../environments/own-pool";
import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { YamlFile } from "../../environments/yaml-file";
import { ADDRESSES } from "../../stacks/addresses";
import { issuerOf } from "../../stacks/endpoints";
import { identityProvidersOf } from "../../stacks/routes/facts";
import { type Fetch, openHttps } from "../clouds/https";
import { readDiscovery } from "../clouds/pool-discovery";
import { AtomicFile } from "../environment/atomic-file";
import { valueAt } from "../environment/draft";
import { findEnvironment } from "../environment/find-environment";
import { findMistakes } from "../environment/find-mistakes";
import { readProviderVariables } from "../environment/read-variables";
import { ENVIRONMENTS, STATES } from "../setup/paths";
import { PROGRAM } from "../setup/terraform";
import { type Answering, assertCanAsk } from "../terminal/ask-yes";
import type { Progress } from "../terminal/progress";
import { type Prepared, prepare } from "../terraform/prepare";
import { reviewPlan } from "../terraform/reviewed-plan";
import { adoptedIdsOf, findOwnedElsewhere, isAdopted, withAdoptedIds } from "./adopted-ids";
import { AdoptionRun, planFileOf } from "./adoption-run";
import { findPlanObstacles } from "./check-plan";
import type { FoundChain } from "./found-chain";
import { type GivenOptions, readGivenIds } from "./given-ids";
import { keepOf } from "./keep";
import { keptKeysOf, settleKeys } from "./kept-keys";
import { explainObstacles } from "./obstacle";
import { type OwnedIds, readOthersIds, readOwnIds } from "./owned-ids";
import { adoptedRouteOf } from "./routes";
import type { AdoptedRoute } from "./routes/adopted-route";

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
  const environment = findEnvironment(name);
  const route = adoptedRouteOf(environment);
  if (options.joins) assertJoins(environment);
  const variables = await readProviderVariables(environment);
  const https = openHttps(variables);
  try {
    const own = await readOwnIds(environment, variables, https.fetch, STATES);
    if (isAdopted(environment, own) && (await isDeployed(environment, route, own, progress))) {
      return `${name} is adopted and deployed: nothing to do.`;
    }
    assertNotDeployed(environment, own);
    assertCanAsk(options);
    const given = readGivenIds(options.given, environment);
    const all = await progress.step(`${name}: following the chain through the three clouds`, () =>
      route.follow(environment, given, variables, https.fetch),
    );
    const found = route.withoutOwn(withoutOwn(all, own), [...own.ids.values()]);
    const joins = options.joins || !hasOwnPool(environment);
    const file = `environments/${name}.yaml`;
    const { before } = new AtomicFile(join(ENVIRONMENTS, `${name}.yaml`), file);
    const yaml = new YamlFile(file, before);
    const namesAttributes = valueAt(yaml.value, ["cognito", "attributes"]) !== undefined;
    const ofRoute = route.asFound(environment, found, { joins, namesAttributes });
    const asFound = joins ? await joined(ofRoute, found, https.fetch) : ofRoute;
    const chain = { environment, asFound, route, found, own };
    const text = await editFile(chain, before, yaml, https.fetch);
    return await new AdoptionRun(options, route, found, own, https.fetch, progress).run(text);
  } finally {
    await https.close();
  }
}

/** An earlier run may have stopped after it had made the new secret. */
function withoutOwn(found: FoundChain, { ids }: OwnedIds): FoundChain {
  const own = [...ids.values()];
  const { passwordCredentials = [] } = found.application;
  const others = passwordCredentials.filter(({ keyId }) => !own.includes(keyId));
  return {
    ...found,
    application: { ...found.application, passwordCredentials: others },
  };
}

/**
 * Whether nothing is left to deploy of an environment that was adopted. An apply that stopped half-way leaves something.
 *
 * @throws UserError where what is left is not part of an adoption
 */
async function isDeployed(
  environment: Environment,
  { made }: AdoptedRoute,
  own: OwnedIds,
  progress: Progress,
): Promise<boolean> {
  const { name } = environment;
  const planFile = planFileOf(name);
  const [prepared] = (await prepare([environment], progress)) as [Prepared];
  try {
    const review = await progress.step(`${name}: ${PROGRAM.command} plan`, (detail) =>
      reviewPlan(prepared, planFile, { detail }),
    );
    if (findPlanObstacles(review, made, [], [...own.ids.keys()]).length === 0)
      return review.verdict === "nothing";
  } finally {
    rmSync(planFile, { force: true });
  }
  throw new UserError(
    "already-adopted",
    `${name} is adopted, and what its file would change now is not part of that. Nothing was changed.\nTo do: npm run plan -- ${name}, which shows what it is.`,
  );
}

/** @throws UserError */
function assertNotDeployed(environment: Environment, { ids }: OwnedIds): void {
  const { name, adopt } = environment;
  const pool = ids.get(ADDRESSES.pool);
  const what = pool === undefined ? "identity provider" : "user pool";
  const providers = identityProvidersOf(environment).flatMap(({ address }) => ids.get(address) ?? []);
  const id = pool ?? providers[0];
  if (adopt !== undefined || id === undefined) return;
  throw new UserError(
    "already-deployed",
    `${name} is deployed: its state has the ${what} ${id}, and environments/${name}.yaml has no adopt. Nothing was changed.\nTo do: to adopt another chain, npm run env -- new <name>, then npm run adopt -- <name>.`,
  );
}

/** @throws UserError where the file adopts the pool, so that it can't join it, too */
function assertJoins({ name, adopt = {} }: Environment): void {
  if (adopt.userPool === undefined) return;
  throw new UserError(
    "pool-adopted",
    `environments/${name}.yaml adopt.userPool: the environment adopts the user pool ${adopt.userPool}, so it can't join it. Nothing was changed.\nTo do: take adopt.userPool out of the file, then run the same command again. If the pool is adopted by now, move its ID to cognito.userPool and deploy that: the stack forgets the pool, and destroys nothing.`,
  );
}

/** The environment in the pool of somebody else. */
async function joined(environment: Environment, { pool }: FoundChain, fetch: Fetch): Promise<Environment> {
  const { cognito } = environment;
  const userPool = pool.Id;
  const discovery = await readDiscovery(userPool, cognito.region, fetch);
  const updated = { ...cognito, userPool, issuer: "updated" as const };
  const isUpdated = discovery?.issuer === issuerOf({ cognito: updated }, userPool);
  return { ...environment, cognito: isUpdated ? updated : { ...cognito, userPool } };
}

/** A chain, and the environment that is to adopt it. */
interface ChainToAdopt {
  readonly environment: Environment;
  /** The environment as its chain makes it. */
  readonly asFound: Environment;
  readonly route: AdoptedRoute;
  readonly found: FoundChain;
  readonly own: OwnedIds;
}

/**
 * The environment file that adopts the chain.
 *
 * @throws UserError with everything that is in the way
 */
async function editFile(
  { environment, asFound, route, found, own }: ChainToAdopt,
  before: string,
  yaml: YamlFile,
  fetch: Fetch,
): Promise<string> {
  const { name } = asFound;
  const file = `environments/${name}.yaml`;
  const keep = keepOf(found, asFound, route.keptOf(found, asFound));
  const ids = { ...adoptedIdsOf(found, asFound, route.idsOf(found)), ...(keep && { keep }) };
  const { missing, obstacles } = settleKeys(
    keptKeysOf(found, asFound, route.keptKeysOf(found, asFound)),
    yaml,
    environment,
  );
  const others = await readOthersIds(name, readEnvironments(ENVIRONMENTS).environments, fetch, STATES);
  const text = withAdoptedIds(file, before, ids, missing);
  // With a contradiction in the file, the loader would report what follows from it.
  const mistakes = obstacles.length > 0 ? [] : findMistakes(ENVIRONMENTS, { name, text });
  const inTheWay = [
    ...obstacles,
    ...route.findObstacles(found, asFound),
    ...findOwnedElsewhere(ids, asFound, found.pool.Id, own, others),
    ...mistakes.map(({ key, text: mistake }) => ({
      where: `${file} ${key}`,
      message: `with what is there it ${mistake}`,
      toDo: "fix that, for instance rename what is there; otherwise keep this chain by hand",
    })),
  ];
  if (inTheWay.length > 0) throw explainObstacles(name, inTheWay);
  return text;
}
