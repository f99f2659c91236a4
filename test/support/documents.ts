import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { marked, type Token } from "marked";
import { ROOT } from "../../commands/setup/paths";

/** A Markdown document of the project, taken apart into what can be compared with the code. */
export interface Document {
  readonly file: string;
  readonly text: string;
  /** Targets of links, of pictures too. */
  readonly links: readonly string[];
  /** What a link to a heading of the document ends with, as GitHub makes it. */
  readonly anchors: readonly string[];
  /** What stands in backticks. */
  readonly spans: readonly string[];
  readonly blocks: readonly Block[];
}

/** A fenced block. */
export interface Block {
  readonly language: string;
  readonly text: string;
  /** The test that compares it, by the comment `<!-- compared by … -->` above. */
  readonly comparedBy: string | undefined;
}

const folder = (path: string) =>
  readdirSync(join(ROOT, path))
    .filter((file) => file.endsWith(".md"))
    .map((file) => `${path}/${file}`);

/** Every document that a person reads. */
export const documents = (): Document[] =>
  [
    ...["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"],
    ...["docs", "docs/decisions", "lab"].flatMap(folder),
  ].map(readDocument);

export function readDocument(file: string): Document {
  const text = readFileSync(join(ROOT, file), "utf8");
  const tokens: Token[] = [];
  marked.walkTokens(marked.lexer(text), (token) => void tokens.push(token));
  return {
    file,
    text,
    links: tokens.flatMap((token) => (token.type === "link" || token.type === "image" ? [token.href] : [])),
    anchors: tokens.flatMap((token) => (token.type === "heading" ? [anchorOf(token.text)] : [])),
    spans: tokens.flatMap((token) => (token.type === "codespan" ? [token.text] : [])),
    blocks: blocksIn(tokens.filter(({ type }) => type !== "space")),
  };
}

/** @see https://docs.github.com/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#section-links */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(" ", "-");

function blocksIn(tokens: readonly Token[]): Block[] {
  return tokens.flatMap((token, index) => {
    if (token.type !== "code") return [];
    const above = tokens[index - 1];
    return {
      language: token.lang ?? "",
      text: token.text,
      comparedBy: above?.type === "html" ? /<!-- compared by (\S+) -->/.exec(above.text)?.[1] : undefined,
    };
  });
}

/** The output block of a document that the given test compares. */
export function outputBlock(file: string, comparedBy: string): string {
  const blocks = readDocument(file).blocks.filter((block) => block.comparedBy === comparedBy);
  if (blocks.length !== 1) throw new Error(`${file} has ${blocks.length} blocks compared by ${comparedBy}`);
  return blocks[0]?.text ?? "";
}
