import { CATALOGUE } from "./catalogue";
import type { ErrorEntry } from "./entry";
import { possibleNumbersIn, readingsOf } from "./readings";

const NUMBER = /AADSTS\d+/gi;

/** The errors in a text: what a hop said first, and who only passed it on last. However the text is encoded. */
export const findErrors = (text: string): ErrorEntry[] => errorsIn(readingsOf(text));

/** @param readings what a text may stand for. One that is the ID of an entry names that one */
export function errorsIn(readings: readonly string[]): ErrorEntry[] {
  const named = CATALOGUE.find(({ id }) => readings.some((reading) => reading.trim() === id));
  if (named !== undefined) return [named];
  const texts = [...readings, ...possibleNumbersIn(readings).map((number) => `AADSTS${number}`)];
  const numbers = new Set(
    texts.flatMap((text) => text.match(NUMBER) ?? []).map((each) => each.toUpperCase()),
  );
  const found = CATALOGUE.filter(
    ({ number, pattern }) =>
      (number === undefined || numbers.has(number)) && texts.some((text) => pattern.test(text)),
  );
  return [...found.filter(({ isWrapper }) => !isWrapper), ...found.filter(({ isWrapper }) => isWrapper)];
}

/** The error that a text is about. @returns nothing for one that we don't know */
export const findError = (text: string): ErrorEntry | undefined => findErrors(text)[0];
