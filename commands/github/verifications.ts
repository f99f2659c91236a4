import { z } from "zod";
import { environmentName } from "../../environments/values";
import type { Failure } from "../../review/render/comment";
import type { Check } from "../verify/check";
import { failures, readAll, recordedId } from "./records";

const ids = z.looseObject({
  id: recordedId,
  error: recordedId.optional(),
  because: recordedId.optional(),
});

const check = z.custom<Check>((value) => {
  const { statement, verdict } = Object(value) as Partial<Check>;
  const isKnown = verdict === "passed" || verdict === "failed" || verdict === "unseen";
  return isKnown && ids.safeParse(value).success && typeof statement === "string";
});

const verification = z.object({ chain: environmentName, checks: z.array(check) });

const verifications = z.object({
  verifications: z.array(verification),
  failures,
});

/** What `npm run verify -- --json` printed of an environment. */
export type WalkedChain = z.output<typeof verification>;

/** The walks of several runs, and why some chains were not walked. */
export interface Verifications {
  readonly verifications: readonly WalkedChain[];
  readonly failures: readonly Failure[];
}

/** Reads what a walk printed. @returns `undefined` when that is not one */
export const verificationIn = (text: string): WalkedChain | undefined => parsed(verification, text);

const verificationsIn = (text: string): Verifications | undefined => parsed(verifications, text);

/**
 * Reads records of several runs.
 *
 * @param paths files, and folders of them; a folder that is missing has none
 * @throws UserError
 */
export function readVerifications(paths: readonly string[]): Verifications {
  const read = readAll(
    paths,
    verificationsIn,
    "a record of checks",
    "npm run -s github -- record-checks leaves in state/",
  );
  return {
    verifications: read.flatMap((each) => each.verifications),
    failures: read.flatMap((each) => each.failures),
  };
}

function parsed<T>(schema: z.ZodType<T>, text: string): T | undefined {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
