import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { explainFileError } from "../../environments/file-error";
import { UserError } from "../../environments/user-error";
import type { Aws } from "../clouds/aws";
import { CloudError } from "../clouds/cloud-error";
import { explainAwsRefusal } from "../clouds/explain-aws-refusal";
import { askS3, type Bucket } from "../clouds/s3";
import { SHOWN_STATES } from "../setup/paths";
import { decryptionFor, decryptState } from "./decrypt";
import { parseState, type State } from "./state";

export interface LocalState extends State {
  readonly writtenAt: Date;
}

/** A state's name in the project's `state/` folder. */
export const localStateName = (environment: string) => `terraform.${environment}.tfstate`;

/**
 * Reads the local state of an environment.
 *
 * @param folder of the local states
 * @returns nothing where there is none, or an empty one
 * @throws UserError where it can't be read, or is not a state
 */
export function readLocalState(folder: string, environment: string): LocalState | undefined {
  const name = localStateName(environment);
  const file = join(folder, name);
  const text = readIfThere(() => readFileSync(file, "utf8"), `${SHOWN_STATES}/${name}`);
  const state = parseOwn(text ?? "", `${SHOWN_STATES}/${name}`, environment);
  return state && { ...state, writtenAt: statSync(file).mtime };
}

/** The environments that have a local state. */
export function listLocalStates(folder: string): string[] {
  const files = readIfThere(() => readdirSync(folder), `${SHOWN_STATES}/`) ?? [];
  return files.flatMap((file) => /^terraform\.(.+)\.tfstate$/.exec(file)?.[1] ?? []);
}

/**
 * Reads an environment's state in S3.
 *
 * @param environment whose state it is, for the command that makes a missing bucket
 * @returns the version's tag, where there is an object; no state, where that is an empty one
 * @throws UserError where it is not a state; CloudError where it can't be read
 */
export async function readS3State(
  aws: Aws,
  at: Bucket & { readonly key: string },
  environment: string,
): Promise<{ readonly state?: State; readonly tag?: string | null }> {
  const { bucket, region, key } = at;
  const where = `s3://${bucket}/${key}`;
  const answer = await askS3(aws, at, { key });
  if (answer.status === 200) {
    const state = parseOwn(answer.text, where, environment);
    return { tag: answer.headers.get("etag"), ...(state && { state }) };
  }
  if (answer.code === "NoSuchKey") return {};
  if (answer.code === "NoSuchBucket") {
    throw new CloudError(
      "bucket-not-found",
      `there is no bucket ${bucket}`,
      `npm run state -- init ${environment}, which makes it`,
    );
  }
  if (["PermanentRedirect", "AuthorizationHeaderMalformed"].includes(answer.code)) {
    throw new CloudError(
      "bucket-in-another-region",
      `the bucket ${bucket} is not in ${region}`,
      "correct state.s3.region",
    );
  }
  throw explainAwsRefusal(answer, `read ${where}`, "s3:GetObject on it and s3:ListBucket", "aws-deploy.json");
}

const parseOwn = (text: string, shown: string, environment: string): State | undefined =>
  parseState(text, shown, (encrypted) => decryptState(encrypted, shown, decryptionFor(environment)));

function readIfThere<T>(read: () => T, shown: string): T | undefined {
  try {
    return read();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return undefined;
    throw (
      explainFileError(error) ??
      new UserError(
        "file-not-readable",
        `${shown}: can't be read (${code}).\nTo do: put a state in its place.`,
      )
    );
  }
}
