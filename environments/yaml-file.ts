import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  type ParsedNode,
  parseDocument,
  type YAMLMap,
} from "yaml";
import { z } from "zod";
import { cut, type Mistake, quote } from "./mistakes";
import { unseenIn, visible } from "./visible";

/** A message of yaml may have a whole file in it. */
const MAX_MESSAGE_LENGTH = 200;

type Path = readonly PropertyKey[];

/** A file with one YAML document, which knows of each value where it is and how it was written. */
export class YamlFile {
  /** The document as data. An alias becomes a symbol, which no schema takes: reviewers read values where they stand. */
  readonly value: unknown = undefined;
  /** What keeps the file from being one document. While there is any, {@link value} means nothing. */
  readonly syntaxMistakes: readonly Mistake[];
  /** Keys that are given more than once, of which only the first counts in {@link value}, and those that none of it has. */
  readonly mistakenKeys: Mistake[] = [];
  /** Keys, values and comments with characters that nobody sees: a reviewer would read something else than what is there. */
  readonly unseenCharacters: Mistake[] = [];

  readonly #name: string;
  readonly #lines = new LineCounter();
  readonly #contents: ParsedNode | null;
  /** The entries of each map by their keys: yaml itself looks through all of them for each. */
  readonly #entries = new Map<YAMLMap, Map<string, Pair>>();

