import { escapeMarkdown } from "../../review/render/markdown";
import { exitCodeOf } from "../verify/check";
import { renderHeadline } from "../verify/render-headline";
import type { GitHub } from "./client";
import { fingerprintOf } from "./fingerprint";
import { type IssueContent, type IssueKind, keepIssues, type Look } from "./issue-keeper";
import { renderChecks } from "./render-checks";
import type { Verifications, WalkedChain } from "./verifications";

const SIGN_IN: IssueKind = {
  label: "sign-in",
  topic: "sign-in",
  nothing: "all checks passed",
  gone: "All checks passed: the chain works again, as far as it can be seen without a password.",
};

/**
 * Keeps an issue for each environment of which a check failed. If something could not be seen, or the walk itself failed, nobody
 * knows, so it changes no issue.
 *
 * @returns what was done, a line for each environment
 * @throws UserError
 */
export const updateSignInIssues = (
  gitHub: GitHub,
  { verifications, failures }: Verifications,
): Promise<string[]> =>
  keepIssues(gitHub, SIGN_IN, [
    ...verifications.map((walked) => ({ environment: walked.chain, told: toldOf(walked) })),
    ...failures.map(({ environment }) => ({
      environment,
      told: { unknown: "nothing was checked, its issue stays as it is" },
    })),
  ]);

function toldOf(walked: WalkedChain): Look["told"] {
  const exit = exitCodeOf(walked.checks);
  if (exit === 0) return "nothing";
  if (exit === 4) return { unknown: "not everything could be seen, its issue stays as it is" };
  return contentOf(walked);
}

function contentOf(walked: WalkedChain): IssueContent {
  const { chain, checks } = walked;
  const headline = renderHeadline(checks);
  const failed = checks.filter(({ verdict }) => verdict === "failed");
  return {
    title: `Sign-in in ${chain}: ${headline}`,
    render: (marker) =>
      [
        marker,
        "# Sign-in does not work as it should",
        `\`npm run verify -- ${chain}\` looks again. The first run in which all checks pass closes this issue.`,
        renderChecks(walked),
      ].join("\n\n"),
    // The words of a check may change by the day, so they do not count.
    fingerprint: fingerprintOf(failed.map(({ id, of }) => [id, of])),
    change: `Something else is wrong now: ${escapeMarkdown(headline)}. The description is up to date.`,
  };
}
