import { createHash } from "node:crypto";
import { commentOf } from "../../review/render/comment";
import { headlineOf, openOf } from "../../review/render/headline";
import type { Review } from "../../review/review";
import { answered, type GitHub, WORKFLOW } from "./client";
import type { Records } from "./records";

const LABEL = "drift";

interface Issue {
  readonly number: number;
  readonly body: string;
}

/**
 * Keeps an issue for each environment that drifted or is warned of: opens it, updates it while the drift lasts, with a comment when it
 * becomes another, and closes it. A run that failed says nothing about drift, so it changes no issue.
 *
 * @returns what was done, a line for each environment
 * @throws UserError
 */
export async function tellDrift(gitHub: GitHub, { reviews, failures }: Records): Promise<string[]> {
  const open = await openIssues(gitHub);
  const done: string[] = [];
  for (const review of reviews) {
    const issue = open.find(({ body }) => body.startsWith(markerOf(review.environment)));
    done.push(`${review.environment}: ${await tell(gitHub, review, issue)}`);
  }
  return [
    ...done,
    ...failures.map(({ environment }) => `${environment}: there is no review, its issue stays as it is`),
  ];
}

async function tell(gitHub: GitHub, review: Review, issue: Issue | undefined): Promise<string> {
  if (issue === undefined) return isQuiet(review) ? "no drift" : open(gitHub, review);
  return isQuiet(review) ? close(gitHub, issue) : update(gitHub, review, issue);
}

/** A secret that expires soon is worth an issue, though nothing was changed. */
const isQuiet = ({ verdict, findings }: Review) =>
  verdict === "nothing" && openOf(findings, "warning").length === 0;

async function open({ octokit, repository }: GitHub, review: Review): Promise<string> {
  const { data } = await answered(
    `Opening an issue for ${review.environment}`,
    octokit.rest.issues.create({ ...repository, ...contentOf(review), labels: [LABEL] }),
  );
  return `opened issue ${data.number}`;
}

async function update({ octokit, repository }: GitHub, review: Review, issue: Issue): Promise<string> {
  const { issues } = octokit.rest;
  const of = { ...repository, issue_number: issue.number };
  const what = `Updating issue ${issue.number}`;
  await answered(what, issues.update({ ...of, ...contentOf(review) }));
  if (issue.body.includes(printOf(review))) return `issue ${issue.number} is still right`;
  const body = `The drift has become another: ${headlineOf(review)}. The description has it.`;
  await answered(what, issues.createComment({ ...of, body }));
  return `updated issue ${issue.number}`;
}

async function close({ octokit, repository }: GitHub, { number }: Issue): Promise<string> {
  const { issues } = octokit.rest;
  const of = { ...repository, issue_number: number };
  const what = `Closing issue ${number}`;
  const body = "There is no drift any more: the clouds have what Terraform knows.";
  await answered(what, issues.createComment({ ...of, body }));
  await answered(what, issues.update({ ...of, state: "closed", state_reason: "completed" }));
  return `closed issue ${number}`;
}

function contentOf(review: Review) {
  const { environment } = review;
  return {
    title: `Drift in ${environment}: ${headlineOf(review)}`,
    body: commentOf({
      marker: `${markerOf(environment)}\n${printOf(review)}`,
      title: `What was changed behind Terraform's back`,
      reviews: [review],
      notes: [
        `\`npm run plan -- ${environment}\` shows what a deploy would put back. What is meant to stay goes into \`environments/${environment}.yaml\`. This issue is closed by the first run that finds no drift.`,
      ],
    }),
  };
}

const markerOf = (environment: string) => `<!-- cognito-microsoft-sign-in: drift in ${environment} -->`;

/** By which drift is told from other drift. What a rule says of it may change by the day, so that does not count. */
function printOf({ changes, findings }: Review): string {
  const found = [changes, findings.map(({ id, address }) => [id, address])];
  return `<!-- ${createHash("sha256").update(JSON.stringify(found)).digest("hex")} -->`;
}

/** The open issues that this workflow wrote. */
async function openIssues({ octokit, repository }: GitHub): Promise<Issue[]> {
  const found = await answered(
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
