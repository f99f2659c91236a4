import { input, select } from "@inquirer/prompts";
import { type Draft, withValue } from "../environment/draft";
import type { FoundMistake } from "../environment/find-mistakes";
import type { Question } from "./questions";

/** Finds the mistakes of a draft. */
export type Check = (draft: Draft) => readonly FoundMistake[];

/**
 * Asks the questions on the terminal, each until the schema takes the answer and no other environment has it.
 *
 * @throws ExitPromptError when the person ends it
 */
export async function ask(draft: Draft, questions: readonly Question[], check: Check): Promise<Draft> {
  let answered = draft;
  for (const question of questions) {
    if (question.when?.(answered) === false) continue;
    answered = withValue(answered, question.path, await askOne(question, answered, check));
  }
  return answered;
}

/** Standard output is for what the command has made. */
const CONTEXT = { output: process.stderr, clearPromptOnDone: false };

async function askOne(question: Question, draft: Draft, check: Check): Promise<unknown> {
  const { message, choices, path, isList, fallback } = question;
  if (choices !== undefined) {
    return select({ message, choices, default: String(fallback?.(draft)) }, CONTEXT);
  }
  const valueFrom = (text: string) => (isList ? text.split(/\s+/).filter(Boolean) : text.trim());
  const suggested = fallback?.(draft);
  const answer = await input(
    {
      message,
      ...(suggested !== undefined && {
        default: Array.isArray(suggested) ? suggested.join(" ") : String(suggested),
      }),
      validate: (text) =>
        check(withValue(draft, path, valueFrom(text))).find(({ key }) => isWithin(key, path.join(".")))
          ?.text ?? true,
    },
    CONTEXT,
  );
  return valueFrom(answer);
}

const isWithin = (key: string, path: string) =>
  key === path || key.startsWith(`${path}[`) || key.startsWith(`${path}.`);
