import { visibleLines } from "../../environments/visible";
import type { Review } from "../review";
import { type Level, levelOf } from "./headline";
import { escapeMarkdown, renderMarkdown } from "./markdown";

/** The longest comment or issue that GitHub takes, in characters. */
export const MAX_BODY_CHARACTERS = 65_536;

/** Of several sections, longer ones are collapsed. */
const COLLAPSE_FROM_CHARACTERS = 3_000;

/** The least room for a section: its heading, and the beginning of what it means. */
const MIN_SECTION_CHARACTERS = 600;

/** Room for the last line, and for what separates the sections. */
const RESERVED_CHARACTERS = 200;

/** An environment without a review. */
export interface Failure {
  readonly environment: string;
  /** The last words of its run. They are shown as they are, so they must hold no secret. */
  readonly message: string;
}

/** The content of a comment or an issue. */
export interface Comment {
  /** An HTML comment by which a later run finds it again. */
  readonly marker: string;
  readonly title: string;
  readonly reviews: readonly Review[];
  readonly failures?: readonly Failure[];
  /** Markdown before the sections, in paragraphs. */
  readonly notes?: readonly string[];
}

interface Section {
  readonly environment: string;
  /** The lower, the more serious. */
  readonly rank: number;
  readonly markdown: string;
  /** The command that shows all of it. */
  readonly command: string;
}

/** One comment: a section for each environment, the most serious first and then by name, cut to what GitHub takes. */
export function renderComment({ marker, title, reviews, failures = [], notes = [] }: Comment): string {
  const sections = [...failures.map(sectionOfFailure), ...reviews.map(sectionOf)].sort(
    (one, other) => one.rank - other.rank || (one.environment < other.environment ? -1 : 1),
  );
  const head = [marker, `# ${escapeMarkdown(title)}`, ...notes];
  if (sections.length + notes.length === 0) head.push("This change touches no environment.");
  const shown = sections.map((section) => ({
    ...section,
    markdown: sections.length > 1 ? collapse(section) : section.markdown,
  }));
  const room = MAX_BODY_CHARACTERS - head.join("\n\n").length - RESERVED_CHARACTERS;
  while (shareOf(shown, room) < MIN_SECTION_CHARACTERS) shown.pop();
  const share = shareOf(shown, room);
  const left = sections.length - shown.length;
  return [
    ...head,
    ...shown.map((section) => cut(section, share)),
    ...(left === 0 ? [] : [`${left} more did not fit; the summary of the run has them.`]),
  ].join("\n\n");
}

/** The section of an environment without a review, or without whatever else was to be done. */
export function renderFailure({ environment, message }: Failure, headline = "there is no review"): string {
  const shown = visibleLines(message);
  const fence = "`".repeat(1 + Math.max(2, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length)));
  return `## ❌ ${escapeMarkdown(environment)}: ${headline}\n\n${fence}text\n${shown}\n${fence}`;
}

const sectionOfFailure = (failure: Failure): Section => ({
  environment: failure.environment,
  rank: 0,
  markdown: renderFailure(failure),
  command: "plan",
});

const RANKS: Readonly<Record<Level, number>> = { forbidden: 0, hit: 1, changes: 2, nothing: 3 };

const sectionOf = (review: Review): Section => ({
  environment: review.environment,
  rank: RANKS[levelOf(review)],
  markdown: renderMarkdown(review),
  command: review.kind,
});

/** The share of each section, so that long ones take what short ones leave. */
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

/** Collapses a long section under its heading, unless it is serious. */
function collapse({ markdown, rank }: Section): string {
  if (markdown.length <= COLLAPSE_FROM_CHARACTERS || rank === 0) return markdown;
  const [heading = "", ...rest] = markdown.split("\n");
  return [heading, "", "<details><summary>The review</summary>", ...rest, "", "</details>"].join("\n");
}

/** Ends a section at the end of a line, and closes the blocks that are open there. */
function cut({ markdown, environment, command }: Section, length: number): string {
  if (markdown.length + 2 <= length) return markdown;
  const end = `… cut: the summary of the run has all of it, and so has \`npm run ${command} -- ${environment}\``;
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

/** What ends the block that a line starts. Inside a code block no line starts one. */
function closerOf(line: string, innermost: string | undefined): string | undefined {
  if (innermost?.startsWith("```")) return undefined;
  return /^`{3,}/.exec(line)?.[0] ?? (line.startsWith("<details>") ? "\n</details>" : undefined);
}
