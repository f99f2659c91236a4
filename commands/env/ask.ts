import { input, select } from "@inquirer/prompts";
import { findKey } from "../../environments/described-keys";
import { ROUTES, type RouteName } from "../../environments/routes/names";
import { type Draft, withValue } from "../environment/draft";
import type { FoundMistake } from "../environment/find-mistakes";
import { progressOn } from "../terminal/progress";
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
  let asked = 0;
  for (const [index, question] of questions.entries()) {
    if (!isAsked(question, answered)) continue;
    const left = questions.slice(index).filter((each) => isAsked(each, answered)).length;
    sayWhere(question, asked + 1, asked + left);
    asked += 1;
    answered = withValue(answered, question.path, await askOne(question, answered, check));
    answered = (await question.settle?.(answered)) ?? answered;
  }
  return answered;
}

/** Asks for the route, before all else. */
export function askRoute(byDefault: RouteName): Promise<RouteName> {
  const { question, choices } = findKey("route", byDefault);
  const meanings: Readonly<Record<string, string>> = choices ?? {};
  progressOn(process.stderr).line("\nWhich one to take: docs/which-route.md");
  return select(
    {
      message: String(question),
      choices: ROUTES.map((value) => ({ value, name: `${value}: ${meanings[value]}` })),
      default: byDefault,
    },
    CONTEXT,
  );
}

const isAsked = ({ when }: Question, draft: Draft) => when?.(draft) !== false;

/** Says above a question how many there are, and where a person finds the answer. */
function sayWhere({ where }: Question, number: number, count: number): void {
  const hint = where === undefined ? "" : `. Where to find it: ${where}`;
  progressOn(process.stderr).line(`\n${number} of ${count}${hint}`);
}

/** Standard output is for what the command has made. */
const CONTEXT = { output: process.stderr, clearPromptOnDone: false };

async function askOne(question: Question, draft: Draft, check: Check): Promise<unknown> {
  const { message, choices, parse, fallback } = question;
  if (choices !== undefined) {
    return parse(await select({ message, choices, default: String(fallback?.(draft)) }, CONTEXT));
  }
  const suggested = fallback?.(draft);
  const answer = await input(
    {
      message,
      ...(suggested !== undefined && {
        default: Array.isArray(suggested) ? suggested.join(" ") : String(suggested),
      }),
      validate: (text) => {
        const mistake = findMistake(question, check(withValue(draft, question.path, parse(text))));
        return mistake ?? true;
      },
    },
    CONTEXT,
  );
  return parse(answer);
}

/** What is wrong with an answer, and of which part of an item of a list. What is missing below it is asked next. */
function findMistake({ path }: Question, mistakes: readonly FoundMistake[]): string | undefined {
  const key = path.join(".");
  const mistake = mistakes.find(
    (each) => isWithin(each.key, key) && (each.key === key || !each.text.startsWith("is missing")),
  );
  if (mistake === undefined) return undefined;
  const [, part] = /\]\.(\w+)$/.exec(mistake.key) ?? [];
  return `${part === undefined ? "" : `${part}: `}${renderRefusal(mistake.text)}`;
}

/** A mistake, said to the person who has just typed it. */
function renderRefusal(mistake: string): string {
  const [, given, must = mistake] = /^is (.+?), but (must .+)$/s.exec(mistake) ?? [];
  const wanted = must.replace(/^must be (?=(?:an?|the|\d+)\s)/, "Enter ");
  const sentence = wanted === must ? `It ${must}` : wanted;
  return given?.startsWith('"') ? `${given} isn't valid. ${sentence}` : sentence;
}

const isWithin = (key: string, path: string) =>
  key === path || key.startsWith(`${path}[`) || key.startsWith(`${path}.`);
