import { findError } from "../../explain/find-errors";
import type { ErrorExplanation } from "../../lab/app/pages";

/** What the lab's app says about a sign-in that failed, besides the error. */
export function explainSignIn(text: string): ErrorExplanation | undefined {
  const found = findError(text);
  if (found === undefined) return undefined;
  const { means, causes } = found;
  // OAuth's words alone are of whoever answers the app, and that is Cognito.
  const speaker = found.isWrapper && found.speaker === "Entra" ? "Cognito" : found.speaker;
  const [likeliest] = causes;
  return { speaker: `${speaker.charAt(0).toUpperCase()}${speaker.slice(1)}`, means, ...likeliest };
}
