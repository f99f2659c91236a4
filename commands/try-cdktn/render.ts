import type { Comparison, Difference } from "./compare";
import type { Library } from "./listed-differences";
import { VERSIONS } from "./pins";

/** The comparison's result for a person. @param count of what was synthesized */
export function renderComparison({ listed, unlisted }: Comparison, count: number): string {
  const both = `cdktf ${VERSIONS.cdktf} and cdktn ${VERSIONS.cdktn}`;
  if (unlisted.length > 0) {
    return [
      `${both} synthesize different JSON:`,
      ...unlisted.map(renderDifference),
      "",
      `Next: if one does no harm, list it with the reason in commands/try-cdktn/listed-differences.ts; if it does, change stacks/ until both agree.`,
    ].join("\n");
  }
  return [
    `${both} synthesize the same JSON of ${count} environments but for:`,
    ...listed.map(
      ({ path, cdktf, cdktn, reason }) =>
        `  ${path} changes from ${quote(cdktf)} to ${quote(cdktn)}: ${reason}`,
    ),
    "",
    "Next: docs/decisions/0003-cdktf-0.21.md says when to move, and what it takes.",
  ].join("\n");
}

function renderDifference({ path, samples: [sample, ...others], ...values }: Difference): string {
  const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
  const valueUnder = (library: Library) =>
    values[library] === undefined
      ? `is missing under ${library}`
      : `is ${quote(values[library])} under ${library}`;
  return `  ${sample}${more}: ${path || "all of it"} ${valueUnder("cdktf")}, and ${valueUnder("cdktn")}`;
}

const quote = (value: unknown) => JSON.stringify(value);
