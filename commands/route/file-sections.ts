import { isMap, isScalar, parseDocument, stringify } from "yaml";

/** A key of a file's outermost map, with its value and the comments above it, as they are written. */
export interface Section {
  readonly name: string;
  readonly text: string;
}

export interface FileSections {
  /** What stands above the first key. */
  readonly head: string;
  readonly sections: readonly Section[];
}

/** Cuts a file into its sections. @returns undefined for a file whose keys don't start their lines */
export function sectionsOf(text: string): FileSections | undefined {
  const { contents } = parseDocument(text);
  if (!isMap(contents) || contents.flow) return undefined;
  const keys = contents.items.map(({ key }) =>
    isScalar(key) ? { name: String(key.value), start: key.range?.[0] ?? 0 } : undefined,
  );
  const starts = keys.flatMap((key, index) =>
    key === undefined
      ? []
      : [{ name: key.name, start: index === 0 ? key.start : startWithComments(text, key.start) }],
  );
  if (starts.length !== keys.length || starts.some(({ start }) => !isLineStart(text, start)))
    return undefined;
  return {
    head: text.slice(0, starts[0]?.start ?? text.length),
    sections: starts.map(({ name, start }, index) => ({
      name,
      text: text.slice(start, starts[index + 1]?.start ?? text.length).replace(/(?<!\n)$/, "\n"),
    })),
  };
}

const isLineStart = (text: string, offset: number) => offset === 0 || text[offset - 1] === "\n";

/** Where the comments begin that stand right above a key. */
function startWithComments(text: string, key: number): number {
  const above = text.slice(0, key);
  const comments = /(?:^[ \t]*#[^\n]*\n)*$/m.exec(above)?.[0] ?? "";
  return key - comments.length;
}

/** A section below another key. */
export const indented = (text: string): string => text.replace(/\n*$/, "\n").replace(/^(?=.)/gm, "  ");

/** Sections for some keys. */
export const sectionsFor = (keys: Readonly<Record<string, unknown>>): Section[] =>
  Object.entries(keys).map(([name, value]) => ({
    name,
    text: stringify({ [name]: value }, { lineWidth: 0 }),
  }));
