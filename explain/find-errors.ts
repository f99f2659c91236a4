import { CATALOGUE } from "./catalogue";
import type { ErrorEntry } from "./entry";

/** The errors in a text: what a hop said first, and who only passed it on last. */
export function findErrors(text: string): ErrorEntry[] {
  const found = CATALOGUE.filter(({ pattern }) => pattern.test(text));
  return [...found.filter(({ isWrapper }) => !isWrapper), ...found.filter(({ isWrapper }) => isWrapper)];
}

/** The error that a text is about. @returns nothing for one that we don't know */
export const findError = (text: string): ErrorEntry | undefined => findErrors(text)[0];
