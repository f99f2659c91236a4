import { Option } from "@commander-js/extra-typings";
import { UserError } from "../../environments/user-error";
import { renderMarkdown } from "../../review/render/markdown";
import { renderText } from "../../review/render/text";
import { EXIT_CODES, type Review } from "../../review/review";
import { print, printJson, printMarkdown } from "../terminal/print";
import type { Progress } from "../terminal/progress";

/** How reviews are printed: for a terminal, for a pull request, for machines. */
export type Format = "text" | "markdown" | "json";

export interface FormatOptions {
  readonly markdown?: true;
  readonly json?: true;
}

export const markdownOption = (where: string) =>
  new Option("--markdown", `print Markdown, for ${where}`).conflicts("json");

export const jsonOption = () => new Option("--json", "print JSON, for a program");

export const formatOf = ({ markdown, json }: FormatOptions): Format =>
  markdown ? "markdown" : json ? "json" : "text";

/** What was reviewed, and why the rest could not be. */
export interface Results {
  readonly reviews: readonly Review[];
  readonly errors: readonly UserError[];
}

/**
 * Prints the reviews, says what to do next, and sets the exit code: the highest of 0 nothing changes, 2 something does, 3
 * the rules forbid it.
 *
 * @throws UserError with the errors, if there are any
 */
export function printReviews(
  { reviews, errors }: Results,
  format: Format,
  progress: Progress,
  next: (review: Review) => string | undefined = () => undefined,
): void {
  if (reviews.length > 0 || format === "json") printAll(reviews, format);
  for (const line of reviews.map(next)) if (line !== undefined) progress.line(`\n${line}`);
  const [error, ...others] = errors;
  if (others.length > 0) {
    throw new UserError("several-failed", errors.map(({ message }) => message).join("\n\n"));
  }
  if (error !== undefined) throw error;
  process.exitCode = Math.max(0, ...reviews.map(({ verdict }) => EXIT_CODES[verdict]));
}

function printAll(reviews: readonly Review[], format: Format): void {
  if (format === "json") printJson(JSON.stringify({ reviews }, null, 2));
  else if (format === "markdown") printMarkdown(reviews.map(renderMarkdown).join("\n\n"));
  else print(reviews.map(renderText).join("\n\n"));
}
