import { Octokit } from "@octokit/rest";
import { UserError } from "../../environments/user-error";

/** A repository on GitHub, as a workflow's token sees it. */
export interface GitHub {
  readonly octokit: Octokit;
  readonly repository: { readonly owner: string; readonly repo: string };
}

/** What a workflow's own token writes as. Nobody can sign up with brackets in a name. */
export const WORKFLOW = "github-actions[bot]";

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

/** Takes the repository and the token from a runner's variables. @throws UserError that names what is missing */
export function gitHub(variables: NodeJS.ProcessEnv = process.env): GitHub {
  const { GITHUB_API_URL = "https://api.github.com", GITHUB_TOKEN, GITHUB_REPOSITORY = "" } = variables;
  const [owner, repo, ...more] = GITHUB_REPOSITORY.split("/");
  if (!GITHUB_TOKEN) {
    throw new UserError(
      "GITHUB_TOKEN is not set.\nTo do: give the step env: GITHUB_TOKEN: ${{ github.token }}",
    );
  }
  if (!owner || !repo || more.length > 0) {
    throw new UserError("GITHUB_REPOSITORY must be <owner>/<repository>; a runner sets it.");
  }
  return {
    octokit: new Octokit({ auth: GITHUB_TOKEN, baseUrl: GITHUB_API_URL, log: SILENT }),
    repository: { owner, repo },
  };
}

/** What octokit throws. */
interface Failed {
  readonly status?: number;
  readonly message?: string;
  readonly response?: { readonly headers?: Readonly<Record<string, string | number | undefined>> };
}

/**
 * The answer of GitHub.
 *
 * @param what what is being done, like "Commenting on pull request 7"
 * @throws UserError with what went wrong and what to do
 */
export async function answered<T>(what: string, asking: Promise<T>): Promise<T> {
  try {
    return await asking;
  } catch (error) {
    const { status, message = "", response } = error as Failed;
    if (status === undefined) throw error;
    const said = message.replace(/ - https?:\/\/\S+$/, "").replace(/\.$/, "");
    throw new UserError(
      `${what} failed: GitHub says ${response === undefined ? said : `${status} ${said}`}.\nTo do: ${mendOf(status, response)}.`,
    );
  }
}

function mendOf(status: number, response: Failed["response"]): string {
  if (response === undefined) return "see whether GITHUB_API_URL can be reached, and run this again";
  if (status === 429 || (status === 403 && String(response.headers?.["x-ratelimit-remaining"]) === "0")) {
    return "run this again later, there were too many requests";
  }
  if (status >= 500) return "run this again, GitHub has a problem";
  return MENDS[status] ?? "see what it says";
}

const MENDS: Readonly<Record<number, string>> = {
  401: "give GITHUB_TOKEN a token that has not expired; a job's own ends with the job",
  403: "let the job write: permissions, pull-requests or issues: write. Pull requests from forks never may",
  404: "see whether GITHUB_REPOSITORY and the number are right, and whether the token may see them",
  410: "switch issues on in the settings of the repository",
};
