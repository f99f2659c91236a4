import { findError } from "../../explain/find-errors";
import type { ErrorExplanation } from "../../lab/app/pages";

/** What the lab's app says about a sign-in that failed, besides the error. */
export function explainSignIn(text: string): ErrorExplanation | undefined {
  const found = findError(text);
  if (found === undefined) return undefined;
  const { speaker, means, causes } = found;
  const [likeliest] = causes;
  return { speaker: `${speaker.charAt(0).toUpperCase()}${speaker.slice(1)}`, means, ...likeliest };
}
