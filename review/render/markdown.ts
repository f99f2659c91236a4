import { renderCount } from "../../environments/render-count";
import { visible, visibleInLine } from "../../environments/visible";
import { renderParts } from "../code";
import type { Review, ReviewedChange, ReviewedFinding } from "../review";
import { renderAction } from "./actions";
import { renderAhead } from "./ahead";
import { type Level, levelOf, openOf, renderHeadline, waivedOf } from "./headline";
import { renderUnseen } from "./unseen";

const SIGN: Readonly<Record<Level, string>> = { nothing: "✅", changes: "✏️", hit: "⚠️", forbidden: "⛔" };
const SEVERITY_SIGN = { forbidden: "⛔", warning: "⚠️", note: "ℹ️" } as const;

/** A review as a section of a pull request's comment, an issue or a job's summary. */
export function renderMarkdown(review: Review): string {
  const { environment, program = "Terraform", findings, refusals } = review;
  const open = [
    ...openOf(findings, "forbidden"),
    ...openOf(findings, "warning"),
    ...openOf(findings, "note"),
  ];
  return [
    `## ${SIGN[levelOf(review)]} ${escapeMarkdown(environment)}: ${escapeMarkdown(renderHeadline(review))}`,
    ...renderAhead(review, (text) => `\`${text}\``),
    ...renderUnseen(review).map(escapeMarkdown),
    ...refusals.map(({ message }) => `${program} refuses: ${escapeMarkdown(message)}`),
    ...open.map(renderOpen),
    ...waivedOf(findings).map(renderWaived),
    ...renderDetails(review),
    ...renderLeft(review),
  ].join("\n\n");
}

/** A list, because a phone has no room for a table. */
const renderOpen = ({ severity, id, people, cause, fix }: ReviewedFinding): string =>
  `- ${SEVERITY_SIGN[severity]} **${escapeMarkdown(people)}**: ${escapeMarked(cause)}.

  To do: ${escapeMarked(fix)} (rule \`${id}\`)`;

const renderWaived = ({ id, people, cause, waiver }: ReviewedFinding): string =>
  `- ⚠️ **${escapeMarkdown(people)}** (waived until ${waiver?.until}): ${escapeMarked(cause)}.

  Waived because: ${escapeMarkdown(waiver?.reason ?? "")} (rule \`${id}\`)`;

function renderDetails({ changes, outputs, kind }: Review): string[] {
  if (changes.length + outputs.length === 0) return [];
  const summary =
    changes.length === 0 ? "Outputs" : `${renderCount(changes.length, "change")}, in the order of a sign-in`;
  return renderFolded(summary, "diff", [
    ...renderByHop(changes, (change) => renderChange(change, kind)),
    ...(outputs.length === 0 ? [] : ["Outputs"]),
    ...outputs.map(({ attribute, text }) => `!   ${attribute}: ${text}`),
  ]);
}

function renderLeft({ left = [] }: Review): string[] {
  if (left.length === 0) return [];
  return renderFolded(
    "Left as others set it",
    "text",
    renderByHop(left, ({ resource, differences }) => [
      `  ${resource}`,
      ...differences.map(({ attribute, text }) => `      ${attribute}: ${text}`),
    ]),
  );
}

const renderByHop = <T extends Pick<ReviewedChange, "hop">>(
  resources: readonly T[],
  render: (resource: T) => readonly string[],
): string[] =>
  resources.flatMap((resource, index) => [
    ...(resources[index - 1]?.hop === resource.hop ? [] : [resource.hop]),
    ...render(resource),
  ]);

/** Lines of code that GitHub shows when somebody opens them. */
function renderFolded(summary: string, language: string, texts: readonly string[]): string[] {
  const lines = texts.map((line) => visible(line.replaceAll("\n", " ")));
  const fence = "`".repeat(
    1 + Math.max(2, ...[...lines.join("\n").matchAll(/`+/g)].map(([run]) => run.length)),
  );
  return [
    `<details><summary>${summary}</summary>`,
    [`${fence}${language}`, ...lines, fence].join("\n"),
    "</details>",
  ];
}

/** In a diff's colours: green for what comes, red for what goes, orange for what changes. */
const COLOURS: Readonly<Partial<Record<ReviewedChange["action"], string>>> = {
  create: "+",
  import: "+",
  replace: "-",
  delete: "-",
  forget: "-",
};

function renderChange(change: ReviewedChange, kind: Review["kind"]): string[] {
  const { resource, action, differences } = change;
  const colour = COLOURS[action] ?? "!";
  return [
    `${colour} ${resource} ${renderAction(change, kind)}`,
    ...differences.map(({ attribute, text }) => `${colour}     ${attribute}: ${text}`),
  ];
}

/** A text of a rule, with what is marked in code font. */
const escapeMarked = (text: string): string =>
  renderParts(text, escapeMarkdown, (part) => `\`${visible(part)}\``);

/** Values come from files and clouds: in a comment they must not become a link, a mention or an image, or end a block. */
export function escapeMarkdown(text: string): string {
  return visibleInLine(text)
    .replace(
      /[\\`*_{}[\]<>#|!~&]/g,
      (character) => (/[<>&]/.test(character) ? ENTITIES[character] : `\\${character}`) as string,
    )
    .replace(/@(?=\w)/g, "@\u2060")
    .replace(/#(?=\d)|\bGH-(?=\d)/gi, "$&\u2060") // a backslash keeps GitHub from none of its references
    .replace(/(?:https?|ftp|www|mailto|xmpp)(?=[:.])/gi, "$&\u2060");
}

const ENTITIES: Readonly<Record<string, string>> = { "<": "&lt;", ">": "&gt;", "&": "&amp;" };
