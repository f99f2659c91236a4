import { visibleInLine } from "../../environments/visible";
import { askGitHub, type GitHub, WORKFLOW } from "./client";

/** A kind of issue, of which each environment has at most one that is open. */
export interface IssueKind {
  readonly label: string;
  /** What an issue is about, in the marker by which a later run finds it: `drift`. */
  readonly topic: string;
  /** What is done where there is nothing to tell and no issue. */
  readonly nothing: string;
  /** The comment with which an issue is closed. */
  readonly gone: string;
}

/** What an environment's issue has to say. */
export interface IssueContent {
  /** What is more than GitHub takes is cut. */
  readonly title: string;
  /** Makes the body, below the marker that it is given. */
  readonly render: (marker: string) => string;
  /** Distinguishes what there is to tell from anything else: an HTML comment. */
  readonly fingerprint: string;
  /** The comment where there is something else to tell than before. */
  readonly change: string;
}

/** What a look at an environment came to: something to tell, nothing, or that nobody knows, and why. */
export interface Look {
  readonly environment: string;
  readonly told: IssueContent | "nothing" | { readonly unknown: string };
}

interface Issue {
  readonly number: number;
  readonly body: string;
}

/**
 * Keeps an issue for each environment with something to tell: opens it, updates it while that lasts, comments on it when it
 * changes, and closes it. If nobody knows, it changes no issue.
 *
 * @returns what was done, a line for each environment
 * @throws UserError
 */
export async function keepIssues(gitHub: GitHub, kind: IssueKind, looks: readonly Look[]): Promise<string[]> {
  const open = await fetchOpenIssues(gitHub, kind);
  const done: string[] = [];
  for (const { environment, told } of looks) {
    const marker = `<!-- cognito-microsoft-sign-in: ${kind.topic} in ${environment} -->`;
    const issue = open.find(({ body }) => body.startsWith(marker));
    done.push(`${environment}: ${await keepIssue(gitHub, kind, { environment, told }, marker, issue)}`);
  }
  return done;
}

async function keepIssue(
  gitHub: GitHub,
  kind: IssueKind,
  { environment, told }: Look,
  marker: string,
  issue: Issue | undefined,
): Promise<string> {
  if (told === "nothing") return issue === undefined ? kind.nothing : closeIssue(gitHub, kind, issue);
  if ("unknown" in told) return told.unknown;
  const content = {
    title: cut(visibleInLine(told.title)),
    body: told.render(`${marker}\n${told.fingerprint}`),
  };
  return issue === undefined
    ? openIssue(gitHub, kind, environment, content)
    : renewIssue(gitHub, issue, content, told);
}

/** What GitHub takes of an issue. */
interface Content {
  readonly title: string;
  readonly body: string;
}

async function openIssue(
  { octokit, repository }: GitHub,
  { label }: IssueKind,
  environment: string,
  content: Content,
): Promise<string> {
  const { data } = await askGitHub(
    `Opening an issue for ${environment}`,
    octokit.rest.issues.create({ ...repository, ...content, labels: [label] }),
  );
  return `opened issue ${data.number}`;
}

async function renewIssue(
  { octokit, repository }: GitHub,
  issue: Issue,
  content: Content,
  { fingerprint, change }: IssueContent,
): Promise<string> {
  const { issues } = octokit.rest;
  const of = { ...repository, issue_number: issue.number };
  const what = `Updating issue ${issue.number}`;
  await askGitHub(what, issues.update({ ...of, ...content }));
  if (issue.body.includes(fingerprint)) return `issue ${issue.number} is still right`;
  await askGitHub(what, issues.createComment({ ...of, body: change }));
  return `updated issue ${issue.number}`;
}

async function closeIssue(
  { octokit, repository }: GitHub,
  { gone }: IssueKind,
  { number }: Issue,
): Promise<string> {
  const { issues } = octokit.rest;
  const of = { ...repository, issue_number: number };
  const what = `Closing issue ${number}`;
  await askGitHub(what, issues.createComment({ ...of, body: gone }));
  await askGitHub(what, issues.update({ ...of, state: "closed", state_reason: "completed" }));
  return `closed issue ${number}`;
}

/** The longest title of an issue that GitHub takes, in characters. */
const MAX_TITLE_CHARACTERS = 256;

const cut = (title: string): string =>
  title.length <= MAX_TITLE_CHARACTERS ? title : `${title.slice(0, MAX_TITLE_CHARACTERS - 1)}…`;

/** The open issues of a kind that a workflow wrote. */
async function fetchOpenIssues(
  { octokit, repository }: GitHub,
  { label: labels }: IssueKind,
): Promise<Issue[]> {
  const found = await askGitHub(
    "Reading the issues",
    octokit.paginate(octokit.rest.issues.listForRepo, {
      ...repository,
      state: "open",
      labels,
      per_page: 100,
    }),
  );
  return found
    .filter(({ user }) => user?.login === WORKFLOW)
    .map(({ number, body }) => ({ number, body: body ?? "" }));
}
