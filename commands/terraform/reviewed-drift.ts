import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { deployedHome } from "../../review/deployed-home";
import type { Plan } from "../../review/plan";
import type { Review } from "../../review/review";
import { type IdentityHomeKey, identityHomeOf } from "../../stacks/identity-home";
import { plan } from "./operations";
import type { Prepared } from "./prepare";
import { collectRefusals, planAndReview, type ReviewedPlan, withPlanFile } from "./reviewed-plan";

/** Nothing is saved, so there is nothing to lock the state for. */
const lock = "-lock=false";

/**
 * Reviews what was changed in the clouds since the deployment, and asks whether the environment file is ahead of that.
 *
 * @param detail called with what is being read
 * @throws UserError where Terraform fails, and where the file names other clouds than those that were deployed to
 */
export async function reviewDrift(prepared: Prepared, detail: (text: string) => void): Promise<Review> {
  return (await lookForDrift(prepared, detail)).review;
}

/** The same, with what the clouds have besides. */
export async function lookForDrift(
  prepared: Prepared,
  detail: (text: string) => void,
): Promise<Pick<ReviewedPlan, "review" | "basis">> {
  const { environment, stack } = prepared;
  // At the same time, and both to their end: an interrupted one lets Terraform finish.
  const [drift, ahead] = await Promise.allSettled([
    withPlanFile(stack, (file) => planAndReview(prepared, file, { refreshOnly: true, lock, detail })),
    isAhead(prepared),
  ]);
  if (drift.status === "rejected") throw drift.reason;
  if (ahead.status === "rejected") throw ahead.reason;
  assertSameHome(environment, drift.value.plan);
  const { review, basis } = drift.value;
  return { review: { ...review, isAhead: ahead.value }, basis };
}

/** Whether a deploy would change something though nothing was changed in the clouds. */
async function isAhead({ stack }: Prepared): Promise<boolean> {
  let isEmpty = true;
  const refusals = await collectRefusals(
    plan(stack, undefined, { fromState: true, lock }).then(({ empty }) => {
      isEmpty = empty;
    }),
  );
  return !isEmpty || refusals.length > 0;
}

/** Elsewhere Terraform finds nothing of what it deployed, so that everything would look deleted. */
function assertSameHome(environment: Environment, { resources }: Plan): void {
  const state = new Map(resources.flatMap(({ address, before }) => (before ? [[address, before]] : [])));
  const [wanted, deployed] = [identityHomeOf(environment), deployedHome(environment, state)];
  const moved = (Object.keys(wanted) as IdentityHomeKey[]).filter((key) => wanted[key] !== deployed[key]);
  if (moved.length === 0) return;
  const file = `environments/${environment.name}.yaml`;
  throw new UserError(
    "identities-moved",
    `${file}: ${moved.map((key) => `${key} is ${wanted[key]}, but ${environment.name} is deployed to ${deployed[key]}`).join(", and ")}. Drift can't be found there.\nTo do: put the old value back. For another place, add a new environment file.`,
  );
}
