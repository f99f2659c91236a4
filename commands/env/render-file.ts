import { Document, Pair, Scalar, YAMLMap } from "yaml";
import { environmentJsonSchema } from "../../environments/json-schema";
import { type Draft, isMap, type Path } from "../environment/draft";

interface Schema {
  readonly description?: string;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | false;
  readonly anyOf?: readonly Schema[];
}

/** Leads an editor to the schema, which completes and checks. */
const FIRST_LINE = "# yaml-language-server: $schema=./schema.json\n";

/** What a reader asks first, and so is written although it is the default. */
const ALWAYS = ["microsoft.accounts", "state"];

/**
 * The text of an environment file: what differs from its default, and what a reader needs, in the order of the schema and
 * explained in its words.
 */
export function fileText(draft: Draft): string {
  const document = new Document();
  document.contents = new Writer(document).map(draft, JSON.parse(environmentJsonSchema()), []);
  return FIRST_LINE + document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

class Writer {
  readonly #explained = new Set<string>();

  constructor(private readonly document: Document) {}

  map(draft: Draft, schema: Schema, above: Path): YAMLMap {
    const map = new YAMLMap();
    for (const key of inOrder(Object.keys(draft), schema)) {
      const [value, below, path] = [draft[key], schemaOf(schema, key) ?? {}, [...above, key]];
      const isDefault = JSON.stringify(value) === JSON.stringify(below.default);
      if (value === undefined || (isDefault && !ALWAYS.includes(path.join(".")))) continue;
      const name = new Scalar(key);
      name.spaceBefore = above.length === 0 && map.items.length > 0;
      if (!isMap(value)) this.#explain(name, below);
      const node = isMap(value)
        ? this.map(value, below, path)
        : this.document.createNode(value, { flow: true });
      map.items.push(new Pair(name, node));
    }
    return map;
  }

  /** Once in a file is enough. */
  #explain(key: Scalar, { description }: Schema): void {
    if (description === undefined || this.#explained.has(description)) return;
    key.commentBefore = wrapped(description);
    this.#explained.add(description);
  }
}

function inOrder(keys: readonly string[], schema: Schema): string[] {
  const known = Object.keys(schema.properties ?? {});
  return [...known.filter((key) => keys.includes(key)), ...keys.filter((key) => !known.includes(key))];
}

/** The schema of a key; within alternatives, of the one that has the key. */
function schemaOf(schema: Schema, key: string): Schema | undefined {
  const { properties, additionalProperties, anyOf = [] } = schema;
  if (properties !== undefined && Object.hasOwn(properties, key)) return properties[key];
  if (additionalProperties) return additionalProperties;
  return anyOf.map((each) => schemaOf(each, key)).find((found) => found !== undefined);
}

/** As the lines of a comment. */
function wrapped(text: string): string {
  return text.replace(/(?=.{91})(.{1,90})\s/g, "$1\n").replace(/^/gm, " ");
}
