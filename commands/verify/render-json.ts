import type { Answered } from "./questions";
import { verdictOf } from "./render-verdict";
import type { Verification } from "./verify-chain";

/** A verification for a program, on one line. @param answers what an environment shows of what public documents leave open */
export const renderJson = (
  { chain, hops, at, milliseconds, checks }: Verification,
  answers?: readonly Answered[],
): string =>
  JSON.stringify({
    ...{ chain, at: at.toISOString(), milliseconds, verdict: verdictOf(checks), hops, checks },
    ...(answers && { answers: answers.flatMap(answerOf) }),
  });

const answerOf = ({ name, seen, standard }: Answered) =>
  seen === undefined ? [] : [{ name, seen, lab: standard }];
