import { isDeepStrictEqual } from "node:util";
import { parse, stringify } from "yaml";
import { UserError } from "../../environments/user-error";
import { type Draft, withValue } from "../environment/draft";
import { mapAt, withPair } from "../environment/with-keys";
import type { Adoption } from "./adopted-ids";
import type { Kept } from "./kept-keys";

const COMMENT =
  "# What was made by hand and is taken over, by its ids. It stays here: app clients keep what they are by it.";

/** An `adopt` of a file at its end, where an earlier run has written it. */
const AT_THE_END = /^adopt:\n(?:[ \t].*\n?)*$(?![\s\S])/m;

/**
 * An environment file that takes a chain over: with its ids, and with the keys by which it stays as it is. Everything else
 * stays byte for byte.
 *
 * @param file what the file is called in an error
 * @throws UserError where the file is written in a way that would lose something
 */
export function withAdoption(file: string, text: string, adopt: Adoption, written: readonly Kept[]): string {
  const before = parse(text) as Draft;
  const ids = stringify({ adopt });
  const wanted = written.reduce<Draft>((draft, { path, value }) => withValue(draft, path, value), {
    ...before,
    adopt,
  });
  const withKeys = written.reduce((now, { path, value }) => withKey(now, path, value), text);
  const edited = isDeepStrictEqual(before.adopt, adopt) ? withKeys : withIds(withKeys, ids);
  if (isDeepStrictEqual(parse(edited), wanted)) return edited;
  const keys = written.map(({ path, value }) => `  ${path.join(".")}: ${scalar(value)}\n`);
  throw new UserError(
    `${file}: is written in a way that this command can't change without losing something. Nothing was changed.\nTo do: write these keys yourself, then run the same command again:\n${keys.join("")}${ids.replace(/^(?=.)/gm, "  ")}`,
  );
}

/** Adds a key to its map; the map too, where there is none. */
function withKey(text: string, path: readonly string[], value: string): string {
  const [above, key] = [path.slice(0, -1), path.at(-1)];
  const map = mapAt(text, ...above);
  if (map !== undefined) return withPair(text, map, `${key}: ${scalar(value)}`);
  const upper = mapAt(text, ...above.slice(0, -1));
  return upper === undefined ? text : withPair(text, upper, `${above.at(-1)}: { ${key}: ${scalar(value)} }`);
}

/** A text as YAML takes it anywhere, in quotes unless it is plain words. */
const scalar = (value: string) =>
  /^[A-Za-z][\w .-]*$/.test(value) && parse(value) === value ? value : JSON.stringify(value);

function withIds(text: string, ids: string): string {
  if (AT_THE_END.test(text)) return text.replace(AT_THE_END, () => ids);
  return `${text.replace(/\n*$/, "\n")}\n${COMMENT}\n${ids}`;
}
