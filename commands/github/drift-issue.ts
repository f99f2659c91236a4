import { renderComment } from "../../review/render/comment";
import { openOf, renderHeadline } from "../../review/render/headline";
import { escapeMarkdown } from "../../review/render/markdown";
import { renderWayBack } from "../../review/render/way-back";
import type { Review } from "../../review/review";
import type { GitHub } from "./client";
import { fingerprintOf } from "./fingerprint";
import { type IssueContent, type IssueKind, keepIssues } from "./issue-keeper";
import type { Records } from "./records";

const DRIFT: IssueKind = {
  label: "drift",
  topic: "drift",
  nothing: "no drift",
  gone: "The drift is gone: the clouds have what Terraform knows.",
};

/**
 * Keeps an issue for each environment with drift or a warning. A run that failed says nothing about drift, so it changes no issue.
 *
 * @returns what was done, a line for each environment
 * @throws UserError
 */
export const updateDriftIssues = (gitHub: GitHub, { reviews, failures }: Records): Promise<string[]> =>
  keepIssues(gitHub, DRIFT, [
    ...reviews.map((review) => ({
      environment: review.environment,
      told: isQuiet(review) ? ("nothing" as const) : contentOf(review),
    })),
    ...failures.map(({ environment }) => ({
      environment,
      told: { unknown: "there is no review, its issue stays as it is" },
    })),
  ]);

/** A secret that expires soon is worth an issue, though nothing was changed. */
const isQuiet = ({ verdict, findings }: Review) =>
  verdict === "nothing" && openOf(findings, "warning").length === 0;

function contentOf(review: Review): IssueContent {
  const { environment, changes, findings } = review;
  return {
    title: `Drift in ${environment}: ${renderHeadline(review)}`,
    render: (marker) =>
      renderComment({
        marker,
        title: "What was changed outside Terraform",
        reviews: [review],
        notes: [
          `${renderWayBack(review, (text) => `\`${text}\``)} The first run that finds no drift closes this issue.`,
        ],
      }),
    // What a rule says of a drift may change by the day, so that does not count.
    fingerprint: fingerprintOf([changes, findings.map(({ id, address }) => [id, address])]),
    change: `The drift has changed: ${escapeMarkdown(renderHeadline(review))}. The description is up to date.`,
  };
}
