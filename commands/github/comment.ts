import { type Failure, renderComment } from "../../review/render/comment";
import { askGitHub, type GitHub, WORKFLOW } from "./client";
import type { Records } from "./records";
import { notesOf, type Touched } from "./touched";

/** Invisible, and the beginning of the comment. */
const MARKER = "<!-- cognito-microsoft-sign-in: plan reviews -->";

/**
 * Writes the reviews into one comment on a pull request: the workflow's own, if there is one already. Where nothing is
 * touched and there is no comment yet, none is made.
 *
 * @returns what was done
 * @throws UserError
 */
export async function commentOnPullRequest(
  gitHub: GitHub,
  number: number,
  touched: Touched,
  { reviews, failures }: Records,
): Promise<string> {
  const body = renderComment({
    marker: MARKER,
    title: "What this would do to sign-in",
    reviews,
    failures: [...failures, ...failuresWithoutRecord(touched, { reviews, failures })],
    notes: notesOf(touched),
  });
  const { octokit, repository } = gitHub;
  const { issues } = octokit.rest;
  const id = await findOwnComment(gitHub, number);
  const what = `Commenting on pull request ${number}`;
  if (id !== undefined) {
    await askGitHub(what, issues.updateComment({ ...repository, comment_id: id, body }));
    return `Updated the comment on pull request ${number}`;
  }
  if (Object.values(touched).every((names) => names.length === 0)) return "Nothing to comment";
  await askGitHub(what, issues.createComment({ ...repository, issue_number: number, body }));
  return `Commented on pull request ${number}`;
}

/** Environments whose job ended without a review or a message. */
function failuresWithoutRecord({ environments }: Touched, { reviews, failures }: Records): Failure[] {
  const recorded = new Set([...reviews, ...failures].map(({ environment }) => environment));
  return environments
    .filter((name) => !recorded.has(name))
    .map((environment) => ({
      environment,
      message: "Its job ended before the plan; the log of the job says why.",
    }));
}

/** The comment that this workflow wrote; whoever else writes the marker keeps theirs. */
async function findOwnComment({ octokit, repository }: GitHub, number: number): Promise<number | undefined> {
  const pages = octokit.paginate.iterator(octokit.rest.issues.listComments, {
    ...repository,
    issue_number: number,
    per_page: 100,
  });
  return askGitHub(`Reading the comments of pull request ${number}`, findFirstOwn(pages));
}

async function findFirstOwn(
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
