import { commentOf, type Failure } from "../../review/render/comment";
import { answered, type GitHub, WORKFLOW } from "./client";
import type { Records } from "./records";
import { notesOf, type Touched } from "./touched";

/** Invisible, and the beginning of the comment. */
const MARKER = "<!-- cognito-microsoft-sign-in: plan reviews -->";

/**
 * Tells the reviews in one comment of a pull request: the workflow's own one where there is one already. Where nothing is
 * touched and nothing was told before, nothing is.
 *
 * @returns what was done
 * @throws UserError
 */
export async function tellOnPullRequest(
  gitHub: GitHub,
  number: number,
  touched: Touched,
  { reviews, failures }: Records,
): Promise<string> {
  const body = commentOf({
    marker: MARKER,
    title: "What this would do to sign-in",
    reviews,
    failures: [...failures, ...missing(touched, { reviews, failures })],
    notes: notesOf(touched),
  });
  const { octokit, repository } = gitHub;
  const { issues } = octokit.rest;
  const id = await ownComment(gitHub, number);
  const what = `Commenting on pull request ${number}`;
  if (id !== undefined) {
    await answered(what, issues.updateComment({ ...repository, comment_id: id, body }));
    return `Updated the comment on pull request ${number}`;
  }
  if (Object.values(touched).every((names) => names.length === 0)) return "Nothing to tell";
  await answered(what, issues.createComment({ ...repository, issue_number: number, body }));
  return `Commented on pull request ${number}`;
}

/** Environments whose job ended before it could say anything. */
function missing({ environments }: Touched, { reviews, failures }: Records): Failure[] {
  const told = new Set([...reviews, ...failures].map(({ environment }) => environment));
  return environments
    .filter((name) => !told.has(name))
    .map((environment) => ({
      environment,
      message: "Its job ended before the plan; the log of the job tells why.",
    }));
}

/** The comment that this workflow wrote. Whoever else writes the marker is left alone. */
async function ownComment({ octokit, repository }: GitHub, number: number): Promise<number | undefined> {
  const pages = octokit.paginate.iterator(octokit.rest.issues.listComments, {
    ...repository,
    issue_number: number,
    per_page: 100,
  });
  return answered(`Reading the comments of pull request ${number}`, firstOwn(pages));
}

async function firstOwn(
  pages: AsyncIterable<{
    data: readonly { id: number; body?: string; user: { login: string } | null }[];
  }>,
): Promise<number | undefined> {
  for await (const { data } of pages) {
    const own = data.find(({ body, user }) => user?.login === WORKFLOW && body?.startsWith(MARKER));
    if (own !== undefined) return own.id;
  }
  return undefined;
}
