import { renameSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../environments/user-error";
import { type Aws, type Call, refused } from "./aws";
import type { BucketAt } from "./bucket";
import type { Places } from "./move";
import { localState, localStateName, lockIn, stateIn } from "./state";

/**
 * The places of an environment's state: the project's folder, and an object of the bucket. The object is read and written
 * as it is and not by Terraform, which gives a state that it copies another lineage, so that nothing could be compared.
 */
export function placesOf(
  aws: Aws,
  at: BucketAt & { readonly key: string },
  folder: string,
  environment: string,
): Places {
  const { bucket, region, owner, key } = at;
  const name = localStateName(environment);
  const file = join(folder, name);
  const where = `s3://${bucket}/${key}`;

  const object = (path: string, { headers, ...call }: Pick<Call, "method" | "headers" | "body"> = {}) =>
    aws({
      service: "s3",
      region,
      url: `https://s3.${region}.amazonaws.com/${bucket}/${path.split("/").map(encodeURIComponent).join("/")}`,
      headers: { "x-amz-expected-bucket-owner": owner, ...headers },
      ...call,
    });

  /** An object's text and its version's tag; empty where there is none. */
  async function read(path: string): Promise<{ text: string; tag: string | null }> {
    const answer = await object(path);
    if (answer.status === 200) return { text: answer.body, tag: answer.headers.get("etag") };
    if (answer.code === "NoSuchKey") return { text: "", tag: null };
    throw refused(answer, `read s3://${bucket}/${path}`, "s3:GetObject on it and s3:ListBucket");
  }

  /** Terraform's own lock: whoever holds it is about to write the state. */
  async function assertUnlocked(): Promise<void> {
    const { text } = await read(`${key}.tflock`);
    if (text === "") return;
    const { Who, Created, Operation, ID } = lockIn(text);
    throw new UserError(
      `The state of ${environment} in S3 is locked by ${Who} since ${Created} for ${Operation}. The local file stays as it is.\nTo do: wait until that run has ended, then run the same command again. If it was killed: take away ${where}.tflock, whose ID is ${ID}.`,
    );
  }

  /** Of a state of nothing, as a destroy leaves it: the one that may be written over. */
  let nothing: string | null = null;

  return {
    local: () => localState(file, `state/${name}`),
    async remote() {
      const { text, tag } = await read(key);
      nothing = tag;
      return stateIn(text, where);
    },
    async put(text) {
      await assertUnlocked();
      const answer = await object(key, {
        method: "PUT",
        body: text,
        headers: {
          "content-type": "application/json",
          // Whoever is first: a state is never put over another.
          ...(nothing === null ? { "if-none-match": "*" } : { "if-match": nothing }),
          "x-amz-server-side-encryption": "AES256", // as Terraform's `encrypt`
        },
      });
      if (answer.status === 200) return;
      if (answer.code === "PreconditionFailed" || answer.code === "ConditionalRequestConflict") {
        throw new UserError(
          `Somebody else put a state into ${where} at the same moment. The local file stays as it is.\nTo do: run the same command again, which compares the two.`,
        );
      }
      throw refused(answer, `write ${where}`, "s3:PutObject on it");
    },
    setAside() {
      const aside = `${name}.moved-${new Date().toISOString().replaceAll(":", "-")}`;
      renameSync(file, join(folder, aside));
      return `state/${aside}`;
    },
  };
}
