import { exitCodeOf, type Finding } from "../../clouds/finding";

const MARKS = { ok: "ok", note: "--", unchecked: "??", wrong: "NO" } as const;

/** A line for each finding, and what to do next. */
export function renderFindings(name: string, findings: readonly Finding[]): string {
  const lines = findings.flatMap(({ cloud, what, verdict, message, toDo }) => [
    `${MARKS[verdict]}  ${cloud.padEnd(5)}  ${what.padEnd(16)}  ${message}`,
    ...(toDo === undefined ? [] : [`${" ".repeat(29)}To do: ${toDo}`]),
  ]);
  const ends = {
    0: `Nothing is in the way. Next: npm run plan -- ${name}`,
    2: `Nothing seems to be in the way, but the items marked ?? could not be checked. Next: npm run plan -- ${name}`,
    3: `Fix the items marked NO, then run npm run env -- check ${name} again.`,
  };
  return [...lines, "", ends[exitCodeOf(findings)]].join("\n");
}
