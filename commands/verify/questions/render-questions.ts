import { renderCount } from "../../../environments/render-count";
import type { Answered, Side } from "./question";

const isOther = ({ seen, standard }: Answered) => seen !== undefined && seen !== standard;

/** A line for the lab's switches. */
const renderSwitch = (name: string, side: Side): string =>
  `${name}: ${side === Number.POSITIVE_INFINITY ? "Number.POSITIVE_INFINITY" : JSON.stringify(side)},`;

/** What is to be done where the live chain does otherwise than the lab, and how many questions it has answered. */
export function renderAnswers(answers: readonly Answered[], environment: string): string {
  const others = answers.filter(isOther);
  const seen = answers.filter((each) => each.seen !== undefined).length;
  return [
    ...others.map(
      ({ name, question, standard, seen = "" }) =>
        `The clouds do otherwise than the lab. ${question} ${renderSide(seen)}, and the lab's answer is ${renderSide(standard)}.\n  In DEFAULT_SWITCHES of lab/switches.ts: ${renderSwitch(name, seen)}`,
    ),
    `${seen} of ${renderCount(answers.length, "open question")} answered: npm run verify -- ${environment} --questions`,
  ].join("\n");
}

/** Every question: its answer, or how to get it. */
export const renderQuestions = (answers: readonly Answered[]): string =>
  answers
    .map((each) => {
      const { name, question, seen, standard, toDo } = each;
      const lab = `the lab: ${renderSide(standard)}`;
      if (seen === undefined) return `??  ${question} (${lab})\n    to do     ${toDo}`;
      const line = `${isOther(each) ? "NO" : "ok"}  ${question} ${renderSide(seen)} (${lab})`;
      return isOther(each) ? `${line}\n    to do     lab/switches.ts: ${renderSwitch(name, seen)}` : line;
    })
    .join("\n");

const renderSide = (side: Side): string =>
  side === true
    ? "yes"
    : side === false
      ? "no"
      : side === Number.POSITIVE_INFINITY
        ? "any number"
        : String(side);
