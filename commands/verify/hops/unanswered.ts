import type { Check } from "../check";
import { jsonOf } from "../network/json-of";
import { titleOf } from "../network/title-of";
import { type Answer, hiddenBy, type Seen } from "../probe";

/** Why something could not be seen: the part of a check that says so. */
export type Hidden = Pick<Check, "means" | "because">;

/** Why nothing can be told from what a request came to, if so. Whoever is asked too often says nothing of the chain. */
export function hiddenIn(seen: Seen): Hidden | undefined {
  if (!seen.isAnswer) return hiddenBy(seen);
  if (seen.status === 429) return { means: `${seen.url.host} has had too many requests (HTTP 429)` };
  return undefined;
}

/** Why something could not be seen: another check failed, which comes before it. */
export const hiddenAfter = (id: string): Hidden => ({ means: "what comes before it is wrong", because: id });

/** What a JSON object in an answer has; nothing if it has none. */
export function objectIn(answer: Answer): Readonly<Record<string, unknown>> {
  const json = jsonOf(answer);
  return json.isJson ? (Object(json.value) as Record<string, unknown>) : {};
}

/** An answer in a few words: no parameter of the place where it sends people, as some are secret. */
export function renderAnswer(answer: Answer): string {
  const { status, location } = answer;
  if (location !== undefined) return `HTTP ${status}, to ${location.origin}${location.pathname}`;
  const title = titleOf(answer.text);
  return title === undefined ? `HTTP ${status}` : `HTTP ${status}, a page titled “${title}”`;
}
