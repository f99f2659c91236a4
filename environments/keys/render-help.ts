import type { KeyMeta } from "./key";

/** What a key is, what its values mean and what it is by default, as plain text for an editor or a comment. */
export function renderHelp({ description, choices = {}, derivedDefault }: KeyMeta): string {
  const meanings = Object.entries(choices).map(([value, meaning]) => `${value}: ${meaning}`);
  const byDefault = derivedDefault === undefined ? [] : [`Default: ${derivedDefault}`];
  return [description, ...meanings, ...byDefault].join(". ").replaceAll("`", "");
}
