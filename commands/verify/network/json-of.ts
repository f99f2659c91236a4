import type { Answer } from "../probe";
import { titleOf } from "./title-of";

/** @returns the value of an answer in JSON, or a clause that says what came instead */
export function jsonOf({ text }: Pick<Answer, "text">): Json {
  try {
    return { isJson: true, value: JSON.parse(text) };
  } catch {
    return { isJson: false, reason: reasonOf(text) };
  }
}

export type Json =
  | { readonly isJson: true; readonly value: unknown }
  | { readonly isJson: false; readonly reason: string };

function reasonOf(text: string): string {
  if (text.trim() === "") return "an empty answer instead of JSON";
  if (/^\s*[[{]/.test(text)) return "JSON that is cut off or broken";
  if (!/^\s*</.test(text)) return "text instead of JSON";
  const title = titleOf(text);
  return `HTML instead of JSON${title === undefined ? "" : `, titled “${title}”`}: a captive portal or a proxy may answer in its place`;
}
