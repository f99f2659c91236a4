import { isWaived, type Review, type ReviewedFinding } from "../review";

/** A review in one line. */
export function renderHeadline({ kind, verdict, findings, changes, outputs, refusals }: Review): string {
  const warnings = openOf(findings, "warning").length;
  const withWarnings = warnings === 0 ? "" : `, with ${renderCount(warnings, "warning")}`;
  if (verdict === "nothing") {
    return `${kind === "plan" ? "no changes" : "nothing was changed outside Terraform"}${withWarnings}`;
  }
  const changed =
    kind === "plan"
      ? renderPlanned(changes, outputs)
      : `${renderCount(changes.length, "resource")} changed outside Terraform`;
  const forbidding = new Set(openOf(findings, "forbidden").map(({ id }) => id)).size;
  if (verdict === "forbidden") {
    const by = [
      forbidding > 0 && renderCount(forbidding, "rule"),
      refusals.length > 0 && "Terraform itself, as the environment is protected",
    ];
    return `FORBIDDEN by ${by.filter(Boolean).join(" and by ")}; ${changed}`;
  }
  return `${changed}${withWarnings}`;
}

/** What a plan would do, in one line. */
function renderPlanned(changes: Review["changes"], outputs: Review["outputs"]): string {
  const taken = changes.filter(({ isImported }) => isImported);
  const others = changes.filter(({ isImported }) => !isImported);
  const would = others.every(({ action }) => action === "create") ? "would be created" : "would change";
  if (taken.length === 0) {
    return changes.length > 0
      ? `${renderCount(changes.length, "resource")} ${would}`
      : renderOutputs(outputs);
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
function renderOutputs(outputs: Review["outputs"]): string {
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

const renderCount = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;
