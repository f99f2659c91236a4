import { rmSync } from "node:fs";
import { join } from "node:path";
import { loadEnvironments } from "../../environments/load";
import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { YamlFile } from "../../environments/yaml-file";
import { ADDRESSES } from "../../stacks/addresses";
import { httpsBy } from "../clouds/https";
import { type Wire, wireOver } from "../clouds/wire";
import { ReplacedFile } from "../environment/atomic-file";
import { findEnvironment } from "../environment/find-environment";
import { mistakesOf } from "../environment/find-mistakes";
import { variablesFor } from "../environment/variables";
import { ENVIRONMENTS, ROOT } from "../setup/paths";
import { type Answering, assertCanAsk } from "../terminal/ask-yes";
import type { Progress } from "../terminal/progress";
import { type Prepared, prepare } from "../terraform/prepare";
import { reviewPlan } from "../terraform/reviewed-plan";
import { adoptionOf, isTakenOver, ownedElsewhere } from "./adopted-ids";
import { planFileOf, Takeover } from "./adoption-run";
import { unproven } from "./check-plan";
import { withAdoption } from "./environment-keys";
import { obstaclesTo } from "./find-obstacles";
import { find } from "./follow-chain";
import type { Found } from "./found-chain";
import { givenBy } from "./given-ids";
import { keptBy, settled } from "./kept-keys";
import { refusalOf } from "./obstacle";
import { type Owned, otherStates, ownState } from "./owned-ids";

export interface AdoptOptions extends Answering {
  /** What the options of the command line give. */
  readonly given: Readonly<Record<string, string | readonly string[] | undefined>>;
}

const STATES = join(ROOT, "state");

/**
 * Takes over a chain that was made by hand.
 *
 * @returns what was done, in words
 * @throws UserError; then, unless the apply had begun, the environment file is as it was
 */
export async function adopt(options: AdoptOptions, progress: Progress): Promise<string> {
  const { name } = options;
  const environment = findEnvironment(name);
  const variables = variablesFor(environment);
  const https = httpsBy(variables);
  try {
    const wire = wireOver(https);
    const own = await ownState(environment, variables, wire, STATES);
    if (isTakenOver(environment, own) && (await isDeployed(environment, own, progress))) {
      return `${name} has been taken over, and is as environments/${name}.yaml wants it: nothing to do.`;
    }
    assertNotDeployed(environment, own);
    assertCanAsk(options);
    const given = givenBy(options.given, environment);
    const all = await progress.step(`${name}: following the chain through the three clouds`, () =>
      find(environment, given, variables, wire),
    );
    const found = withoutOwnSecrets(all, own);
    const text = await textFor(environment, found, own, wire);
    return await new Takeover(options, found, own, https.fetch, progress).run(text);
  } finally {
    await https.close();
  }
}

/** An earlier run may have stopped after it had made the new secret. */
function withoutOwnSecrets(found: Found, { ids }: Owned): Found {
  const own = [...ids.values()];
  const { passwordCredentials = [] } = found.application;
  const others = passwordCredentials.filter(({ keyId }) => !own.includes(keyId));
  return { ...found, application: { ...found.application, passwordCredentials: others } };
}

/**
 * Whether nothing is left to be deployed of an environment that was taken over. An apply that stopped half-way leaves some.
 *
 * @throws UserError where what is left is no part of a takeover
 */
async function isDeployed(environment: Environment, own: Owned, progress: Progress): Promise<boolean> {
  const { name } = environment;
  const planFile = planFileOf(name);
  const [prepared] = (await prepare([environment], progress)) as [Prepared];
  try {
    const review = await progress.step(`${name}: terraform plan`, (detail) =>
      reviewPlan(prepared, planFile, { detail }),
    );
    if (unproven(review, [], [...own.ids.keys()]).length === 0) return review.verdict === "nothing";
  } finally {
    rmSync(planFile, { force: true });
  }
  throw new UserError(
    `${name} has been taken over, and what is to be deployed now is no part of that. Nothing was changed.\nTo do: npm run plan -- ${name}, which tells what it is.`,
  );
}

/** @throws UserError */
function assertNotDeployed({ name, adopt }: Environment, { ids }: Owned): void {
  const pool = ids.get(ADDRESSES.pool);
  if (adopt !== undefined || pool === undefined) return;
  throw new UserError(
    `${name} is deployed: its state has the user pool ${pool} already, and environments/${name}.yaml takes nothing over (adopt). Nothing was changed.\nTo do: to take another chain over, npm run env -- new <name>, then npm run adopt -- <name>.`,
  );
}

/**
 * The environment file that takes the chain over.
 *
 * @throws UserError with everything that is in the way
 */
async function textFor(environment: Environment, found: Found, own: Owned, wire: Wire): Promise<string> {
  const { name } = environment;
  const file = `environments/${name}.yaml`;
  const before = new ReplacedFile(join(ENVIRONMENTS, `${name}.yaml`), file).before;
  const adoption = adoptionOf(found);
  const { written, obstacles } = settled(keptBy(found), new YamlFile(file, before), environment);
  const others = await otherStates(name, loadEnvironments(ENVIRONMENTS), wire, STATES);
  const text = withAdoption(file, before, adoption, written);
  // With a contradiction in the file, the loader would tell what follows from it.
  const mistakes = obstacles.length > 0 ? [] : mistakesOf(ENVIRONMENTS, name, text);
  const inTheWay = [
    ...obstacles,
    ...obstaclesTo(found, environment),
    ...ownedElsewhere(adoption, own, others),
    ...mistakes.map(({ key, text: words }) => ({
      where: `${file} ${key}`,
      told: `with what is there it ${words}`,
      toDo: "mend that, for instance rename what is there; otherwise keep this chain by hand",
    })),
  ];
  if (inTheWay.length > 0) throw refusalOf(name, inTheWay);
  return text;
}
