import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Argument, InvalidArgumentError } from "@commander-js/extra-typings";
import type { Environment } from "../../../environments/schema";
import { accountId } from "../../../environments/values";
import { enterLabFor } from "../../clouds/lab-shell";
import { findEnvironment } from "../../environment/find-environment";
import { ROOT } from "../../setup/paths";
import { readStateOf } from "../../state/read-state-of";
import { subcommandOf } from "../../terminal/command";
import { printJson, say } from "../../terminal/print";
import { ownResourcesIn } from "../own-resources";
import { type Deployed, fillPolicy, POLICY_NAMES, type PolicyName } from "./fill-policy";

/** `npm run env -- policy`. */
export const policyCommand = subcommandOf(
  "policy",
  "prints a policy of docs/policies for AWS, bound to the environment's user pool and state",
  {
    examples: ["npm run -s env -- policy dev aws-deploy", "npm run -s env -- policy dev aws-deploy --new"],
    exitCodes: { 0: "printed", 1: "an error, for instance that the state can't be read" },
  },
)
  .argument("<environment>", "the environment that the policy is for")
  .addArgument(new Argument("<policy>", "the policy").choices(POLICY_NAMES))
  .option("--new", "as before the first deploy: reads nothing, and reaches every user pool of the account")
  .option("--bucket-account <id>", "the bucket of the state belongs to another account", account)
  .option("--kms-key <arn>", "the key of your own by which that bucket is encrypted", kmsKeyArn)
  .action(async (name, policy, { new: isNew = false, bucketAccount, kmsKey }) => {
    const environment = findEnvironment(name);
    const found: Deployed = isNew ? { hasState: false } : await findDeployed(environment);
    const poolId = environment.cognito.userPool ?? found.poolId ?? environment.adopt?.userPool;
    if (poolId === undefined) {
      say(
        `${environment.name}: has no user pool yet, so this reaches every user pool of the account. After the first deploy, print it again, and put it in place of this one.`,
      );
    }
    const filled = fillPolicy(readPolicy(policy), environment, {
      hasState: found.hasState,
      ...(poolId !== undefined && { poolId }),
      ...(bucketAccount !== undefined && { bucketAccount }),
      ...(kmsKey !== undefined && { kmsKey }),
    });
    printJson(JSON.stringify(filled, undefined, 2));
  });

async function findDeployed(environment: Environment): Promise<Deployed> {
  await enterLabFor(environment);
  const state = await readStateOf(environment);
  const { userPoolId } = ownResourcesIn(state);
  return { hasState: state !== undefined, ...(userPoolId !== undefined && { poolId: userPoolId }) };
}

const readPolicy = (name: PolicyName) =>
  JSON.parse(readFileSync(join(ROOT, "docs", "policies", `${name}.json`), "utf8"));

function account(text: string): string {
  if (accountId.safeParse(text).success) return text;
  throw new InvalidArgumentError("It must be the 12 digits of an account.");
}

/** IAM compares the key itself: an alias of it would let nobody in. */
function kmsKeyArn(text: string): string {
  if (/^arn:aws:kms:[a-z0-9-]+:\d{12}:key\/[0-9A-Za-z-]+$/.test(text)) return text;
  throw new InvalidArgumentError(
    "It must be the ARN of a key, like arn:aws:kms:eu-west-1:123456789012:key/…, and no alias.",
  );
}
