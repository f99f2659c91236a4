import { visibleInLine } from "../environments/visible";

/** Marks a name or a value of a file or a cloud as code, whatever is in it. What stands for a value, like "(none)", is none. */
export const code = (value: string): string => {
  if (/^\(.+\)$/.test(value)) return value;
  return value === "" ? "(none)" : `\`${visibleInLine(value).replaceAll("`", "'")}\``;
};

/** A text with each marked part, and what is between them, rendered in its own way. */
export const renderParts = (
  text: string,
  plain: (part: string) => string,
  marked: (part: string) => string,
): string =>
  text
    .split("`")
    .map((part, index) => (part === "" ? "" : index % 2 === 0 ? plain(part) : marked(part)))
    .join("");

/** A text without its marks, for where there is no code font. */
export const withoutMarks = (text: string): string => text.replaceAll("`", "");
