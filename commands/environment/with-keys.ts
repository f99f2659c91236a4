import { isMap, type Pair, type ParsedNode, parseDocument, type YAMLMap } from "yaml";

/**
 * Edits of an environment file by which everything else stays byte for byte: a YAML document that is written anew keeps
 * comments, but not how people wrote the rest. Who edits reads the result again, to see that nothing was lost.
 */

export type ParsedPair = Pair<ParsedNode, ParsedNode | null>;
export type ParsedMap = YAMLMap.Parsed<ParsedNode, ParsedNode | null>;

/** The map at a path; undefined where there is none. */
export function mapAt(text: string, ...path: string[]): ParsedMap | undefined {
  const node = parseDocument(text).getIn(path, true);
  return isMap(node) ? (node as ParsedMap) : undefined;
}

/** Puts a value in the place of another one, and leaves the same one as it is written. */
export function withValue(text: string, pair: ParsedPair, value: unknown): string {
  const written = pair.value as ParsedNode & { value?: unknown };
  if (written.value === value) return text;
  const [start, end] = written.range;
  if (start !== end) return `${text.slice(0, start)}${value}${text.slice(end)}`;
  const colon = text.slice(0, start).trimEnd().length; // `b:` is null, too, and a comment may stand where the value would
  return `${text.slice(0, colon)} ${value}${text.slice(colon)}`;
}

/** Adds a pair at a map's end: after its last value, or in the next line. */
export function withPair(text: string, map: ParsedMap, pair: string): string {
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

/** Where what is written of a pair ends; a block's own range takes in the comments below it. */
function endOf(pair: ParsedPair): number {
  const { value } = pair;
  if (!isMap(value) || value.flow) return value?.range[1] ?? pair.key.range[1];
  const last = (value as ParsedMap).items.at(-1);
  return last === undefined ? value.range[1] : endOf(last);
}
