import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { explainFileError } from "../../environments/file-error";
import { UserError } from "../../environments/user-error";
import { date, environmentName } from "../../environments/values";
import type { Failure } from "../../review/render/comment";
import { EXIT_CODES, type Review } from "../../review/review";

/** The ID of a rule, a check or an error, which stands in a comment as it is. */
export const recordedId = z.string().regex(/^[a-z0-9-]{1,80}$/);

/** What stands in a comment as it is. Of the rest each value is escaped there, as a record may be made by a pull request's code. */
const asItIs = z.looseObject({
  environment: environmentName,
  kind: z.enum(["plan", "drift"]),
  findings: z.array(
    z.looseObject({
      id: recordedId,
      severity: z.enum(["forbidden", "warning", "note"]),
      waiver: z.looseObject({ until: date }).optional(),
    }),
  ),
});

const reviews = z.array(
  z.custom<Review>((value) => {
    const { verdict } = Object(value) as Partial<Review>;
    return asItIs.safeParse(value).success && Object.hasOwn(EXIT_CODES, verdict ?? "");
  }),
);

export const failures = z.array(z.object({ environment: environmentName, message: z.string() })).default([]);

const records = z.object({ reviews, failures });

/** What `npm run plan -- --json` prints, and why some environments have no review. */
export interface Records {
  readonly reviews: readonly Review[];
  readonly failures: readonly Failure[];
}

/** Reads what a run printed. @returns `undefined` when that is not a review */
export function recordsIn(text: string): Records | undefined {
  try {
    return records.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/**
 * Reads records of several runs.
 *
 * @param paths files, and folders of them; a folder that is missing has none
 * @throws UserError
 */
export function readRecords(paths: readonly string[]): Records {
  const read = readAll(paths, recordsIn, "a review", "npm run -s plan -- <environment> --json prints");
  return {
    reviews: read.flatMap((each) => each.reviews),
    failures: read.flatMap((each) => each.failures),
  };
}

/**
 * Reads each file of some paths.
 *
 * @param what a file should be
 * @param source what has it, to follow "give what"
 * @throws UserError where a file is something else
 */
export function readAll<T>(
  paths: readonly string[],
  parse: (text: string) => T | undefined,
  what: string,
  source: string,
): T[] {
  return paths.flatMap(filesIn).map((file) => {
    const found = parse(readText(file));
    if (found !== undefined) return found;
    throw new UserError("not-a-review", `${file}: is not ${what}.\nTo do: give what ${source}.`);
  });
}

function filesIn(path: string): string[] {
  if (path.endsWith(".json")) return [path];
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(path)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => join(path, file));
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw (
      explainFileError(error) ??
      new UserError(
        "file-not-readable",
        `${file}: is not readable (${(error as NodeJS.ErrnoException).code}).`,
      )
    );
  }
}
