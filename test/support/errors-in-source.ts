import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { transformSync } from "esbuild";
import { ROOT } from "../../commands/setup/paths";

/** A place in the source that raises an error. */
export interface Raised {
  /** Path below the root. */
  readonly file: string;
  /** What is called: `new PageError`, `errors.refused`. */
  readonly callee: string;
  readonly args: readonly Argument[];
}

export interface Argument {
  readonly source: string;
  /** What it can be, with `x` for what is put into it. Nothing if the source alone doesn't tell. */
  readonly texts: readonly string[];
}

/**
 * The places below a folder that call something.
 *
 * @param callee matches all that is before the parenthesis
 */
export function findRaised(folder: string, callee: RegExp): readonly Raised[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name))
    .flatMap((entry) => findIn(join(entry.parentPath, entry.name), callee));
}

/** What the functions of a file return, as text. */
export function findReturned(file: string): readonly string[] {
  const code = plainJavaScript(readFileSync(join(ROOT, file), "utf8"));
  return returnedIn(code, code);
}

function findIn(path: string, callee: RegExp): readonly Raised[] {
  const code = plainJavaScript(readFileSync(path, "utf8"));
  return [...code.matchAll(new RegExp(`(?<![\\w.])(${callee.source})\\(`, "g"))].flatMap((match) => {
    // A declaration of the same name is no call.
    if (/(?:function|class|constructor)\s*$/.test(code.slice(0, match.index))) return [];
    const args = splitAt(argumentsAt(code, match.index + match[0].length), ",");
    return {
      file: relative(ROOT, path),
      callee: match[1] ?? "",
      args: args.map((source) => ({ source, texts: textsOf(source, code) })),
    };
  });
}

/** Without types and comments, and in one layout. */
function plainJavaScript(source: string): string {
  return transformSync(source, { loader: "ts", target: "esnext" }).code;
}

/** The values of an expression, as far as the file tells. */
function textsOf(expression: string, code: string): readonly string[] {
  const choices = choicesIn(expression);
  if (choices.length > 1) return choices.flatMap((choice) => textsOf(choice, code));
  if (/^["`]/.test(expression) && endOfText(expression, 0) === expression.length) return textOf(expression);
  if (/^\w+$/.test(expression)) {
    const values = [...code.matchAll(new RegExp(`(?<![\\w.])${expression} = (?!>|=)`, "g"))];
    return values.flatMap(({ index, 0: { length } }) => textsOf(until(code, index + length, ";"), code));
  }
  const called = /^(\w+)\(/.exec(expression)?.[1];
  const start = called === undefined ? -1 : code.search(new RegExp(`(?<!\\w)function ${called}\\(`));
  if (start < 0) return [];
  return returnedIn(until(code, code.indexOf(") {", start) + 3, "}"), code);
}

const returnedIn = (body: string, code: string) =>
  [...body.matchAll(/\breturn (?!;)/g)].flatMap(({ index, 0: { length } }) =>
    textsOf(until(body, index + length, ";"), code),
  );

/** The branches of `a ? b : c` and of `a ?? b`, or the expression. */
function choicesIn(expression: string): readonly string[] {
  const [condition = "", ...rest] = splitAt(expression, " ? ");
  if (rest.length > 0) return splitAt(rest.join(" ? "), " : ");
  return splitAt(condition, " ?? ");
}

/** What a string or a template says. One that only passes something on says nothing. */
function textOf(literal: string): readonly string[] {
  if (literal.startsWith('"')) return [JSON.parse(literal) as string];
  let text = "";
  for (let at = 1; at < literal.length - 1; at += 1) {
    if (literal.startsWith("${", at)) {
      at = endOfBrackets(literal, at + 1) - 1;
      text += "x";
    } else if (literal[at] === "\\") {
      text += JSON.parse(`"${literal.slice(at, at + 2)}"`);
      at += 1;
    } else text += literal[at];
  }
  return /^[\Wx]*$/.test(text) ? [] : [text];
}

const argumentsAt = (code: string, start: number) => until(code, start, ")");

/** What comes before the first of these outside of all brackets and texts. */
function until(code: string, start: number, end: string): string {
  let at = start;
  while (at < code.length && !code.startsWith(end, at)) at = next(code, at);
  return code.slice(start, at).trim();
}

function splitAt(code: string, separator: string): string[] {
  const parts: string[] = [];
  for (let at = 0, start = 0; at <= code.length; ) {
    if (at === code.length || code.startsWith(separator, at)) {
      const part = code.slice(start, at).trim();
      if (part !== "") parts.push(part);
      at += separator.length;
      start = at;
    } else at = next(code, at);
  }
  return parts;
}

/** Past the character, or past the text or the brackets that begin with it. */
function next(code: string, at: number): number {
  if (/["'`]/.test(code[at] ?? "")) return endOfText(code, at);
  return /[([{]/.test(code[at] ?? "") ? endOfBrackets(code, at) : at + 1;
}

function endOfBrackets(code: string, start: number): number {
  let at = start + 1;
  while (at < code.length && !/[)\]}]/.test(code[at] ?? "")) at = next(code, at);
  return at + 1;
}

function endOfText(code: string, start: number): number {
  const quote = code[start];
  let at = start + 1;
  while (at < code.length && code[at] !== quote) {
    if (quote === "`" && code.startsWith("${", at)) at = endOfBrackets(code, at + 1);
    else at += code[at] === "\\" ? 2 : 1;
  }
  return at + 1;
}
