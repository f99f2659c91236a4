import { redact } from "../terminal/redact";

/** Longer messages lose their beginning: what matters is at the end. In characters. */
const MAX_MESSAGE_LENGTH = 8_000;

/** The message that a command ended with: what follows the empty line by which `run.cjs` separates it from the progress. */
export function lastWordsIn(stderr: string): string {
  const [, ...paragraphs] = `\n${stderr}`.split("\n\n");
  const message = redact(paragraphs.join("\n\n").trim());
  return message === ""
    ? "It ended without a message; the log of the job may say why."
    : message.slice(-MAX_MESSAGE_LENGTH);
}
