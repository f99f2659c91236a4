import { progressOn } from "../terminal/progress";

/** What was said, as a command may look at the same file several times. */
const said = new Set<string>();

/** Says something on standard error that a command goes on in spite of, the first time that it comes up. */
export function warnOnce(text: string): void {
  if (said.has(text)) return;
  said.add(text);
  progressOn(process.stderr).line(text);
}
