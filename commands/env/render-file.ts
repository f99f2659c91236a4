import { Document, isScalar, Pair, Scalar, visit, YAMLMap } from "yaml";
import { type DescribedKey, KEYS_BY_ROUTE } from "../../environments/described-keys";
import { renderHelp } from "../../environments/keys/render-help";
import { findRoute } from "../../environments/keys/route";
import { DEFAULT_ROUTE } from "../../environments/routes/names";
import { type Draft, isMap } from "../environment/draft";

/** Points an editor at the schema, which completes and checks. */
const FIRST_LINE = "# yaml-language-server: $schema=./schema.json\n";

/** What a reader asks first, and so is written although it is the default. */
const ALWAYS = ["microsoft.accounts", "state"];

/**
 * The text of an environment file: what differs from its default, and what a reader needs, in the order of the schema and
 * explained in its words.
 */
export function renderFile(draft: Draft): string {
  const document = new Document();
  document.contents = new Writer(document, KEYS_BY_ROUTE[findRoute(draft) ?? DEFAULT_ROUTE]).map(draft, "");
  return FIRST_LINE + document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

class Writer {
  readonly #explained = new Set<string>();

  constructor(
    private readonly document: Document,
    private readonly keys: readonly DescribedKey[],
  ) {}

  map(draft: Draft, above: string): YAMLMap {
    const map = new YAMLMap();
    for (const { name, path, described } of inOrder(draft, above, this.keys)) {
      const value = draft[name];
      const isDefault = JSON.stringify(value) === JSON.stringify(described?.default);
      if (value === undefined || (isDefault && !ALWAYS.includes(path))) continue;
      const key = new Scalar(name);
      key.spaceBefore = above === "" && map.items.length > 0;
      if (!isMap(value) && described !== undefined) this.#explain(key, described);
      map.items.push(new Pair(key, isMap(value) ? this.map(value, path) : this.#node(value)));
    }
    return map;
  }

  /** A list of plain values in one line, and any other a line a value. */
  #node(value: unknown) {
    const node = this.document.createNode(value);
    visit(node, {
      Seq(_, list) {
        list.flow = list.items.every(isScalar);
      },
    });
    return node;
  }

  /** Once in a file is enough. */
  #explain(key: Scalar, described: DescribedKey): void {
    const help = renderHelp(described);
    if (this.#explained.has(help)) return;
    key.commentBefore = wrap(help);
    this.#explained.add(help);
  }
}

interface Entry {
  readonly name: string;
  /** As {@link DescribedKey} has it. */
  readonly path: string;
  /** Only if the name is a key's, and not one that a person has chosen. */
  readonly described?: DescribedKey;
}

function inOrder(draft: Draft, above: string, keys: readonly DescribedKey[]): Entry[] {
  const pathOf = (name: string) => (above === "" ? name : `${above}.${name}`);
  const known = keys.flatMap((described) => {
    const name = described.path.split(".").at(-1) as string;
    return described.path === pathOf(name) ? { name, path: described.path, described } : [];
  });
  const chosen = Object.keys(draft).filter((each) => known.every(({ name }) => name !== each));
  return [...known, ...chosen.map((name) => ({ name, path: pathOf("*") }))];
}

/** As the lines of a comment. */
function wrap(text: string): string {
  return text.replace(/(?=.{91})(.{1,90})\s/g, "$1\n").replace(/^/gm, " ");
}
