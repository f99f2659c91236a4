import type { Cause, ErrorEntry } from "../entry";

/** Microsoft's list of its errors by number. */
export const REFERENCE = "https://learn.microsoft.com/entra/identity-platform/reference-error-codes";

/** The authorization code flow, with the errors in OAuth's words that each endpoint gives. */
export const CODE_FLOW = "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow";

const LOOK_UP = "https://login.microsoftonline.com/error?code=";

/** Microsoft's page about one number, for a number that the list lacks. */
export const lookUp = (number: number) => `${LOOK_UP}${number}`;

/** An article of Microsoft's about one error. @param name as in its address */
export const article = (name: string) =>
  `https://learn.microsoft.com/troubleshoot/entra/entra-id/app-integration/${name}`;

type Explanation = Pick<ErrorEntry, "means" | "causes"> & Partial<Pick<ErrorEntry, "sources">>;

/** What Microsoft's pages say without the number, or programs that leave it out. The pattern takes the example. */
export interface Unnumbered {
  readonly pattern: RegExp;
  readonly example: string;
}

/**
 * An error of Entra's that has a number.
 *
 * @param words what Entra writes after the number, in each form that is known
 */
export function aadsts(
  number: number,
  words: string | readonly [string, ...string[]],
  { sources = [REFERENCE], ...explanation }: Explanation,
  unnumbered?: Unnumbered,
): ErrorEntry {
  const [first, ...others] = typeof words === "string" ? [words] : words;
  const code = `AADSTS${number}`;
  const written = (text: string) => `${code}: ${text}`;
  const pattern = `${code}(?!\\d)`;
  const alone = unnumbered && `^(?![\\s\\S]*AADSTS\\d)[\\s\\S]*(?:${unnumbered.pattern.source})`;
  return {
    id: `aadsts${number}`,
    speaker: "Entra",
    pattern: new RegExp(alone === undefined ? pattern : `${pattern}|${alone}`, "i"),
    ...(unnumbered === undefined && { number: code }),
    examples: [written(first), ...others.map(written), ...(unnumbered ? [unnumbered.example] : [])],
    ...explanation,
    sources: sourcesOf(number, sources),
  };
}

/** Errors of Entra's whose numbers only say more of the same. @param words what Entra writes after each number */
export const aadstsOfOneKind = (
  words: Readonly<Record<number, string>>,
  explanation: Explanation,
  unnumbered: Readonly<Record<number, Unnumbered>> = {},
): readonly ErrorEntry[] =>
  Object.entries(words).map(([number, text]) =>
    aadsts(Number(number), text, explanation, unnumbered[Number(number)]),
  );

/** Numbers that Microsoft's list lacks. */
const UNLISTED: readonly number[] = [
  70021, 70044, 76022, 76023, 76025, 90112, 399274, 500112, 500113, 500121, 500200, 500201, 500207, 500501,
  500502, 500571, 530003, 530004, 530021, 650053, 700003, 700009, 700024, 700051, 700211, 700213, 750055,
  750056, 750161, 900021, 900023, 900235, 900439, 900941, 1002012, 7000110, 7000229, 7002138, 7500525,
  9000411, 9002325, 9002326, 9002327, 9002331, 9002346,
];

/** Of the sources of a kind those that are about a number: Microsoft's list if that has it, and no page about another number. */
function sourcesOf(number: number, sources: ErrorEntry["sources"]): ErrorEntry["sources"] {
  const page = lookUp(number);
  const [first = page, ...others] = sources.filter(
    (source) =>
      source === page || !(source.startsWith(LOOK_UP) || (source === REFERENCE && UNLISTED.includes(number))),
  );
  return [first, ...others];
}

/** The cause that most errors about a person's account have: the organisation's administrators know more. */
export const SIGN_IN_LOGS: Pick<Cause, "check"> = {
  check:
    "The person's administrator: Entra admin center, Sign-in logs, the failed sign-in. Its correlation ID is on the page",
};
