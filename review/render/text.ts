import type { Review, ReviewedChange, ReviewedFinding } from "../review";
import { renderAction } from "./actions";
import { renderAhead } from "./ahead";
import { openOf, renderHeadline, waivedOf } from "./headline";
import { renderUnseen } from "./unseen";

/** A review for a terminal. */
export const renderText = (review: Review): string =>
  [...renderFindings(review), ...renderChanges(review)].join("\n");

/** A review for whoever is about to apply its plan: without the notes and each single change. */
export const renderBrief = (review: Review): string =>
  renderFindings({ ...review, findings: review.findings.filter(({ severity }) => severity !== "note") }).join(
    "\n",
  );

function renderFindings(review: Review): string[] {
  const { environment, program = "Terraform", findings, refusals } = review;
  return [
    `${environment}: ${renderHeadline(review)}`,
    ...renderAhead(review),
    ...renderUnseen(review),
    ...section(
      `${program} refuses`,
      refusals.map(({ message }) => indent(message)),
    ),
    ...section("Forbidden", openOf(findings, "forbidden").map(renderFinding)),
    ...section("Warnings", openOf(findings, "warning").map(renderFinding)),
    ...section("Notes", openOf(findings, "note").map(renderFinding)),
    ...section("Waived", waivedOf(findings).map(renderFinding)),
  ];
}

function renderChanges({ changes, outputs, left = [], kind }: Review): string[] {
  return [
    ...section(
      "Changes, in the order of a sign-in",
      changes.map((change, index) => renderChange(change, changes[index - 1], kind)),
    ),
    ...section(
      "Outputs",
      outputs.map(({ attribute, text }) => `  ${attribute}: ${text}`),
    ),
    ...section(
      "Left as others set it",
      left.map((each, index) => renderResource(each, each.resource, left[index - 1])),
    ),
  ];
}

const section = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : ["", title, ...lines];

function renderFinding({ id, means, address, mend, waiver }: ReviewedFinding): string {
  return [
    `  ${id}: ${means}`,
    ...(address === undefined ? [] : [`    ${address}`]),
    ...(waiver === undefined
      ? []
      : [`    Waived until ${waiver.until}${waiver.expired ? ", which has passed" : ""}: ${waiver.reason}`]),
    ...(waiver === undefined || waiver.expired ? [`    To do: ${mend}`] : []),
  ].join("\n");
}

const renderChange = (
  change: ReviewedChange,
  previous: ReviewedChange | undefined,
  kind: Review["kind"],
): string => renderResource(change, `${change.resource} ${renderAction(change, kind)}`, previous);

function renderResource(
  { hop, differences }: Pick<ReviewedChange, "hop" | "differences">,
  title: string,
  previous: Pick<ReviewedChange, "hop"> | undefined,
): string {
  const place = previous?.hop === hop ? "" : hop;
  return [
    `  ${place.padEnd(9)}${title}`,
    ...differences.map(({ attribute, text }) => `             ${attribute}: ${text}`),
  ].join("\n");
}

const indent = (text: string) => text.replace(/^/gm, "  ");
