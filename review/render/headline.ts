import { renderCount } from "../../environments/render-count";
import { isWaived, type Review, type ReviewedFinding } from "../review";
import { capitalize } from "../rules/support/capitalize";

/** How much of a headline tells what happens to people, unless the first effect is longer. The findings have all. */
const MAX_CHARACTERS = 160;

/** A review in one line of plain text: first what happens to people, then what changes. */
export function renderHeadline(review: Review): string {
  const { people } = review;
  const effects = people.map(({ effect, waivedUntil }) =>
    waivedUntil === undefined ? `${effect}.` : `${effect} (waived until ${waivedUntil}).`,
  );
  const shown = effects.filter(
    (_, index) => index === 0 || effects.slice(0, index + 1).join(" ").length <= MAX_CHARACTERS,
  );
  const more = people.length - shown.length;
  return [
    ...shown,
    ...(more > 0 ? [`${more} more below.`] : []),
    shown.length > 0 ? capitalize(renderSummary(review)) : renderSummary(review),
  ].join(" ");
}

function renderSummary(review: Review): string {
  const { kind, program = "Terraform", verdict, findings, changes, outputs, left = [], refusals } = review;
  const warnings = openOf(findings, "warning").length;
  const withWarnings = warnings === 0 ? "" : `, with ${renderCount(warnings, "warning")}`;
  if (verdict === "nothing") {
    const nothing = left.length === 0 ? "nothing" : "nothing that a deploy would put back";
    return `${kind === "plan" ? "no changes" : `${nothing} was changed outside ${program}`}${withWarnings}`;
  }
  const changed =
    kind === "plan" ? renderPlanned(changes, outputs, program) : renderDrifted(changes, program);
  const forbidding = new Set(openOf(findings, "forbidden").map(({ id }) => id)).size;
  if (verdict === "forbidden") {
    const by = [
      forbidding > 0 && renderCount(forbidding, "rule"),
      refusals.length > 0 && `${program} itself, as the environment is protected`,
    ];
    return `FORBIDDEN by ${by.filter(Boolean).join(" and by ")}; ${changed}`;
  }
  return `${changed}${withWarnings}`;
}

function renderDrifted(changes: Review["changes"], program: string): string {
  return changes.length > 0
    ? `${renderCount(changes.length, "resource")} changed outside ${program}`
    : `Auth0 has what ${program} does not see`;
}

/** What a plan would do, in one line. */
function renderPlanned(changes: Review["changes"], outputs: Review["outputs"], program: string): string {
  const taken = changes.filter(({ isImported }) => isImported);
  const others = changes.filter(({ isImported }) => !isImported);
  const would = others.every(({ action }) => action === "create") ? "would be created" : "would change";
  if (taken.length === 0) {
    return changes.length > 0
      ? `${renderCount(changes.length, "resource")} ${would}`
      : renderOutputs(outputs, program);
  }
  const asTheyAre = taken.every(({ action }) => action === "import");
  const how = (["update", "replace"] as const).flatMap((action) => {
    const changed = taken.filter((change) => change.action === action).length;
    return changed === 0 ? [] : [`${changed} of them ${action === "update" ? "changed" : "REPLACED"}`];
  });
  const more = others.length === 0 ? [] : [`${renderCount(others.length, "other")} ${would}`];
  return [
    `${renderCount(taken.length, "resource")} would be adopted${asTheyAre ? " as they are" : ""}`,
    ...how,
    ...more,
  ].join(", ");
}

/** A plan that changes outputs alone touches nobody's sign-in, which new ones could make one doubt. */
function renderOutputs(outputs: Review["outputs"], program: string): string {
  if (outputs.length === 0) return `no resource would change, but Auth0 has what ${program} does not see`;
  const areNew = outputs.every(({ isNew }) => isNew);
  return `no resource would change, ${renderCount(outputs.length, "output")} would ${areNew ? "be added" : "change"}`;
}

/** Findings of a severity that no waiver lifts. */
export const openOf = (
  findings: readonly ReviewedFinding[],
  severity: ReviewedFinding["severity"],
): ReviewedFinding[] =>
  findings.filter((finding) => finding.severity === severity && !isWaived(finding.waiver));

export const waivedOf = (findings: readonly ReviewedFinding[]): ReviewedFinding[] =>
  findings.filter(({ waiver }) => isWaived(waiver));

/** How grave a review is: `hit` is a change, or none, that people notice, waived or not. */
export type Level = Review["verdict"] | "hit";

export const levelOf = ({ verdict, people }: Review): Level =>
  verdict !== "forbidden" && people.length > 0 ? "hit" : verdict;
