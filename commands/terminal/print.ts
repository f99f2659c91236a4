import { visibleJson, visibleLines, visibleMarkdown } from "../../environments/visible";
import { isInJob, jsonWithoutCommands, withoutCommands } from "./github-log";
import { withoutKnownSecrets } from "./redact";

/** Prints a text on standard output: a command's result, for a person. */
export const print = (text: string): void => write(process.stdout, fitTo(process.stdout, shown(text)));

/** Prints a text whose lines are longer than a terminal's, so that what is copied is whole. */
export const printUnfolded = (text: string): void => write(process.stdout, shown(text));

/** Prints JSON on standard output, for a program: the same data, with escapes for what a terminal or a log would obey. */
export function printJson(json: string): void {
  const text = visibleJson(withoutKnownSecrets(json));
  write(process.stdout, isInJob() ? jsonWithoutCommands(text) : text);
}

/** Prints Markdown on standard output, in which each value is escaped already. */
export const printMarkdown = (markdown: string): void =>
  write(process.stdout, inLog(withoutKnownSecrets(visibleMarkdown(markdown))));

/** Says something on standard error, beside a command's result. */
export const say = (text: string): void => write(process.stderr, fitTo(process.stderr, shown(text)));

/**
 * Prints something exactly as it is, for a program or a shell: a secret that was asked for, what a shell evaluates, a command to the
 * runner of a job. Whoever calls this has encoded what is in it.
 */
export const printExactly = (text: string): void => void process.stdout.write(text);

/** A text as it goes to a terminal or a log: no secret that is known, nothing that either would obey, nothing that nobody sees. */
export const shown = (text: string): string => inLog(visibleLines(withoutKnownSecrets(text)));

const inLog = (text: string): string => (isInJob() ? withoutCommands(text) : text);

const write = (stream: NodeJS.WriteStream, text: string): void => void stream.write(`${text}\n`);

/** A terminal that is narrower than this, or that gives 0, breaks lines itself. */
const NARROWEST = 40;

/** How long a line may be on a stream. Elsewhere than on a terminal it may be of any length. */
export const columnsOf = (stream: NodeJS.WriteStream): number =>
  stream.isTTY === true && stream.columns >= NARROWEST ? stream.columns : Number.POSITIVE_INFINITY;

/** The text as it fits on a stream: on a terminal no line breaks within a word, elsewhere it stays as it is. */
export const fitTo = (stream: NodeJS.WriteStream, text: string): string => wrap(text, columnsOf(stream));

/** Lines to copy stay whole, so that what is copied is one line. */
const TO_COPY = /^\s*(?:npm|npx|eval|export|terraform|tofu|az|aws|auth0) /;

/** Breaks long lines at words. What goes on stands below the last column of its first line, or is indented by two more. */
export function wrap(text: string, columns: number): string {
  return text
    .split("\n")
    .flatMap((line) => (line.length <= columns || TO_COPY.test(line) ? [line] : wrapLine(line, columns)))
    .join("\n");
}

/** Two spaces stand between columns. */
function indentOf(line: string, columns: number): string {
  const [before = ""] = /^.*\S {2,}(?=\S)/.exec(line.slice(0, columns / 2)) ?? [];
  return before === "" ? `${/^\s*/.exec(line)?.[0] ?? ""}  ` : " ".repeat(before.length);
}

function wrapLine(line: string, columns: number): string[] {
  const indent = indentOf(line, columns);
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(/(?<=\S)(?= )/)) {
    if (current !== "" && current.length + word.length > columns) {
      lines.push(current);
      current = `${indent}${word.trimStart()}`;
    } else current += word;
  }
  return [...lines, current];
}
