import { join } from "node:path";
import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { httpsBy } from "../clouds/https";
import { findEnvironment } from "../environment/find-environment";
import { variablesOf } from "../environment/variables";
import { ROOT } from "../setup/paths";
import { argumentsOf } from "../terminal/arguments";
import { progressOn } from "../terminal/progress";
import { assertAccount } from "./account";
import { awsBy, keysIn } from "./aws";
import { type BucketAt, inWords, type Outcome, readyBucket } from "./bucket";
import { leaveLocalState } from "./left-behind";
import { type Move, move } from "./move";
import { placesOf } from "./places";
import { SETTINGS } from "./settings";
import { assertMovable } from "./state";

const USAGE = `npm run state -- init <environment>: makes the bucket that state.s3 names, and moves the local state into it
  --adopt                 set what a bucket lacks that is there and that this command did not make
  --bucket-account ID     the bucket is another account's, which lets this one use it
Exit code: 0 the state is in S3, or will be with the first deploy; 1 an error, and no state is lost.`;

/** `npm run state -- init <environment>`: a state that a team shares. */
export async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = argumentsOf(args, USAGE, {
    adopt: { type: "boolean" },
    "bucket-account": { type: "string" },
  });
  const [command, name, ...others] = positionals;
  if (command !== "init" || name === undefined || others.length > 0) {
    throw new UserError(`init and one environment are needed.\n\n${USAGE}`);
  }
  const owner = values["bucket-account"];
  if (owner !== undefined && !/^\d{12}$/.test(owner)) {
    throw new UserError(`--bucket-account: is ${owner}, but must be 12 digits.\n\n${USAGE}`);
  }
  const environment = findEnvironment(name);
  const { bucket, region, key } = s3Of(environment);
  const variables = variablesOf(environment);
  const keys = keysIn(variables, name);
  const folder = join(ROOT, "state");
  assertMovable(folder, name);

  const progress = progressOn(process.stderr);
  const { accountId } = environment.cognito;
  const at = { bucket, region, accountId, owner: owner ?? accountId };
  const https = httpsBy(variables);
  try {
    const aws = awsBy(https.fetch, keys);
    await progress.step("whose the AWS credentials are", () => assertAccount(aws, environment));
    const outcome = await progress.step(`bucket ${bucket}`, () =>
      readyBucket(aws, at, values.adopt === true),
    );
    progress.line(bucketInWords(at, outcome));
    const places = placesOf(aws, { ...at, key }, folder, name);
    const moved = await progress.step(`state of ${name}`, () => move(name, places));
    leaveLocalState(join(ROOT, "cdktf.out", "stacks", name));
    progress.line(moveInWords(environment, moved));
  } finally {
    await https.close();
  }
}

/** The file is everyone's, and reviewed like code, so what it must say is told and not written. */
function s3Of({ name, state, cognito }: Environment) {
  if (state !== "local") return state.s3;
  throw new UserError(
    `environments/${name}.yaml says state: local, which is also the default.\nTo do: write there, in its place, for instance (a bucket's name must be nobody else's, anywhere)\n\nstate:\n  s3:\n    bucket: terraform-states-${cognito.accountId}\n    region: ${cognito.region}\n\nthen run the same command again. Until then nothing was changed.`,
  );
}

function bucketInWords({ bucket, region }: BucketAt, { made, set }: Outcome): string {
  const is = `${bucket} in ${region} is ${inWords(SETTINGS.map(({ name }) => name))}`;
  if (made) return `Made: ${is}.`;
  return `${is}${set.length === 0 ? ", as it was" : `; what it was not: ${inWords(set)}`}.`;
}

function moveInWords({ name, state }: Environment, { moved, state: kept, asideAs }: Move): string {
  const { bucket, key } = (state as Exclude<Environment["state"], "local">).s3;
  const where = `s3://${bucket}/${key}`;
  if (kept === undefined) {
    return `\n${name} has no state yet: its first deploy puts it into ${where}.\nNext: npm run plan -- ${name}`;
  }
  const what = `${kept.resources} resources, serial ${kept.serial}`;
  if (asideAs === undefined) {
    return `\nThe state of ${name} is in ${where} (${what}), and nothing is left to move.\nNext: npm run plan -- ${name}`;
  }
  const how = moved === "now" ? "is moved to" : "was already copied to";
  return `\nThe state of ${name} (${what}) ${how} ${where}; the local file is kept as ${asideAs}.\nNext: npm run plan -- ${name}, which finds what it found before. Then commit environments/${name}.yaml; and delete the local file in some days, as it holds secrets.`;
}
