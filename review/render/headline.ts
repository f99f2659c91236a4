import { isWaived, type Review, type ReviewedFinding } from "../review";

/** What a review says in one line. */
export function renderHeadline({ kind, verdict, findings, changes, outputs, refusals }: Review): string {
  const warnings = openOf(findings, "warning").length;
  const withWarnings = warnings === 0 ? "" : `, with ${counted(warnings, "warning")}`;
  if (verdict === "nothing") {
    return `${kind === "plan" ? "no changes" : "nothing was changed behind Terraform's back"}${withWarnings}`;
  }
  const changed =
    kind === "plan"
      ? planned(changes, outputs.length)
      : `${counted(changes.length, "resource")} changed behind Terraform's back`;
  const forbidding = new Set(openOf(findings, "forbidden").map(({ id }) => id)).size;
  if (verdict === "forbidden") {
    const by = [
      forbidding > 0 && counted(forbidding, "rule"),
      refusals.length > 0 && "Terraform itself, as the environment is protected",
    ];
    return `FORBIDDEN by ${by.filter(Boolean).join(" and by ")}; ${changed}`;
  }
  return `${changed}${withWarnings}`;
}

/** What a plan would do, in one line. */
function planned(changes: Review["changes"], outputs: number): string {
  const taken = changes.filter(({ isImported }) => isImported);
  const others = changes.filter(({ isImported }) => !isImported);
  const would = others.every(({ action }) => action === "create") ? "would be created" : "would change";
  if (taken.length === 0) {
    return changes.length > 0
      ? `${counted(changes.length, "resource")} ${would}`
      : `${counted(outputs, "output")} would change`;
  }
  const asTheyAre = taken.every(({ action }) => action === "import");
  const how = (["update", "replace"] as const).flatMap((action) => {
    const count = taken.filter((change) => change.action === action).length;
    return count === 0 ? [] : [`${count} of them ${action === "update" ? "changed" : "REPLACED"}`];
  });
  const more = others.length === 0 ? [] : [`${counted(others.length, "other")} ${would}`];
  return [
    `${counted(taken.length, "resource")} would be taken over${asTheyAre ? " as they are" : ""}`,
    ...how,
    ...more,
  ].join(", ");
}

/** Findings of a severity that no waiver silences. */
export const openOf = (
  findings: readonly ReviewedFinding[],
  severity: ReviewedFinding["severity"],
): ReviewedFinding[] =>
  findings.filter((finding) => finding.severity === severity && !isWaived(finding.waiver));

export const waivedOf = (findings: readonly ReviewedFinding[]): ReviewedFinding[] =>
  findings.filter(({ waiver }) => isWaived(waiver));

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;
