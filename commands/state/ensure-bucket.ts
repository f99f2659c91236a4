import { UserError } from "../../environments/user-error";
import type { Aws } from "../clouds/aws";
import { explainAwsRefusal } from "../clouds/explain-aws-refusal";
import { askS3, type Bucket, type S3Call } from "../clouds/s3";
import { SETTINGS, type Setting } from "./bucket-settings";

/** The bucket of a state, and whose it must be. */
export interface OwnedBucket extends Required<Bucket> {
  /** The environment's account. */
  readonly accountId: string;
}

/** What was found, and what was done. */
export interface BucketOutcome {
  readonly made: boolean;
  /** The settings that it got now, by name. */
  readonly set: readonly string[];
}

/** Tells a bucket that this command made, and may change, from one that somebody made for something else. */
const TAG = "<Key>made-by</Key><Value>cognito-microsoft-sign-in</Value>";

/** S3's errors for an empty document. */
const EMPTY = [
  "NoSuchBucketPolicy",
  "NoSuchPublicAccessBlockConfiguration",
  "NoSuchTagSet",
  "ServerSideEncryptionConfigurationNotFoundError",
];

/**
 * Makes the bucket where there is none, and sets what it lacks if this command made it, or may adopt it. Whatever was done
 * stays done: after a failure the same call goes on.
 *
 * @throws UserError
 */
export async function ensureBucket(aws: Aws, at: OwnedBucket, adopt: boolean): Promise<BucketOutcome> {
  const s3 = bucketApi(aws, at);
  const made = await makeIfMissing(s3, at);
  const lacking: { setting: Setting; document: string }[] = [];
  for (const setting of SETTINGS) {
    const document = await s3.read(setting.subresource, setting.actions.read);
    if (!setting.holds(document, at.bucket)) lacking.push({ setting, document });
  }
  const set = lacking.map(({ setting }) => setting.name);
  if (lacking.length === 0) return { made, set };

  const ours = at.owner === at.accountId;
  const mayBeSet = ours && (made || adopt || (await s3.read("tagging", "s3:GetBucketTagging")).includes(TAG));
  if (!mayBeSet) {
    throw new UserError(
      "bucket-not-secure",
      `The bucket ${at.bucket} is there, but is not ${joinNames(set, "and not")}. A state holds secrets. Nothing was changed.\nTo do: ${ours ? "run the same command with --adopt, which sets just that, or set it yourself" : `ask the owner, account ${at.owner}, to set that, then run the same command again`}.`,
    );
  }
  for (const { setting, document } of lacking) await s3.write(setting, setting.wanted(document, at.bucket));
  return { made, set };
}

/** `a, b and c` */
export function joinNames(names: readonly string[], and = "and"): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${and} ${names.at(-1)}`;
}

/** @returns whether it was missing, and is made */
async function makeIfMissing(
  s3: ReturnType<typeof bucketApi>,
  { bucket, region, accountId, owner }: OwnedBucket,
): Promise<boolean> {
  const head = await s3.call({ method: "HEAD" });
  if (head.status === 200) return false;
  if (head.status === 404 && owner === accountId) {
    const location = region === "us-east-1" ? "" : `<LocationConstraint>${region}</LocationConstraint>`;
    const created = await s3.call({
      method: "PUT",
      body: `<CreateBucketConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${location}<Tags><Tag>${TAG}</Tag></Tags></CreateBucketConfiguration>`,
    });
    if (created.status === 200) return true;
    if (created.code === "BucketAlreadyExists") throw bucketNotOurs(bucket, owner);
    throw explainAwsRefusal(created, `make the bucket ${bucket}`, "s3:CreateBucket and s3:TagResource");
  }
  if (head.status === 404) {
    throw new UserError(
      "bucket-not-found",
      `There is no bucket ${bucket}, and credentials of ${accountId} can't make one in account ${owner}.\nTo do: make it there, or leave out --bucket-account.`,
    );
  }
  const actual = head.headers.get("x-amz-bucket-region");
  if (actual !== null && actual !== region) {
    throw new UserError(
      "bucket-in-another-region",
      `The bucket ${bucket} is in ${actual}, not in ${region}, or another account has one of that name.\nTo do: if it is yours, write region: ${actual} into state.s3 of the environment file; otherwise choose another name.`,
    );
  }
  if (head.status === 403) throw bucketNotOurs(bucket, owner);
  throw explainAwsRefusal(head, `look for the bucket ${bucket}`, "s3:ListBucket");
}

function bucketNotOurs(bucket: string, owner: string): UserError {
  return new UserError(
    "bucket-not-ours",
    `These credentials can't use ${bucket} as a bucket of account ${owner}: another account has the name, or they lack s3:ListBucket.\nTo do: one of these, then run the same command again:\n  if another account has it by chance, write another name into state.s3.bucket of the environment file\n  if it belongs to another account on purpose, give --bucket-account and that account\n  if it is yours, get the permissions that docs/policies/aws-state.json lists`,
  );
}

/** S3's API of one bucket; whatever is asked, a bucket of anyone else does not answer. */
function bucketApi(aws: Aws, { bucket, region, owner }: OwnedBucket) {
  function call(request: Omit<S3Call, "key">) {
    const creates = request.method === "PUT" && request.subresource === undefined; // nobody owns it yet
    return askS3(aws, { bucket, region, ...(!creates && { owner }) }, request);
  }
  return {
    call,
    /** The subresource's document, empty where there is none. */
    async read(subresource: string, action: string): Promise<string> {
      const answer = await call({ subresource });
      if (answer.status === 200) return answer.text;
      if (EMPTY.includes(answer.code)) return "";
      throw explainAwsRefusal(answer, `read the ${subresource} of the bucket ${bucket}`, action);
    },
    async write({ subresource, actions }: Setting, body: string): Promise<void> {
      const answer = await call({ method: "PUT", subresource, body });
      if (answer.status >= 300) {
        throw explainAwsRefusal(answer, `write the ${subresource} of the bucket ${bucket}`, actions.write);
      }
    },
  };
}
