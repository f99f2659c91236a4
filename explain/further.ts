import type { Speaker } from "./entry";
import type { Link } from "./link";

const FURTHER: Readonly<Partial<Record<Speaker, string>>> = {
  Entra: "Look into Entra's sign-in log by its correlation ID: Entra ID, Monitoring, Sign-in logs.",
  Auth0: "Look into Auth0's log: Monitoring, Logs. Its line says which connection refused, and why.",
  Cognito:
    "Cognito passes on what the hop before it said: look into Auth0's log, or Entra's sign-in log, at that time.",
  Terraform: "Run the same with TF_LOG=INFO, which says what the provider asked.",
  AWS: "Look into CloudTrail, at that time: Event history.",
  "Microsoft Graph": "Microsoft lists the errors of Graph: https://learn.microsoft.com/graph/errors",
};

/** The speakers that a walk of the chain tells apart. */
const HOPS: readonly Speaker[] = ["Entra", "Auth0", "Cognito", "the app"];

const pageAbout = (number: string) => `https://login.microsoftonline.com/error?code=${number}`;

/**
 * How to look further, where the catalogue has nothing.
 *
 * @param number of an error of Entra's
 * @param possible numbers that may be of Entra's
 */
export function furtherOf(
  number: string | undefined,
  speaker: Speaker | undefined,
  link: Link | undefined,
  possible: readonly string[],
): string[] {
  if (speaker === undefined && link === undefined && possible[0] !== undefined)
    return [`If it is a number of Entra's, Microsoft says what it means: ${pageAbout(possible[0])}`];
  if (speaker === undefined && link === undefined)
    return ["Give it the whole address of the page on which it ended, or the whole line of the log."];
  const first =
    number === undefined
      ? FURTHER[speaker ?? "Cognito"]
      : `Microsoft says what AADSTS${number} means: ${pageAbout(number)}`;
  const isOfHop = speaker === undefined || HOPS.includes(speaker);
  return [
    ...(first === undefined ? [] : [first]),
    ...(isOfHop ? ["npm run verify -- <environment> says which hop is wrong."] : []),
  ];
}
