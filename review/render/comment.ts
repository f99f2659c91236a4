import type { Review } from "../review";
import { escapeMarkdown, renderMarkdown } from "./markdown";

/** The longest comment or issue that GitHub takes, in characters. */
export const MAX_BODY_CHARACTERS = 65_536;

/** Longer sections are collapsed when there are several. */
const LONG = 3_000;

/** A section has at least this much room: its heading, and the beginning of what it means. */
const SHORTEST = 600;

/** Room for the last line and for what separates the sections. */
const ROOM = 200;

/** An environment of which there is no review. */
export interface Failure {
  readonly environment: string;
  /** What its run said at its end. It is shown as it is, so it must hold no secret. */
  readonly message: string;
}

/** What a comment or an issue tells. */
export interface Comment {
  /** An HTML comment by which it is found again. */
  readonly marker: string;
  readonly title: string;
  readonly reviews: readonly Review[];
  readonly failures?: readonly Failure[];
  /** Markdown before the sections, in paragraphs. */
  readonly notes?: readonly string[];
}

interface Section {
  readonly environment: string;
  /** The lower, the graver. */
  readonly rank: number;
  readonly markdown: string;
  /** The command that shows the whole. */
  readonly command: string;
}

/** One comment: a section for each environment, the gravest first and then by name, cut to what GitHub takes. */
export function renderComment({ marker, title, reviews, failures = [], notes = [] }: Comment): string {
  const sections = [...failures.map(sectionOfFailure), ...reviews.map(sectionOf)].sort(
    (one, other) => one.rank - other.rank || (one.environment < other.environment ? -1 : 1),
  );
  const head = [marker, `# ${escapeMarkdown(title)}`, ...notes];
  if (sections.length + notes.length === 0) head.push("No environment is touched.");
  const shown = sections.map((section) => ({
    ...section,
    markdown: sections.length > 1 ? collapsed(section) : section.markdown,
  }));
  const room = MAX_BODY_CHARACTERS - head.join("\n\n").length - ROOM;
  while (shareOf(shown, room) < SHORTEST) shown.pop();
  const share = shareOf(shown, room);
  const left = sections.length - shown.length;
  return [
    ...head,
    ...shown.map((section) => cut(section, share)),
    ...(left === 0 ? [] : [`${left} more did not fit; the summary of the run has them.`]),
  ].join("\n\n");
}

/** An environment without a review, as a section like the others. */
export function renderFailure({ environment, message }: Failure): string {
  const fence = "`".repeat(1 + Math.max(2, ...[...message.matchAll(/`+/g)].map(([run]) => run.length)));
  return `## ❌ ${escapeMarkdown(environment)}: there is no review\n\n${fence}text\n${message}\n${fence}`;
}

const sectionOfFailure = (failure: Failure): Section => ({
  environment: failure.environment,
  rank: 0,
  markdown: renderFailure(failure),
  command: "plan",
});

const RANKS: Readonly<Record<Review["verdict"], number>> = { forbidden: 0, changes: 1, nothing: 2 };

const sectionOf = (review: Review): Section => ({
  environment: review.environment,
  rank: RANKS[review.verdict],
  markdown: renderMarkdown(review),
  command: review.kind,
});

/** What each section may have, so that the long ones take what the short ones leave. */
function shareOf(sections: readonly Section[], room: number): number {
  let left = room;
  const lengths = sections.map(({ markdown }) => markdown.length + 2).sort((one, other) => one - other);
  for (const [index, length] of lengths.entries()) {
    const share = Math.floor(left / (lengths.length - index));
    if (length > share) return share;
    left -= length;
  }
  return MAX_BODY_CHARACTERS;
}

/** Leaves of a long section its heading, unless it is grave. */
function collapsed({ markdown, rank }: Section): string {
  if (markdown.length <= LONG || rank === 0) return markdown;
  const [heading = "", ...rest] = markdown.split("\n");
  return [heading, "", "<details><summary>The review</summary>", ...rest, "", "</details>"].join("\n");
}

/** Ends a section at the end of a line, and closes what is open there. */
function cut({ markdown, environment, command }: Section, length: number): string {
  if (markdown.length + 2 <= length) return markdown;
  const end = `… cut: the summary of the run has the whole, and so has \`npm run ${command} -- ${environment}\``;
  const lines: string[] = [];
  const open: string[] = [];
  let left = length - end.length - 4;
  for (const line of markdown.split("\n")) {
    const innermost = open.at(-1);
    const closer = closerOf(line, innermost);
    left -= line.length + 1 + (closer === undefined ? 0 : closer.length + 1);
    if (left < 0) break;
    lines.push(line);
    if (line === innermost?.trim()) open.pop();
    else if (closer !== undefined) open.push(closer);
  }
  return [...lines, ...open.reverse(), "", end].join("\n");
}

/** What ends the block that a line starts. In a code block nothing starts. */
function closerOf(line: string, innermost: string | undefined): string | undefined {
  if (innermost?.startsWith("```")) return undefined;
  return /^`{3,}/.exec(line)?.[0] ?? (line.startsWith("<details>") ? "\n</details>" : undefined);
}
