import assert from "node:assert/strict";
import type { ErrorEntry } from "../../explain/entry";
import { findError } from "../../explain/find-errors";
import type { Raised } from "./errors-in-source";

/** Entries of what surrounds an error: they say nothing about it. */
const HEADINGS = ["saml-response", "cognito-error-page", "auth0-error-page", "app-error-response"];

/** Asserts that the catalogue has more on an error than what surrounds it. */
export function assertExplained(text: string): void {
  const { id } = findError(text) ?? {};
  assert.ok(id !== undefined && !HEADINGS.includes(id), `No entry explains ${JSON.stringify(text)} (${id})`);
}

/** Asserts that each example is found by its own entry. */
export function assertExamplesFound(entries: readonly ErrorEntry[]): void {
  for (const { id, examples } of entries) {
    for (const example of examples) assert.equal(findError(example)?.id, id, example);
  }
}

/** How an error of one class is shown. */
export interface Shown {
  /** Which arguments make the text. Those that are left out in a call, or undefined, are left out in the text. */
  readonly args: readonly number[];
  readonly show: (...texts: readonly string[]) => string;
}

/**
 * The texts that the places show.
 *
 * @param passedOn what the source alone doesn't tell, by file, callee and argument. Nothing where it comes from another place.
 * @param filled what `x` stands for, if a text with it says too little
 * @throws AssertionError for a place that nobody knows the texts of, and for what is said of a place that is gone
 */
export function textsShownBy(
  raised: readonly Raised[],
  shown: Readonly<Record<string, Shown>>,
  passedOn: Readonly<Record<string, readonly string[]>>,
  filled: Readonly<Record<string, readonly string[]>> = {},
): readonly string[] {
  const used = new Set<string>();
  const texts = raised.flatMap(({ file, callee, args }) => {
    const { args: indexes, show } = shown[callee] ?? {};
    assert.ok(indexes && show, `${file}: nobody says how ${callee} is shown`);
    const given = indexes.flatMap((index) => args[index] ?? []).filter(({ source }) => source !== "void 0");
    const choices = given.map(({ source, texts }) => {
      const key = `${file} ${callee} ${source.split("\n")[0]}`;
      const known = texts.length > 0 ? texts : passedOn[key];
      assert.ok(known, `Nobody says what this can be: ${key}`);
      for (const each of [key, ...known]) used.add(each);
      return known.flatMap((text) => filled[text] ?? [text]);
    });
    return choices.length === 0 ? [] : combinationsOf(choices).map((choice) => show(...choice));
  });
  const isLookedAt = (key: string) => raised.some(({ file, callee }) => key.startsWith(`${file} ${callee} `));
  const stale = [...Object.keys(passedOn).filter(isLookedAt), ...Object.keys(filled)].filter(
    (key) => !used.has(key),
  );
  assert.deepEqual(stale, []);
  return texts;
}

function combinationsOf(choices: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return choices.reduce<readonly (readonly string[])[]>(
    (before, next) => before.flatMap((texts) => next.map((text) => [...texts, text])),
    [[]],
  );
}
