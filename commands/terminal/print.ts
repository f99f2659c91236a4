/** Prints a text on standard output: a command's result, for a person. */
export const print = (text: string): void => void process.stdout.write(`${fitTo(process.stdout, text)}\n`);

/** A terminal that is narrower than this, or that gives 0, breaks lines itself. */
const NARROWEST = 40;

/** How long a line may be on a stream. Elsewhere than on a terminal it may be of any length. */
export const columnsOf = (stream: NodeJS.WriteStream): number =>
  stream.isTTY === true && stream.columns >= NARROWEST ? stream.columns : Number.POSITIVE_INFINITY;

/** The text as it fits on a stream: on a terminal no line breaks within a word, elsewhere it stays as it is. */
export const fitTo = (stream: NodeJS.WriteStream, text: string): string => wrap(text, columnsOf(stream));

/** Lines to copy stay whole, so that what is copied is one line. */
const TO_COPY = /^\s*(?:npm|npx|eval|export|terraform|az|aws|auth0) /;

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
