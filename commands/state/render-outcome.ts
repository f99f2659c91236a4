import { renderCount } from "../../environments/render-count";
import { SETTINGS } from "./bucket-settings";
import { type BucketOutcome, joinNames, type OwnedBucket } from "./ensure-bucket";
import type { Move } from "./move-state";

const SECURE = joinNames(SETTINGS.map(({ name }) => name));

/** What was found of the bucket, and what was done to it. */
export function renderBucket(
  { bucket, region }: Pick<OwnedBucket, "bucket" | "region">,
  { made, set }: BucketOutcome,
): string {
  if (made) return `Made the bucket ${bucket} in ${region}: ${SECURE}.`;
  const is = `The bucket ${bucket} in ${region} is ${SECURE}`;
  return set.length === 0 ? `${is}, as it was.` : `${is}.\nSet now: ${joinNames(set)}.`;
}

/**
 * Where the state is now, and what comes next.
 *
 * @param place in S3
 */
export function renderMove(name: string, place: string, { moved, state, asideAs }: Move): string {
  const next = `Next: npm run plan -- ${name}`;
  if (state === undefined) {
    return `${name} has no state yet. Its first deploy writes it to ${place}.\n${next}`;
  }
  const what = `(${renderCount(state.resources.length, "resource")}, serial ${state.serial})`;
  if (asideAs === undefined) {
    return `The state of ${name} is in ${place} ${what}.\nThere is no local state to move.\n${next}`;
  }
  return [
    `The state of ${name} ${moved === "now" ? "is now" : "was already"} in ${place} ${what}.`,
    `The local file is kept as ${asideAs}.`,
    "It holds every secret of the environment: delete it in a few days.",
    `${next}, which finds what it found before; then commit environments/${name}.yaml`,
  ].join("\n");
}
