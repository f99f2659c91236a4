import { createHash } from "node:crypto";
import { renderComment } from "../../review/render/comment";
import { openOf, renderHeadline } from "../../review/render/headline";
import { escapeMarkdown } from "../../review/render/markdown";
import { renderWayBack } from "../../review/render/way-back";
import type { Review } from "../../review/review";
import { askGitHub, type GitHub, WORKFLOW } from "./client";
import type { Records } from "./records";

const LABEL = "drift";

interface Issue {
  readonly number: number;
  readonly body: string;
}

/**
 * Keeps an issue for each environment with drift or a warning: opens it, updates it while the drift lasts, comments on it when the drift
 * changes, and closes it. A run that failed says nothing about drift, so it changes no issue.
 *
 * @returns what was done, a line for each environment
 * @throws UserError
 */
export async function updateDriftIssues(gitHub: GitHub, { reviews, failures }: Records): Promise<string[]> {
  const open = await fetchOpenIssues(gitHub);
  const done: string[] = [];
  for (const review of reviews) {
    const issue = open.find(({ body }) => body.startsWith(markerOf(review.environment)));
    done.push(`${review.environment}: ${await updateIssue(gitHub, review, issue)}`);
  }
  return [
    ...done,
    ...failures.map(({ environment }) => `${environment}: there is no review, its issue stays as it is`),
  ];
}

async function updateIssue(gitHub: GitHub, review: Review, issue: Issue | undefined): Promise<string> {
  if (issue === undefined) return isQuiet(review) ? "no drift" : openIssue(gitHub, review);
  return isQuiet(review) ? closeIssue(gitHub, issue) : renewIssue(gitHub, review, issue);
}

/** A secret that expires soon is worth an issue, though nothing was changed. */
const isQuiet = ({ verdict, findings }: Review) =>
  verdict === "nothing" && openOf(findings, "warning").length === 0;

async function openIssue({ octokit, repository }: GitHub, review: Review): Promise<string> {
  const { data } = await askGitHub(
    `Opening an issue for ${review.environment}`,
    octokit.rest.issues.create({ ...repository, ...contentOf(review), labels: [LABEL] }),
  );
  return `opened issue ${data.number}`;
}

async function renewIssue({ octokit, repository }: GitHub, review: Review, issue: Issue): Promise<string> {
  const { issues } = octokit.rest;
  const of = { ...repository, issue_number: issue.number };
  const what = `Updating issue ${issue.number}`;
  await askGitHub(what, issues.update({ ...of, ...contentOf(review) }));
  if (issue.body.includes(fingerprintOf(review))) return `issue ${issue.number} is still right`;
  const body = `The drift has changed: ${escapeMarkdown(renderHeadline(review))}. The description is up to date.`;
  await askGitHub(what, issues.createComment({ ...of, body }));
  return `updated issue ${issue.number}`;
}

async function closeIssue({ octokit, repository }: GitHub, { number }: Issue): Promise<string> {
  const { issues } = octokit.rest;
  const of = { ...repository, issue_number: number };
  const what = `Closing issue ${number}`;
  const body = "The drift is gone: the clouds have what Terraform knows.";
  await askGitHub(what, issues.createComment({ ...of, body }));
  await askGitHub(what, issues.update({ ...of, state: "closed", state_reason: "completed" }));
  return `closed issue ${number}`;
}

/** The longest title of an issue that GitHub takes, in characters. */
const MAX_TITLE_CHARACTERS = 256;

const cut = (title: string): string =>
  title.length <= MAX_TITLE_CHARACTERS ? title : `${title.slice(0, MAX_TITLE_CHARACTERS - 1)}…`;

function contentOf(review: Review) {
  const { environment } = review;
  return {
    title: cut(`Drift in ${environment}: ${renderHeadline(review)}`),
    body: renderComment({
      marker: `${markerOf(environment)}\n${fingerprintOf(review)}`,
      title: "What was changed outside Terraform",
      reviews: [review],
      notes: [
        `${renderWayBack(review, (text) => `\`${text}\``)} The first run that finds no drift closes this issue.`,
      ],
    }),
  };
}

const markerOf = (environment: string) => `<!-- cognito-microsoft-sign-in: drift in ${environment} -->`;

/** Distinguishes one drift from another. What a rule says of it may change by the day, so that does not count. */
function fingerprintOf({ changes, findings }: Review): string {
  const content = [changes, findings.map(({ id, address }) => [id, address])];
  return `<!-- ${createHash("sha256").update(JSON.stringify(content)).digest("hex")} -->`;
}

/** The open issues that this workflow wrote. */
async function fetchOpenIssues({ octokit, repository }: GitHub): Promise<Issue[]> {
  const found = await askGitHub(
    "Reading the issues",
    octokit.paginate(octokit.rest.issues.listForRepo, {
      ...repository,
      state: "open",
      labels: LABEL,
      per_page: 100,
    }),
  );
  return found
    .filter(({ user }) => user?.login === WORKFLOW)
    .map(({ number, body }) => ({ number, body: body ?? "" }));
}