  /**
   * @param name what the file is called in mistakes
   * @param source what is in it
   */
  constructor(name: string, source: string) {
    this.#name = name;
    const { errors, warnings, contents } = parseDocument<ParsedNode>(source, {
      lineCounter: this.#lines,
      prettyErrors: false,
      stringKeys: true,
      uniqueKeys: false, // mistakenKeys has the path too
    });
    this.#contents = contents;
    this.syntaxMistakes = [...errors, ...warnings].map(({ code, pos: [offset], message }) =>
      code === "MULTIPLE_DOCS"
        ? this.#mistake(
            offset,
            [],
            "has a second document here, but must have one: give the other a file of its own",
          )
        : this.#mistake(offset, [], `is not YAML: ${message.slice(0, MAX_MESSAGE_LENGTH)}`),
    );
    // Keys that are maps of maps would be written out, each in quotes of its own: that doubles with each of them.
    if (this.syntaxMistakes.length > 0) return;
    this.value = this.#read(contents, []);
    this.#findUnseenBeside(source);
  }

  /** Finds what nobody sees beside keys and values. In these it may be written as an escape, so that only {@link value} has it. */
  #findUnseenBeside(source: string): void {
    if (unseenIn(source.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n")).length === 0) return;
    const found = new Set(this.unseenCharacters.map(({ line }) => line));
    let offset = 0;
    for (const line of source.split("\n")) {
      const unseen = unseenIn(line.replace(/\r$/, "").replace(offset === 0 ? /^\uFEFF/ : "", ""));
      const mistake = this.#mistake(
        offset,
        [],
        `has ${unseen.join(" and ")} here, but ${mustBeSeen(unseen)}`,
      );
      if (unseen.length > 0 && !found.has(mistake.line)) this.unseenCharacters.push(mistake);
      offset += line.length + 1;
    }
  }

  /** The string at a path; undefined where there is none. */
  stringAt(...path: PropertyKey[]): string | undefined {
    const node = this.#node(path);
    return isScalar(node) && typeof node.value === "string" ? node.value : undefined;
  }

  /** The indexes of the list at a path; none where there is no list. */
  indexesAt(...path: PropertyKey[]): number[] {
    const list = this.#node(path);
    return isSeq(list) ? list.items.map((_, index) => index) : [];
  }

  /**
   * A mistake in the value at a path; where there is none, in the map that lacks it.
   *
   * @param must what it must be, and the reasons in lines of their own below it
   */
  mistakeAt(path: Path, must: string): Mistake {
    const [first, ...reasons] = must.split("\n");
    const mistake = this.#mistake(this.#offset(path), path, `is ${describe(this.#node(path))}, but ${first}`);
    return reasons.length === 0 ? mistake : { ...mistake, reasons };
  }

  /** A mistake in the last key of a path. */
  mistakeInKey(path: Path, is: string, must: string): Mistake {
    const key = this.#entry(this.#node(path.slice(0, -1)), path.at(-1))?.key;
    return this.#mistake(startOf(key) ?? this.#offset(path), path, `is ${is}, but ${must}`);
  }

  #mistake(offset: number, path: Path, text: string): Mistake {
    const { line, col } = this.#lines.linePos(offset);
    const key = z.core.toDotPath(path.map((step) => (typeof step === "string" ? cut(step) : step)));
    return {
      file: this.#name,
      line: Math.max(1, line),
      column: Math.max(1, col),
      text: visible(`${key || "file"}: ${text}`),
    };
  }

  #node(path: Path): unknown {
    return path.reduce<unknown>(
      (node, step) => (isSeq(node) ? node.items[Number(step)] : this.#entry(node, step)?.value),
      this.#contents,
    );
  }

  #entry(node: unknown, key: PropertyKey | undefined): Pair | undefined {
    return isMap(node) ? this.#entries.get(node)?.get(String(key)) : undefined;
  }

  #offset(path: Path): number {
    return startOf(this.#node(path)) ?? (path.length === 0 ? 0 : this.#offset(path.slice(0, -1)));
  }

  #read(node: unknown, path: Path): unknown {
    if (isAlias(node)) return Symbol(node.source);
    if (isScalar(node)) {
      const unseen = typeof node.value === "string" ? unseenIn(node.value) : [];
      if (unseen.length > 0) this.unseenCharacters.push(this.mistakeAt(path, mustBeSeen(unseen)));
      return node.value;
    }
    if (isSeq(node)) return node.items.map((item, index) => this.#read(item, [...path, index]));
    if (!isMap(node)) return node;
    const entries = new Map<string, unknown>();
    const pairs = new Map<string, Pair>();
    this.#entries.set(node, pairs);
    for (const pair of node.items) {
      const { key, value } = pair;
      const name = String(key);
      const at = [...path, name];
      if (!pairs.has(name)) pairs.set(name, pair);
      const unseen = unseenIn(name);
      if (unseen.length > 0)
        this.unseenCharacters.push(this.mistakeInKey(at, quote(name), mustBeSeen(unseen)));
      if (name === "__proto__") {
        // An object that is given it has another prototype, and no such key.
        this.mistakenKeys.push(
          this.mistakeInKey(at, "a key that no map can have", "must be another one: rename it"),
        );
      } else if (entries.has(name)) {
        this.mistakenKeys.push(
          this.#mistake(
            startOf(key) ?? 0,
            at,
            "is given a second time, but must be once: delete one of the two",
          ),
        );
      } else entries.set(name, this.#read(value, at));
    }
    return Object.fromEntries(entries);
  }
}

const mustBeSeen = (unseen: readonly string[]): string =>
  `must have no characters that nobody sees: delete ${unseen.join(" and ")}, or type the line again`;

/** Where a node starts in the source. */
function startOf(node: unknown): number | undefined {
  return (node as ParsedNode | undefined)?.range[0];
}

/** What the file has there, as a mistake says it. */
function describe(node: unknown): string {
  if (node === undefined) return "missing";
  if (isAlias(node)) return `the alias *${cut(node.source)}, which is not followed`;
  if (isMap(node)) return node.items.length === 0 ? "an empty map" : "a map";
  if (isSeq(node)) return node.items.length === 0 ? "an empty list" : `a list of ${node.items.length}`;
  if (!isScalar(node) || node.value === null) return "empty";
  if (typeof node.value === "string") return quote(node.value);
  return `the ${typeof node.value} ${node.source}`; // as written: YAML drops leading zeros
}
