import { availableParallelism } from "node:os";
import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import type { Review } from "../../review/review";
import { allAsked } from "../clouds/lab-shell";
import { findEnvironments, type Selection } from "../environment/find-environment";
import { readProviderVariables } from "../environment/read-variables";
import { invalidArguments, type Runnable } from "../terminal/command";
import type { Progress } from "../terminal/progress";
import { type Prepared, prepare } from "./prepare";
import type { Results } from "./print-reviews";

/** The environments that are named, or all of them, and why some of them can't be had. @throws UserError */
export function selectEnvironments(names: readonly string[], all: boolean, command: Runnable): Selection {
  if (all === names.length > 0) {
    const what = all ? "--all and a name exclude each other: give one" : "An environment is missing";
    throw invalidArguments(command, what);
  }
  const selection = findEnvironments(names);
  return all ? { ...selection, environments: allAsked(selection.environments) } : selection;
}

/**
 * Prepares the environments' stacks, and reviews each, as many at once as the machine has cores.
 *
 * @returns the results in the order of the environments, and the errors of those that failed
 */
export async function reviewEach(
  { environments, errors: notFound }: Selection,
  progress: Progress,
  title: string,
  work: (prepared: Prepared, detail: (text: string) => void) => Promise<Review>,
): Promise<Results> {
  const { ready, errors: outOfReach } = await sortOut(environments);
  const notReady = [...notFound, ...outOfReach];
  if (ready.length === 0 && notReady.length > 0) return { reviews: [], errors: notReady };
  const waiting = [...(await prepare(ready, progress)).entries()];
  const reviews: Review[] = [];
  const errors: UserError[] = [];
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, prepared] = next;
      try {
        const step = `${prepared.environment.name}: ${title}`;
        reviews[index] = await progress.step(step, (detail) => work(prepared, detail));
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        errors[index] = error;
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  return { reviews: reviews.filter(Boolean), errors: [...notReady, ...errors.filter(Boolean)] };
}

/** Sorts out the environments whose clouds this shell can't ask, for instance without credentials: the others can do without. */
async function sortOut(environments: readonly Environment[]) {
  const ready: Environment[] = [];
  const errors: UserError[] = [];
  for (const environment of environments) {
    try {
      await readProviderVariables(environment);
      ready.push(environment);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      errors.push(error);
    }
  }
  return { ready, errors };
}
