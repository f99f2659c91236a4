import { existsSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { renderCount } from "../../environments/render-count";
import { UserError } from "../../environments/user-error";
import { SHOWN_STATES } from "../setup/paths";
import { localStateName, readLocalState } from "./read-state";

/**
 * Makes sure that a stack whose state is in S3 has none left in the project's folder, without which Terraform would take the
 * environment for new; and makes Terraform forget that the state was there, since it would go on asking about it. It forgets a place in
 * S3 too if that is the same one, written as it was before the bucket alone said how it is encrypted.
 *
 * @param folder of the synthesized stack, named after the environment
 * @throws UserError when the local state is still to be moved
 */
export function leaveLocalState(folder: string): void {
  const environment = basename(folder);
  const state = readLocalState(join(folder, "..", "..", "state"), environment);
  if (state !== undefined) {
    throw new UserError(
      "state-not-moved",
      `The environment file puts the state of ${environment} into S3, but it is still in ${SHOWN_STATES}/${localStateName(environment)}, with ${renderCount(state.resources.length, "resource")}.\nTo do: npm run state -- init ${environment}, which moves it.`,
    );
  }
  forgetBackend(folder);
}

interface Place {
  readonly bucket?: string;
  readonly key?: string;
  readonly region?: string;
  readonly encrypt?: boolean | null;
}

/** Deletes the file in which Terraform remembers a stack's backend; no state is in it. */
function forgetBackend(folder: string): void {
  const memory = join(folder, ".terraform", "terraform.tfstate");
  if (!existsSync(memory)) return;
  const { backend } = readJson<{ backend?: { type?: string; config?: Place } }>(memory);
  if (backend?.type === "local" || isSamePlace(backend?.config, folder)) rmSync(memory);
}

/** Whether Terraform remembers the place that the stack has, with `encrypt` besides. */
function isSamePlace(remembered: Place | undefined, folder: string): boolean {
  if (remembered?.encrypt !== true) return false;
  const { terraform } = readJson<{ terraform: { backend: { s3?: Place } } }>(join(folder, "cdk.tf.json"));
  const { s3 = {} } = terraform.backend;
  return s3.encrypt === undefined && IDENTITY.every((name) => s3[name] === remembered[name]);
}

const IDENTITY = ["bucket", "key", "region"] as const;

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, "utf8")) as T;
