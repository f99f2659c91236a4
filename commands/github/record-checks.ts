import { mkdirSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { renderFailure } from "../../review/render/comment";
import { STATES } from "../setup/paths";
import { printMarkdown, say } from "../terminal/print";
import { redact } from "../terminal/redact";
import { run } from "../terminal/run";
import { exitCodeOf } from "../verify/check";
import { renderHeadline } from "../verify/render-headline";
import { lastWordsIn } from "./last-words";
import { renderChecks } from "./render-checks";
import { addToSummary, annotate, setOutput } from "./runner";
import { stateFileIn } from "./state-file";
import { type Verifications, verificationIn } from "./verifications";

/** What is wrong for a moment alone is not worth a person's time. */
export interface Patience {
  /** For how long to run it again while a check fails. @default 0 */
  readonly forMs?: number;
  /** Between two runs. @default 20 000 */
  readonly betweenMs?: number;
  /** @default state/ */
  readonly folder?: string;
}

/**
 * Runs a command that prints a verification as JSON, and keeps its last result in `<folder>/<environment>.checks.json`, in the
 * summary of the job and in the output `exit` of the step.
 *
 * @returns 0 when no check failed, 1 when one did or nothing was checked
 */
export async function recordChecks(
  environment: string,
  [program = "", ...args]: readonly string[],
  { forMs = 0, betweenMs = 20_000, folder = STATES }: Patience = {},
): Promise<0 | 1> {
  const file = stateFileIn(folder, environment, "checks.json");
  const runOnce = async () => {
    const { stdout, stderr } = await run(program, args, {
      env: process.env, // it may read a state
      onErrorLine: (line) => say(redact(line)),
    });
    return { found: verificationIn(stdout), stderr };
  };
  let last = await runOnce();
  const end = performance.now() + forMs;
  while (exitCodeOf(last.found?.checks ?? []) === 1 && performance.now() < end) {
    say(`${renderHeadline(last.found?.checks ?? [])}: looking again`);
    await wait(betweenMs);
    last = await runOnce();
  }
  const { found, stderr } = last;
  const records: Verifications = {
    verifications: found === undefined ? [] : [found],
    failures: found === undefined ? [{ environment, message: lastWordsIn(stderr) }] : [],
  };
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(file, `${JSON.stringify(records, null, 2)}\n`);
  for (const failure of records.failures) addToSummary(renderFailure(failure, "nothing was checked"));
  if (found === undefined) {
    setOutput("exit", "1");
    return 1;
  }
  const exit = exitCodeOf(found.checks);
  setOutput("exit", String(exit));
  const markdown = renderChecks(found);
  printMarkdown(markdown);
  addToSummary(markdown);
  const headline = `${environment}: ${renderHeadline(found.checks)}`;
  if (exit === 1) annotate("error", headline);
  if (exit === 4) annotate("notice", headline);
  return exit === 1 ? 1 : 0;
}
