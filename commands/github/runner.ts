import { appendFileSync } from "node:fs";
import { visibleMarkdown } from "../../environments/visible";
import { printExactly, shown } from "../terminal/print";
import { withoutKnownSecrets } from "../terminal/redact";

/**
 * Sets an output of the step, where one runs: another step or job reads it.
 *
 * @param value one line
 */
export function setOutput(name: string, value: string): void {
  append(process.env.GITHUB_OUTPUT, `${name}=${value}\n`);
}

/** Adds Markdown to the summary of the job, where one runs. Whoever reads the repository reads it. */
export function addToSummary(markdown: string): void {
  append(process.env.GITHUB_STEP_SUMMARY, `${withoutKnownSecrets(visibleMarkdown(markdown))}\n\n`);
}

/**
 * Shows a line on the page of the run, where one runs. It goes to standard output, where a runner reads commands.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function annotate(level: "error" | "notice", text: string): void {
  if (process.env.GITHUB_ACTIONS !== "true") return;
  const line = shown(text).replaceAll("%", "%25").replaceAll("\n", "%0A");
  printExactly(`::${level}::${line}\n`);
}

function append(file: string | undefined, text: string): void {
  if (file) appendFileSync(file, text);
}
