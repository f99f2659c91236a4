import { isDeepStrictEqual } from "node:util";
import {
  Document,
  isMap,
  type Pair,
  type ParsedNode,
  parse,
  parseDocument,
  stringify,
  type YAMLMap,
  YAMLSeq,
} from "yaml";
import { UserError } from "../../environments/user-error";
import { type Draft, type Path, withValue } from "./draft";

/** A key of an environment file, and the value that it gets. */
export interface NewKey {
  readonly path: Path;
  readonly value: NewValue;
  /** Stands above a key of the file's outermost map that is added. */
  readonly comment?: string;
}

export type NewValue = string | boolean | null | readonly string[] | { readonly [key: string]: NewValue };

/**
 * An environment file with other values. Everything else stays byte for byte, comments too: a YAML document that is written
 * anew keeps comments, but not how people wrote the rest.
 *
 * @param file what the file is called in an error
 * @throws UserError where the file is written in a way that would lose something
 */
export function withKeys(file: string, text: string, keys: readonly NewKey[]): string {
  const wanted = keys.reduce<Draft>((draft, { path, value }) => withValue(draft, path, value), parse(text));
  const edited = keys.reduce(editKey, text);
  if (isDeepStrictEqual(parse(edited), wanted)) return edited;
  throw new UserError(
    "environment-file-not-editable",
    `${file}: is written in a way that this command can't change without losing something. The file stays as it is.\nTo do: write these keys yourself, then run the same command again:\n${keys.map(renderKey).join("\n")}`,
  );
}

const renderKey = ({ path, value }: NewKey): string =>
  isMapOfValues(value) && path.length === 1
    ? renderBlock(path[0] ?? "", value)
        .replace(/^(?=.)/gm, "  ")
        .trimEnd()
    : `  ${path.join(".")}: ${renderInLine(value)}`;

const isMapOfValues = (value: NewValue): value is { readonly [key: string]: NewValue } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Sets one key. Where it can't, the text stays as it is. */
function editKey(text: string, { path, value, comment }: NewKey): string {
  const [above, key = ""] = [path.slice(0, -1), path.at(-1)];
  const pair = mapAt(text, above)?.items.find((each) => String(each.key) === key);
  if (pair === undefined) return addKey(text, path, value, comment);
  if (!isMap(pair.value) || !isMapOfValues(value)) return replaceValue(text, pair, value);
  return Object.entries(value).reduce(
    (now, [below, each]) => editKey(now, { path: [...path, below], value: each }),
    text,
  );
}

/** Adds a key at the end of the innermost map that is there, with the maps between. */
function addKey(text: string, path: Path, value: NewValue, comment = ""): string {
  const [key = "", ...below] = path;
  if (below.length === 0) return addSection(text, key, value, comment);
  for (let depth = path.length - 1; depth > 0; depth -= 1) {
    const map = mapAt(text, path.slice(0, depth));
    if (map === undefined) continue;
    const [first = "", ...between] = path.slice(depth);
    const nested = between.reduceRight<NewValue>((inner, step) => ({ [step]: inner }), value);
    return addPair(text, map, `${first}: ${renderInLine(nested)}`);
  }
  return text;
}

/** Adds a key to the outermost map: at the file's end, a line a value. */
const addSection = (text: string, key: string, value: NewValue, comment: string): string =>
  `${text.replace(/\n*$/, "\n")}\n${comment && `${comment}\n`}${renderBlock(key, value)}`;

const renderBlock = (key: string, value: NewValue): string => stringify({ [key]: value }, { lineWidth: 0 });

/** A value in one line, as YAML reads it anywhere. */
function renderInLine(value: NewValue): string {
  const list = new YAMLSeq();
  list.flow = true;
  list.add(new Document(value).contents);
  return stringify(list, { lineWidth: 0 }).trim().slice("[ ".length, -" ]".length);
}

type ParsedPair = Pair<ParsedNode, ParsedNode | null>;
type ParsedMap = YAMLMap.Parsed<ParsedNode, ParsedNode | null>;

/** The map at a path; undefined where there is none. */
function mapAt(text: string, path: Path): ParsedMap | undefined {
  const node = parseDocument(text).getIn(path, true);
  return isMap(node) ? (node as ParsedMap) : undefined;
}

/** Puts a value in the place of another one, and leaves the same one as it is written. */
function replaceValue(text: string, pair: ParsedPair, value: NewValue): string {
  const written = pair.value as ParsedNode;
  if (isDeepStrictEqual(written.toJSON(), value)) return text;
  const [start, valueEnd] = written.range;
  const end = start + text.slice(start, valueEnd).trimEnd().length; // a block's value takes in the end of its last line
  const inLine = renderInLine(value);
  if (start !== end) return `${text.slice(0, start)}${inLine}${text.slice(end)}`;
  const colon = text.slice(0, start).trimEnd().length; // `b:` is null, too, and a comment may stand where the value would
  return `${text.slice(0, colon)} ${inLine}${text.slice(colon)}`;
}

/** Adds a pair at a map's end: after its last value, or in the next line. */
function addPair(text: string, map: ParsedMap, pair: string): string {
  const last = map.items.at(-1);
  if (last === undefined) return text;
  if (map.flow) {
    const end = last.value?.range[1] ?? last.key.range[1];
    return `${text.slice(0, end)}, ${pair}${text.slice(end)}`;
  }
  const break_ = text.includes("\r\n") ? "\r\n" : "\n";
  const found = text.indexOf(break_, endOf(last) - 1);
  const end = found < 0 ? text.length : found;
  const first = map.items[0]?.key.range[0] ?? 0;
  const indent = " ".repeat(first - text.lastIndexOf("\n", first - 1) - 1);
  return `${text.slice(0, end)}${break_}${indent}${pair}${text.slice(end)}`;
}

/** Where a pair's text ends; a block's own range takes in the comments below it. */
function endOf(pair: ParsedPair): number {
  const { value } = pair;
  if (!isMap(value) || value.flow) return value?.range[1] ?? pair.key.range[1];
  const last = (value as ParsedMap).items.at(-1);
  return last === undefined ? value.range[1] : endOf(last);
}
