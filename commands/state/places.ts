import { renameSync } from "node:fs";
import { join } from "node:path";
import { shellWord } from "../../environments/shell-word";
import { UserError } from "../../environments/user-error";
import type { Aws } from "../clouds/aws";
import { explainAwsRefusal } from "../clouds/explain-aws-refusal";
import { askS3 } from "../clouds/s3";
import { SHOWN_STATES } from "../setup/paths";
import type { OwnedBucket } from "./ensure-bucket";
import { parseLock } from "./lock";
import type { Places } from "./move-state";
import { localStateName, readLocalState, readS3State } from "./read-state";

/**
 * The places of an environment's state: the project's folder, and an object of the bucket. The object is read and written
 * as it is and not by Terraform, which gives a copy another lineage, so that the two could not be compared.
 */
export function placesOf(
  aws: Aws,
  at: OwnedBucket & { readonly key: string },
  folder: string,
  environment: string,
): Places {
  const { bucket, key } = at;
  const name = localStateName(environment);
  const where = `s3://${bucket}/${key}`;

  /** Terraform's own lock: whoever holds it is about to write the state. */
  async function assertUnlocked(): Promise<void> {
    const answer = await askS3(aws, at, { key: `${key}.tflock` });
    if (answer.code === "NoSuchKey") return;
    if (answer.status !== 200) {
      throw explainAwsRefusal(answer, `read ${where}.tflock`, "s3:GetObject on it and s3:ListBucket");
    }
    const { Who, Created, Operation, ID } = parseLock(answer.text);
    throw new UserError(
      "state-locked",
      `${Who} has locked the state of ${environment} in S3 since ${Created} for ${Operation}. The local file stays as it is.\nTo do: wait until that run has ended, then run the same command again. If it was killed: aws s3 rm ${shellWord(`${where}.tflock`)} (ID ${ID})`,
    );
  }

  /** Of an empty state, as a destroy leaves it: the one that may be written over. */
  let emptyTag: string | null = null;

  return {
    local: () => readLocalState(folder, environment),
    async remote() {
      const { state, tag = null } = await readS3State(aws, at, environment);
      emptyTag = tag;
      return state;
    },
    async put(text) {
      await assertUnlocked();
      const answer = await askS3(aws, at, {
        key,
        method: "PUT",
        body: text,
        headers: {
          "content-type": "application/json", // encrypted as the bucket's default says, as what Terraform writes
          // Whoever is first: a state is never written over another.
          ...(emptyTag === null ? { "if-none-match": "*" } : { "if-match": emptyTag }),
        },
      });
      if (answer.status === 200) return;
      if (answer.code === "PreconditionFailed" || answer.code === "ConditionalRequestConflict") {
        throw new UserError(
          "state-already-there",
          `Somebody else put a state into ${where} at the same moment. The local file stays as it is.\nTo do: run the same command again, which compares the two.`,
        );
      }
      throw explainAwsRefusal(answer, `write ${where}`, "s3:PutObject on it");
    },
    setAside() {
      const aside = `${name}.moved-${new Date().toISOString().replaceAll(":", "-")}`;
      renameSync(join(folder, name), join(folder, aside));
      return `${SHOWN_STATES}/${aside}`;
    },
  };
}
