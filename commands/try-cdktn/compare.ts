import { isDeepStrictEqual } from "node:util";
import { LISTED_DIFFERENCES, type Library, type ListedDifference } from "./listed-differences";

/** What was synthesized, as parsed JSON, by what it was synthesized from. */
export type Synthesized = Readonly<Record<string, unknown>>;

/** A place where the two differ; a value that one does not have is `undefined`. */
export interface Difference extends Readonly<Record<Library, unknown>> {
  readonly path: string;
  /** What was synthesized from: all in which the same differs alike. */
  readonly samples: readonly string[];
}

export interface Comparison {
  /** Those that are in {@link LISTED_DIFFERENCES} and were found. */
  readonly listed: readonly ListedDifference[];
  readonly unlisted: readonly Difference[];
}

/** Compares what both libraries made of the same samples. */
export function compare(made: Readonly<Record<Library, Synthesized>>): Comparison {
  const found: Difference[] = [];
  for (const sample of new Set([...Object.keys(made.cdktf), ...Object.keys(made.cdktn)])) {
    for (const difference of differencesOf(made.cdktf[sample], made.cdktn[sample], [])) {
      const same = found.findIndex(({ samples: _, ...each }) => isDeepStrictEqual(each, difference));
      const { samples = [] } = found[same] ?? {};
      found.splice(same < 0 ? found.length : same, 1, { ...difference, samples: [...samples, sample] });
    }
  }
  const entryOf = ({ path, cdktf, cdktn }: Difference) =>
    LISTED_DIFFERENCES.find((each) => each.path === path && each.cdktf === cdktf && each.cdktn === cdktn);
  return {
    listed: LISTED_DIFFERENCES.filter((entry) => found.some((each) => entryOf(each) === entry)),
    unlisted: found.filter((each) => entryOf(each) === undefined),
  };
}

type Place = Omit<Difference, "samples">;

function differencesOf(cdktf: unknown, cdktn: unknown, path: readonly string[]): Place[] {
  if (isParent(cdktf) && isParent(cdktn) && Array.isArray(cdktf) === Array.isArray(cdktn)) {
    const keys = new Set([...Object.keys(cdktf), ...Object.keys(cdktn)]);
    return [...keys].flatMap((key) => differencesOf(cdktf[key], cdktn[key], [...path, key]));
  }
  return isDeepStrictEqual(cdktf, cdktn) ? [] : [{ path: path.join("."), cdktf, cdktn }];
}

const isParent = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
