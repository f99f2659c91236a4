/**
 * What a terminal, a page or a log would obey or hide: control characters, line ends, changes of direction, marks without width,
 * and code points that nobody has given a meaning. The variation selectors of emoji stay, after these.
 *
 * @see https://www.unicode.org/reports/tr36/
 */
const UNSEEN =
  /(?!(?<=\p{Extended_Pictographic}|[0-9#*](?=\uFE0F\u20E3))[\uFE0E\uFE0F])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\p{DI}]/gu;

/** The same but for what lays a text out. */
const UNSEEN_IN_LINES = new RegExp(`(?![\\n\\t])${UNSEEN.source}`, "gu");

/** The same but for the word joiner by which `escapeMarkdown` keeps links and mentions apart. */
const UNSEEN_IN_MARKDOWN = new RegExp(`(?![\\n\\t\\u2060])${UNSEEN.source}`, "gu");

/** A character by its number: `<U+202E>`. */
const written = (character: string): string =>
  `<U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}>`;

/** A text that a file or a cloud may have chosen, on one line, with its invisible characters written out: `<U+001B>`. */
export const visible = (text: string): string => text.replace(UNSEEN, written);

/** The same of a text of several lines, which become one. */
export const visibleInLine = (text: string): string => visible(text.replace(/[\t\n\r ]+/g, " "));

/** A text of several lines, with its invisible characters written out. */
export const visibleLines = (text: string): string => text.replace(UNSEEN_IN_LINES, written);

/** Markdown that `escapeMarkdown` has made, with what is still invisible in it written out. */
export const visibleMarkdown = (text: string): string => text.replace(UNSEEN_IN_MARKDOWN, written);

/** The invisible characters of a text but for line ends and tabs, each once, written out. */
export const unseenIn = (text: string): string[] =>
  [...new Set(text.match(UNSEEN_IN_LINES) ?? [])].map(written);

/** JSON in which whatever is invisible is an escape: the same data for a program, and nothing for a terminal to obey. */
export const visibleJson = (json: string): string => json.replace(UNSEEN_IN_LINES, escapeUnits);

const escapeUnits = (character: string): string =>
  character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
