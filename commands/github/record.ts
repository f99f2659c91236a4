import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { failureAsMarkdown } from "../../review/render/comment";
import { asMarkdown } from "../../review/render/markdown";
import { asText } from "../../review/render/text";
import { EXIT_CODES } from "../../review/review";
import { ROOT } from "../setup/paths";
import { run } from "../terminal/run";
import { withoutOpaqueWords } from "./opaque-words";
import { type Records, recordsIn } from "./records";
import { addToSummary, setOutput } from "./runner";

/** Longer messages are cut at the front: what matters stands at the end. */
const LONGEST_MESSAGE = 8_000;

/**
 * Runs a command that prints reviews as JSON, and keeps what came of it in `<folder>/<environment>.review.json`, in the
 * summary of the job and in its output `exit`.
 *
 * @returns 0 when there is a review that forbids nothing, 3 when it forbids the plan, 1 when there is none
 */
export async function record(
  environment: string,
  [program = "", ...args]: readonly string[],
  folder = join(ROOT, "state"),
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
    process.stdout.write(`${asText(review)}\n`);
    addToSummary(asMarkdown(review));
  }
  for (const failure of records.failures) addToSummary(failureAsMarkdown(failure));
  if (found === undefined) return 1;
  return code === EXIT_CODES.forbidden ? code : 0;
}

/** A command's last word: what stands after the empty line with which `run.cjs` sets it off from its progress. */
function messageIn(stderr: string): string {
  const [, ...said] = `\n${stderr}`.split("\n\n");
  const message = withoutOpaqueWords(said.join("\n\n").trim());
  return message === ""
    ? "It ended without a word; the log of the job may tell why."
    : message.slice(-LONGEST_MESSAGE);
}
