import { UserError } from "../../environments/user-error";
import { type Answer, type Aws, type Call, refused } from "./aws";
import { SETTINGS, type Setting } from "./settings";

/** The bucket of a state, and whose it is to be. */
export interface BucketAt {
  readonly bucket: string;
  readonly region: string;
  /** Of the environment's own. */
  readonly accountId: string;
  /** Of the bucket. */
  readonly owner: string;
}

/** What was found, and what was done. */
export interface Outcome {
  readonly made: boolean;
  /** The settings that it got now, by name. */
  readonly set: readonly string[];
}

/** Tells a bucket that this command made, and may set up, from one that somebody made for something else. */
const TAG = { key: "made-by", value: "cognito-microsoft-sign-in" };

/** What S3 says instead of an empty document. */
const NONE = [
  "NoSuchBucketPolicy",
  "NoSuchPublicAccessBlockConfiguration",
  "NoSuchTagSet",
  "ServerSideEncryptionConfigurationNotFoundError",
];

/**
 * Makes the bucket where there is none, and sets what it lacks: that of a bucket that this command made, or that it is told
 * to adopt. Whatever was done stays done: after a failure the same call goes on.
 *
 * @throws UserError
 */
export async function readyBucket(aws: Aws, at: BucketAt, adopt: boolean): Promise<Outcome> {
  const s3 = bucketApi(aws, at);
  const made = await makeMissing(s3, at);
  const lacking: { setting: Setting; document: string }[] = [];
  for (const setting of SETTINGS) {
    const document = await s3.read(setting.subresource, setting.actions.read);
    if (!setting.holds(document, at.bucket)) lacking.push({ setting, document });
  }
  const set = lacking.map(({ setting }) => setting.name);
  if (lacking.length === 0) return { made, set };

  const ours = at.owner === at.accountId;
  const mayBeSet = ours && (made || adopt || (await s3.read("tagging", "s3:GetBucketTagging")).includes(tag));
  if (!mayBeSet) {
    throw new UserError(
      `The bucket ${at.bucket} is there, but is not ${inWords(set, "and not")}; a state holds secrets. Nothing was changed.\nTo do: ${ours ? "run the same command with --adopt, which sets just that, or set it yourself" : `let who owns it, account ${at.owner}, set that, then run the same command again`}.`,
    );
  }
  for (const { setting, document } of lacking) await s3.write(setting, setting.wanted(document, at.bucket));
  return { made, set };
}

/** `a, b and c` */
export function inWords(names: readonly string[], and = "and"): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${and} ${names.at(-1)}`;
}

const tag = `<Key>${TAG.key}</Key><Value>${TAG.value}</Value>`;

/** @returns whether it was missing, and is made */
async function makeMissing(
  s3: ReturnType<typeof bucketApi>,
  { bucket, region, accountId, owner }: BucketAt,
): Promise<boolean> {
  const head = await s3.call({ method: "HEAD" });
  if (head.status === 200) return false;
  if (head.status === 404 && owner === accountId) {
    const location = region === "us-east-1" ? "" : `<LocationConstraint>${region}</LocationConstraint>`;
    const created = await s3.call({
      method: "PUT",
      body: `<CreateBucketConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${location}<Tags><Tag>${tag}</Tag></Tags></CreateBucketConfiguration>`,
    });
    if (created.status === 200) return true;
    if (created.code === "BucketAlreadyExists") throw notOurs(bucket, owner);
    throw refused(created, `make the bucket ${bucket}`, "s3:CreateBucket and s3:TagResource");
  }
  if (head.status === 404) {
    throw new UserError(
      `There is no bucket ${bucket}, and one of account ${owner} can't be made with credentials of ${accountId}.\nTo do: make it there, or leave out --bucket-account.`,
    );
  }
  const actual = head.headers.get("x-amz-bucket-region");
  if (actual !== null && actual !== region) {
    throw new UserError(
      `The bucket ${bucket} is in ${actual}, not in ${region}, or it is another account's of that name.\nTo do: if it is yours, write region: ${actual} into state.s3 of the environment file; otherwise take another name.`,
    );
  }
  if (head.status === 403) throw notOurs(bucket, owner);
  throw refused(head, `look for the bucket ${bucket}`, "s3:ListBucket");
}

function notOurs(bucket: string, owner: string): UserError {
  return new UserError(
    `The bucket ${bucket} is not one that account ${owner} lets these credentials use: the name is taken by another account, or they lack s3:ListBucket.\nTo do: write another name into state.s3.bucket of the environment file; or grant what docs/policies/aws-state.json lists; or, if it is another account's on purpose, name that with --bucket-account. Then run this again.`,
  );
}

/** S3's API of one bucket; whatever is asked, the bucket of somebody else does not answer. */
function bucketApi(aws: Aws, { bucket, region, owner }: BucketAt) {
  async function call(
    request: Pick<Call, "method" | "body"> & { readonly subresource?: string },
  ): Promise<Answer> {
    const { method = "GET", body, subresource } = request;
    const creates = method === "PUT" && subresource === undefined; // nobody owns it yet
    return aws({
      service: "s3",
      region,
      url: `https://s3.${region}.amazonaws.com/${bucket}${subresource === undefined ? "" : `?${subresource}`}`,
      method,
      ...(!creates && { headers: { "x-amz-expected-bucket-owner": owner } }),
      ...(body !== undefined && { body }),
    });
  }
  return {
    call,
    /** The subresource's document, empty where there is none. */
    async read(subresource: string, action: string): Promise<string> {
      const answer = await call({ subresource });
      if (answer.status === 200) return answer.body;
      if (NONE.includes(answer.code)) return "";
      throw refused(answer, `read the ${subresource} of the bucket ${bucket}`, action);
    },
    async write({ subresource, actions }: Setting, body: string): Promise<void> {
      const answer = await call({ method: "PUT", subresource, body });
      if (answer.status >= 300) {
        throw refused(answer, `write the ${subresource} of the bucket ${bucket}`, actions.write);
      }
    },
  };
}
