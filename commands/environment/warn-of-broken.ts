import type { BrokenEnvironment } from "../../environments/load";
import { renderMistake } from "../../environments/mistakes";
import { progressOn } from "../terminal/progress";

/** What was said, so that a command which looks its environment up again does not say it twice. */
const said = new Set<string>();

/** Says on standard error which environments a command goes on without. */
export function warnOfBroken(broken: readonly BrokenEnvironment[]): void {
  for (const text of broken.map(renderBroken).filter((each) => !said.has(each))) {
    said.add(text);
    progressOn(process.stderr).line(text);
  }
}

/** One line, and below it the first mistakes. */
export function renderBroken({ name, mistakes }: BrokenEnvironment): string {
  const shown = mistakes.slice(0, SHOWN);
  const count = mistakes.length === 1 ? "a mistake" : `${mistakes.length} mistakes`;
  return [
    `Warning: ${name} is left out, as its file has ${count}:`,
    ...shown.map((mistake) => `  ${renderMistake(mistake)}`),
    ...(mistakes.length > SHOWN ? [`  and ${mistakes.length - SHOWN} more`] : []),
  ].join("\n");
}

const SHOWN = 3;
