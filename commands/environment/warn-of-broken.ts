import type { BrokenEnvironment } from "../../environments/load";
import { linesOf } from "../../environments/mistakes";
import { warnOnce } from "./warn-once";

/** Says on standard error which environments a command goes on without. */
export function warnOfBroken(broken: readonly BrokenEnvironment[]): void {
  for (const each of broken) warnOnce(renderBroken(each));
}

/** One line, and below it the first mistakes. */
function renderBroken({ name, mistakes }: BrokenEnvironment): string {
  const shown = mistakes.slice(0, SHOWN);
  const count = mistakes.length === 1 ? "a mistake" : `${mistakes.length} mistakes`;
  return [
    `Warning: ${name} is left out, as its file has ${count}:`,
    ...shown.flatMap(linesOf).map((line) => `  ${line}`),
    ...(mistakes.length > SHOWN ? [`  and ${mistakes.length - SHOWN} more`] : []),
  ].join("\n");
}

const SHOWN = 3;
