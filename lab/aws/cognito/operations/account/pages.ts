import { refuse } from "../../rules/refuse";

/** The most that a page has, and what it has if a request doesn't say. */
const MOST = 60;

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Names the next page, if there is one. */
  readonly next?: string;
}

/**
 * One page of a list. No public source has the words for a token that is none.
 *
 * @throws AwsError InvalidParameterException
 */
export function pageOf<Item>(
  items: readonly Item[],
  limit: number | undefined,
  token: string | undefined,
): Page<Item> {
  const start = token === undefined ? 0 : Number(Buffer.from(token, "base64url").toString());
  if (!Number.isInteger(start) || start < 0) refuse("Invalid pagination token.");
  const end = start + (limit || MOST); // zero is allowed, and cannot mean none
  return {
    items: items.slice(start, end),
    ...(end < items.length && { next: Buffer.from(String(end)).toString("base64url") }),
  };
}
