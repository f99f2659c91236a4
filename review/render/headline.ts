import { isWaived, type Review, type Told } from "../review";

/** What a review says in one line. */
export function headlineOf({ kind, verdict, findings, changes, outputs, refusals }: Review): string {
  if (verdict === "nothing") {
    return kind === "plan" ? "no changes" : "nothing was changed behind Terraform's back";
  }
  const what = changes.length > 0 ? counted(changes.length, "resource") : counted(outputs.length, "output");
  const isNew = changes.length > 0 && changes.every(({ action }) => action === "create");
  const would = isNew ? "would be created" : "would change";
  const changed = `${what} ${kind === "plan" ? would : "changed behind Terraform's back"}`;
  const forbidding = new Set(openOf(findings, "forbidden").map(({ id }) => id)).size;
  if (verdict === "forbidden") {
    const by = [
      forbidding > 0 && counted(forbidding, "rule"),
      refusals.length > 0 && "Terraform itself, as the environment is protected",
    ];
    return `FORBIDDEN by ${by.filter(Boolean).join(" and by ")}; ${changed}`;
  }
  const warnings = openOf(findings, "warning").length;
  return `${changed}${warnings === 0 ? "" : `, with ${counted(warnings, "warning")}`}`;
}

/** Findings of a severity that no waiver silences. */
export const openOf = (findings: readonly Told[], severity: Told["severity"]): Told[] =>
  findings.filter((finding) => finding.severity === severity && !isWaived(finding.waiver));

export const waivedOf = (findings: readonly Told[]): Told[] =>
  findings.filter(({ waiver }) => isWaived(waiver));

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;
