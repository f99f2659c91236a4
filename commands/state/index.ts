import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { requireAwsKeys, signedBy } from "../clouds/aws";
import { openHttps } from "../clouds/https";
import { findEnvironment } from "../environment/find-environment";
import { readVariables } from "../environment/read-variables";
import { STATES, stackFolder } from "../setup/paths";
import { commandOf, invalidArguments, type Runnable, subcommandOf } from "../terminal/command";
import { progressOn } from "../terminal/progress";
import { assertAccount } from "./assert-account";
import { ensureBucket } from "./ensure-bucket";
import { leaveLocalState } from "./leave-local-state";
import { assertMovable } from "./lock";
import { moveState } from "./move-state";
import { placesOf } from "./places";
import { renderBucket, renderMove } from "./render-outcome";

/** `npm run state -- init <environment>`: a state that a team shares. */
export const command = commandOf("state", "keeps the state where a team shares it").addCommand(
  subcommandOf("init", "makes the bucket that state.s3 names, and moves the local state into it", {
    examples: ["npm run state -- init prod", "npm run state -- init prod --bucket-account 123456789012"],
    exitCodes: {
      0: "the state is in S3, or will be with the first deploy",
      1: "an error, and no state is lost",
    },
  })
    .argument("<environment>", "the environment, whose file names the bucket")
    .option("--adopt", "configure an existing bucket that this command didn't create")
    .option("--bucket-account <id>", "the bucket belongs to another account, which lets this one use it")
    .action(initState),
);

interface Options {
  readonly adopt?: true | undefined;
  readonly bucketAccount?: string | undefined;
}

async function initState(
  name: string,
  { adopt, bucketAccount: owner }: Options,
  called: Runnable,
): Promise<void> {
  if (owner !== undefined && !/^\d{12}$/.test(owner)) {
    throw invalidArguments(called, `--bucket-account: is ${owner}, but must be 12 digits`);
  }
  const environment = findEnvironment(name);
  const { bucket, region, key } = s3Of(environment);
  const variables = await readVariables(environment);
  const keys = requireAwsKeys(variables, name);
  const folder = STATES;
  assertMovable(folder, name);

  const progress = progressOn(process.stderr);
  const { accountId } = environment.cognito;
  const at = { bucket, region, accountId, owner: owner ?? accountId };
  const https = openHttps(variables);
  try {
    const aws = signedBy(keys, https.fetch);
    await progress.step("account of the AWS credentials", () => assertAccount(aws, environment));
    const outcome = await progress.step(`bucket ${bucket}`, () => ensureBucket(aws, at, adopt === true));
    progress.line(renderBucket(at, outcome));
    const places = placesOf(aws, { ...at, key }, folder, name);
    const move = await progress.step(`state of ${name}`, () => moveState(name, places));
    leaveLocalState(stackFolder(name));
    progress.line(`\n${renderMove(name, `s3://${bucket}/${key}`, move)}`);
  } finally {
    await https.close();
  }
}

/** The file belongs to everyone, and is reviewed like code: this command says what to write, and leaves that to a person. */
function s3Of({ name, state, cognito }: Environment) {
  if (state !== "local") return state.s3;
  throw new UserError(
    "state-is-local",
    `environments/${name}.yaml says state: local, which is also the default. Nothing was changed.\nTo do: write this in its place, with a name that no other bucket in the world has, then run the same command again:\n\nstate:\n  s3:\n    bucket: terraform-states-${cognito.accountId}\n    region: ${cognito.region}`,
  );
}
