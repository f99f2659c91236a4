import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderFailure } from "../../review/render/comment";
import { renderMarkdown } from "../../review/render/markdown";
import { renderText } from "../../review/render/text";
import { EXIT_CODES } from "../../review/review";
import { STATES } from "../setup/paths";
import { run } from "../terminal/run";
import { hideOpaqueWords } from "./opaque-words";
import { type Records, recordsIn } from "./records";
import { addToSummary, setOutput } from "./runner";

/** Longer messages lose their beginning: what matters is at the end. In characters. */
const MAX_MESSAGE_LENGTH = 8_000;

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
  const { code, stdout, stderr } = await run(program, args, {
    onErrorLine: (line) => void process.stderr.write(`${line}\n`),
  });
  const isReviewed = Object.values(EXIT_CODES).some((each) => each === code);
  const found = isReviewed ? recordsIn(stdout) : undefined;
  const records: Records = found ?? {
    reviews: [],
    failures: [{ environment, message: messageIn(stderr) }],
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${environment}.review.json`), `${JSON.stringify(records, null, 2)}\n`);
  setOutput("exit", String(found === undefined ? 1 : code));
  for (const review of records.reviews) {
    process.stdout.write(`${renderText(review)}\n`);
    addToSummary(renderMarkdown(review));
  }
  for (const failure of records.failures) addToSummary(renderFailure(failure));
  if (found === undefined) return 1;
  return code === EXIT_CODES.forbidden ? code : 0;
}

/** The message that a command ended with: what follows the empty line by which `run.cjs` separates it from the progress. */
function messageIn(stderr: string): string {
  const [, ...paragraphs] = `\n${stderr}`.split("\n\n");
  const message = hideOpaqueWords(paragraphs.join("\n\n").trim());
  return message === ""
    ? "It ended without a message; the log of the job may say why."
    : message.slice(-MAX_MESSAGE_LENGTH);
}
