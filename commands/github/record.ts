import { mkdirSync, writeFileSync } from "node:fs";
import { renderFailure } from "../../review/render/comment";
import { renderMarkdown } from "../../review/render/markdown";
import { renderText } from "../../review/render/text";
import { EXIT_CODES } from "../../review/review";
import { STATES } from "../setup/paths";
import { print, say } from "../terminal/print";
import { redact } from "../terminal/redact";
import { run } from "../terminal/run";
import { lastWordsIn } from "./last-words";
import { type Records, recordsIn } from "./records";
import { addToSummary, setOutput } from "./runner";
import { stateFileIn } from "./state-file";

/**
 * Runs a command that prints reviews as JSON, and keeps its result in `<folder>/<environment>.review.json`, in the
 * summary of the job and in the output `exit` of the step.
 *
 * @returns 0 when there is a review that forbids nothing, 3 when it forbids the plan, 1 when there is none
 */
export async function recordReview(
  environment: string,
  [program = "", ...args]: readonly string[],
  folder = STATES,
): Promise<number> {
  const file = stateFileIn(folder, environment, "review.json");
  const { code, stdout, stderr } = await run(program, args, {
    env: process.env, // it may read a state
    onErrorLine: (line) => say(redact(line)),
  });
  const isReviewed = Object.values(EXIT_CODES).some((each) => each === code);
  const found = isReviewed ? recordsIn(stdout) : undefined;
  const records: Records = found ?? {
    reviews: [],
    failures: [{ environment, message: lastWordsIn(stderr) }],
  };
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(file, `${JSON.stringify(records, null, 2)}\n`);
  setOutput("exit", String(found === undefined ? 1 : code));
  for (const review of records.reviews) {
    print(renderText(review));
    addToSummary(renderMarkdown(review));
  }
  for (const failure of records.failures) addToSummary(renderFailure(failure));
  if (found === undefined) return 1;
  return code === EXIT_CODES.forbidden ? code : 0;
}
