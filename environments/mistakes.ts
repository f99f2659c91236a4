import { basename } from "node:path";
import { renderCount } from "./render-count";
import { UserError } from "./user-error";
import { visibleLines } from "./visible";

/** A mistake in a file, and where it is. */
export interface Mistake {
  readonly file: string;
  /** From 1, as editors count. */
  readonly line: number;
  /** From 1, as editors count. */
  readonly column: number;
  /** Like `cognito.region: is missing, but must be …`, in one line. */
  readonly text: string;
  /** Why that must be, a sentence in each line, where the reader can't guess it. */
  readonly reasons?: readonly string[];
}

/** A mistake that compares several values of a file, at the key to correct. */
export interface MistakeAtKey {
  readonly path: PropertyKey[];
  /** What must be; reasons in lines below it. */
  readonly message: string;
}

/** One error with all mistakes, file by file and from the top of each to its bottom, and how many there are. */
export function errorOf(mistakes: readonly Mistake[]): UserError {
  const byFile = new Map<string, Mistake[]>();
  for (const mistake of mistakes) {
    const inFile = byFile.get(mistake.file) ?? [];
    byFile.set(mistake.file, inFile);
    inFile.push(mistake);
  }
  const groups = [...byFile].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, inFile]) => inFile.sort(byPlace));
  const lines = groups.map((group) =>
    [...group.slice(0, MAX_SHOWN).map(renderMistake), ...renderRest(group)].join("\n"),
  );
  const summary = `${renderCount(mistakes.length, "mistake")} in ${renderCount(groups.length, "environment file")}:`;
  return new UserError("environment-file-invalid", [summary, ...lines].join("\n\n"));
}

/** How many mistakes of a file are told at once. */
export const MAX_SHOWN = 50;

/** Says how many mistakes of a file are not told yet. */
export const renderRest = ({ length }: readonly Mistake[]): string[] =>
  length > MAX_SHOWN ? [`and ${length - MAX_SHOWN} more: correct these first`] : [];

/** From the top of a file to its bottom. */
export const byPlace = (a: Mistake, b: Mistake) => a.line - b.line || a.column - b.column;

/** In one line, whose start most terminals and editors take for a link, with the reasons below it. */
export const renderMistake = (mistake: Mistake): string => linesOf(mistake).join("\n");

/** The lines of {@link renderMistake}. */
export const linesOf = ({ file, line, column, text, reasons = [] }: Mistake): string[] => [
  `${file}:${line}:${column} ${text}`,
  ...reasons.map((reason) => `  ${reason}`),
];

/** A mistake in the name of a file. */
export function mistakeInFileName(file: string, must: string): Mistake {
  return { file, line: 1, column: 1, text: `file name: is ${quote(basename(file))}, but ${must}` };
}

/** A value as a mistake shows it: in quotes and in one line, cut if it is long, and without the password of a URL. */
export function quote(value: string): string {
  return JSON.stringify(visibleLines(cut(value.replace(/\/\/[^/?#\s]*@/g, "//…@"))));
}

/** Its first 60 characters. */
export function cut(value: string): string {
  const characters = [...value];
  return characters.length > 60 ? `${characters.slice(0, 60).join("")}…` : value;
}
