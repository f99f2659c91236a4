import type { Review, ReviewedChange, ReviewedFinding } from "../review";
import { renderAction } from "./actions";
import { openOf, renderHeadline, waivedOf } from "./headline";

const SIGN: Readonly<Record<Review["verdict"], string>> = { nothing: "✅", changes: "✏️", forbidden: "⛔" };
const SEVERITY_SIGN = { forbidden: "⛔", warning: "⚠️", note: "ℹ️" } as const;

/** A review as a section of a pull request's comment, an issue or a job's summary. */
export function renderMarkdown(review: Review): string {
  const { environment, verdict, findings, refusals } = review;
  const open = [
    ...openOf(findings, "forbidden"),
    ...openOf(findings, "warning"),
    ...openOf(findings, "note"),
  ];
  return [
    `## ${SIGN[verdict]} ${escapeMarkdown(environment)}: ${escapeMarkdown(renderHeadline(review))}`,
    ...refusals.map(({ message }) => `Terraform refuses: ${escapeMarkdown(message)}`),
    ...renderTable(open),
    ...renderWaived(waivedOf(findings)),
    ...renderDetails(review),
  ].join("\n\n");
}

function renderTable(findings: readonly ReviewedFinding[]): string[] {
  if (findings.length === 0) return [];
  const rows = findings.map(
    ({ severity, id, means, mend }) =>
      `| ${SEVERITY_SIGN[severity]} | ${escapeMarkdown(means)} | ${escapeMarkdown(mend)} | \`${id}\` |`,
  );
  return [["| | What it means | To do | Rule |", "| - | - | - | - |", ...rows].join("\n")];
}

function renderWaived(findings: readonly ReviewedFinding[]): string[] {
  if (findings.length === 0) return [];
  return [
    findings
      .map(
        ({ id, means, waiver }) =>
          `- Waived until ${waiver?.until}: \`${id}\`, because ${escapeMarkdown(waiver?.reason ?? "")}. ${escapeMarkdown(means)}`,
      )
      .join("\n"),
  ];
}

function renderDetails({ changes, outputs, kind }: Review): string[] {
  if (changes.length + outputs.length === 0) return [];
  const lines = [
    ...changes.flatMap((change, index) => [
      ...(changes[index - 1]?.hop === change.hop ? [] : [change.hop]),
      ...renderChange(change, kind),
    ]),
    ...(outputs.length === 0 ? [] : ["Outputs"]),
    ...outputs.map(({ attribute, text }) => `!   ${attribute}: ${text}`),
  ].map((line) => line.replaceAll("\n", " "));
  const fence = "`".repeat(
    1 + Math.max(2, ...[...lines.join("\n").matchAll(/`+/g)].map(([run]) => run.length)),
  );
  return [
    `<details><summary>${changes.length === 0 ? "Outputs" : `${changes.length} changed, in the order of a sign-in`}</summary>`,
    [`${fence}diff`, ...lines, fence].join("\n"),
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

/** Values come from files and clouds: in a comment they must not become a link, a mention or an image, or end a table. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(
      /[\\`*_{}[\]<>#|!~&]/g,
      (character) => (/[<>&]/.test(character) ? ENTITIES[character] : `\\${character}`) as string,
    )
    .replace(/@(?=\w)/g, "@\u2060")
    .replace(/\b(https?|www)(?=[:.])/g, "$1\u2060");
}

const ENTITIES: Readonly<Record<string, string>> = { "<": "&lt;", ">": "&gt;", "&": "&amp;" };
