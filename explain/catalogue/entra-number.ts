import type { Cause, ErrorEntry } from "../entry";

/** Microsoft's list of its errors by number. */
export const REFERENCE = "https://learn.microsoft.com/entra/identity-platform/reference-error-codes";

/** The authorization code flow, with the errors in OAuth's words that each endpoint gives. */
export const CODE_FLOW = "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow";

/** Microsoft's page about one number, for a number that the list lacks. */
export const lookUp = (number: number) => `https://login.microsoftonline.com/error?code=${number}`;

/** An article of Microsoft's about one error. @param name as in its address */
export const article = (name: string) =>
  `https://learn.microsoft.com/troubleshoot/entra/entra-id/app-integration/${name}`;

type Explanation = Pick<ErrorEntry, "means" | "causes"> & Partial<Pick<ErrorEntry, "sources">>;

/**
 * An error of Entra's that has a number.
 *
 * @param words what Entra writes after the number, in each form that is known
 */
export function aadsts(
  number: number,
  words: string | readonly [string, ...string[]],
  { sources = [REFERENCE], ...explanation }: Explanation,
): ErrorEntry {
  const [first, ...others] = typeof words === "string" ? [words] : words;
  const written = (text: string) => `AADSTS${number}: ${text}`;
  return {
    id: `aadsts${number}`,
    speaker: "Entra",
    pattern: new RegExp(`AADSTS${number}(?!\\d)`, "i"),
    examples: [written(first), ...others.map(written)],
    ...explanation,
    sources,
  };
}

/** Errors of Entra's whose numbers only say more of the same. @param words what Entra writes after each number */
export const aadstsOfOneKind = (
  words: Readonly<Record<number, string>>,
  explanation: Explanation,
): readonly ErrorEntry[] =>
  Object.entries(words).map(([number, text]) => aadsts(Number(number), text, explanation));

/** The cause that most errors about a person's account have: the organisation's administrators know more. */
export const SIGN_IN_LOGS: Pick<Cause, "check"> = {
  check:
    "The person's administrator: Entra admin center, Sign-in logs, the failed sign-in. Its correlation ID is on the page",
};
