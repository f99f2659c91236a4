import { routesOf } from "../../../environments/routes-of";
import type { Environment } from "../../../environments/schema";
import { UserError } from "../../../environments/user-error";
import { readProviderVariables } from "../../environment/read-variables";
import type { Progress } from "../../terminal/progress";
import { type Prepared, prepare } from "../../terraform/prepare";
import { lookForDrift } from "../../terraform/reviewed-drift";
import { type Check, checksOf, type Hop } from "../check";
import type { Sight } from "../questions";
import type { Verification } from "../verify-chain";
import { verifyDeployed } from "../verify-deployed";
import { checksOfReview } from "./checks-of-review";
import { joinChecks } from "./join-checks";

/** What came of a look at a chain from outside and in its control planes. */
export interface DeepVerification {
  readonly verification: Verification;
  /** What the control planes have. @default - they could not be asked */
  readonly deep?: Sight["deep"];
}

/**
 * Walks the live chain of an environment, and asks the three control planes by Terraform and beyond it.
 *
 * @throws UserError where credentials are missing, and where nothing is deployed
 */
export async function verifyDeep(environment: Environment, progress: Progress): Promise<DeepVerification> {
  const variables = await readProviderVariables(environment);
  const started = performance.now();
  // One after the other: Terraform keeps the machine busy, and then a host would seem to answer too late.
  const verification = await verifyDeployed(environment, variables);
  const deep = await askControlPlanes(environment, progress).catch(unseenFor);
  const milliseconds = Math.round(performance.now() - started);
  if ("verdict" in deep) {
    return { verification: { ...verification, milliseconds, checks: [...verification.checks, deep] } };
  }
  const { review, basis } = deep;
  const checks = joinChecks(verification.checks, checksOfReview(review, hopsOf(environment)));
  return { verification: { ...verification, milliseconds, checks }, deep: { review, look: basis } };
}

async function askControlPlanes(environment: Environment, progress: Progress) {
  const [prepared] = (await prepare([environment], progress)) as [Prepared];
  return progress.step(`${environment.name}: asking the control planes`, (detail) =>
    lookForDrift(prepared, detail),
  );
}

/** A walk is worth something without the control planes. */
function unseenFor(error: unknown): Check {
  if (!(error instanceof UserError)) throw error;
  const [reason = "", ...toDo] = error.message.split("\nTo do: ");
  return checksOf("machine").unseen("control-planes", "The control planes can be asked from here", {
    means: reason,
    ...(toDo.length > 0 && { toDo: toDo.join("\n") }),
  });
}

/** A broker has a control plane as long as people may still come by it. */
const hopsOf = (environment: Environment): Hop[] => [
  "cognito",
  ...(routesOf(environment).some((each) => "auth0" in each) ? (["broker"] as const) : []),
  "entra",
];
