import { appendFileSync } from "node:fs";

/**
 * Sets an output of the step, where one runs: another step or job reads it.
 *
 * @param value one line
 */
export function setOutput(name: string, value: string): void {
  append(process.env.GITHUB_OUTPUT, `${name}=${value}\n`);
}

/** Adds Markdown to the summary of the job, where one runs. */
export function addToSummary(markdown: string): void {
  append(process.env.GITHUB_STEP_SUMMARY, `${markdown}\n\n`);
}

function append(file: string | undefined, text: string): void {
  if (file) appendFileSync(file, text);
}
