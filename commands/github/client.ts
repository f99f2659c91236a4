import { Octokit } from "@octokit/rest";
import { UserError } from "../../environments/user-error";

/** A repository on GitHub, and a client with the token of a workflow. */
export interface GitHub {
  readonly octokit: Octokit;
  readonly repository: { readonly owner: string; readonly repo: string };
}

/** The user as whom a workflow's own token writes. Nobody can sign up with brackets in a name. */
export const WORKFLOW = "github-actions[bot]";

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

/** Takes the repository and the token from a runner's variables. @throws UserError that names what is missing */
export function connectGitHub(variables: NodeJS.ProcessEnv = process.env): GitHub {
  const { GITHUB_API_URL = "https://api.github.com", GITHUB_TOKEN, GITHUB_REPOSITORY = "" } = variables;
  const [owner, repo, ...more] = GITHUB_REPOSITORY.split("/");
  if (!GITHUB_TOKEN) {
    throw new UserError(
      "variable-not-set",
      "GITHUB_TOKEN is not set.\nTo do: give the step env: GITHUB_TOKEN: ${{ github.token }}",
    );
  }
  if (!owner || !repo || more.length > 0) {
    throw new UserError(
      "repository-invalid",
      "GITHUB_REPOSITORY must be <owner>/<repository>; a runner sets it.",
    );
  }
  return {
    octokit: new Octokit({ auth: GITHUB_TOKEN, baseUrl: GITHUB_API_URL, log: SILENT }),
    repository: { owner, repo },
  };
}

/** What octokit throws. */
interface RequestFailure {
  readonly status?: number;
  readonly message?: string;
  readonly response?: { readonly headers?: Readonly<Record<string, string | number | undefined>> };
}

/**
 * Waits for GitHub's answer.
 *
 * @param action what is being done, like "Commenting on pull request 7"
 * @throws UserError that says what failed and what to do
 */
export async function askGitHub<T>(action: string, request: Promise<T>): Promise<T> {
  try {
    return await request;
  } catch (error) {
    const { status, message = "", response } = error as RequestFailure;
    if (status === undefined) throw error;
    const text = message.replace(/ - https?:\/\/\S+$/, "").replace(/\.$/, "");
    throw new UserError(
      "github-request-failed",
      `${action} failed: GitHub says ${response === undefined ? text : `${status} ${text}`}.\nTo do: ${fixFor(status, response)}.`,
    );
  }
}

function fixFor(status: number, response: RequestFailure["response"]): string {
  if (response === undefined) return "check that GITHUB_API_URL can be reached, and run this again";
  if (status === 429 || (status === 403 && String(response.headers?.["x-ratelimit-remaining"]) === "0")) {
    return "run this again later: there were too many requests";
  }
  if (status >= 500) return "run this again: GitHub has a problem";
  return FIXES[status] ?? "see what GitHub says";
}

const FIXES: Readonly<Record<number, string>> = {
  401: "give GITHUB_TOKEN a token that has not expired; a job's own ends with the job",
  403: "give the job permissions: pull-requests or issues: write. Pull requests from forks never get them",
  404: "check GITHUB_REPOSITORY and the number, and that the token may read them",
  410: "turn on issues in the settings of the repository",
};
