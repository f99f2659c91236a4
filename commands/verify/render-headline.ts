import { renderCount } from "../../environments/render-count";
import type { Check } from "./check";

/** What checks came to, in one line that names those that failed: for a summary, a title, or a line of another command. */
export function renderHeadline(checks: readonly Check[]): string {
  const failed = checks.filter(({ verdict }) => verdict === "failed");
  const unseen = checks.filter(({ verdict }) => verdict === "unseen").length;
  const all = renderCount(checks.length, "check");
  const unknown = unseen === 0 ? "" : `, ${unseen} could not be seen`;
  if (failed.length === 0) return unseen === 0 ? `${all} passed` : `nothing failed of ${all}${unknown}`;
  const names = [...new Set(failed.map(({ id }) => id))].join(", ");
  return `${failed.length} of ${all} failed (${names})${unknown}`;
}

/** Each check that failed, in a line. */
export const renderFailed = (checks: readonly Check[]): string[] =>
  checks
    .filter(({ verdict }) => verdict === "failed")
    .map(({ id, of, statement }) => `  ${id}${of === undefined ? "" : `, ${of}`}: not so: ${statement}`);
