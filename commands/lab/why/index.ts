import { type Attempt, tryEachWay, type Way, type WhyOptions } from "./attempts";

/**
 * Shows why Auth0 is in between: tries the two ways without it, then the one with it.
 *
 * @returns the attempts, and the story that they make, in lines
 */
export async function explainWhy(
  options: WhyOptions,
): Promise<{ attempts: readonly Attempt[]; lines: readonly string[] }> {
  const attempts = await tryEachWay(options);
  const { auth0 } = options.environment;
  const of = (way: Way) => attempts.filter((each) => each.way === way).map(renderAttempt);
  return {
    attempts,
    lines: [
      "1. Cognito straight to Microsoft's common endpoint. Cognito accepts one issuer,",
      "   but each organisation has its own:",
      ...of("straight to common"),
      "2. Cognito straight to the home organisation. Microsoft refuses everyone else:",
      ...of("straight to one tenant"),
      "3. Auth0 in between. It accepts Microsoft's many issuers, and Cognito sees one,",
      `   https://${auth0.domain}/:`,
      ...of("through the broker"),
    ],
  };
}

function renderAttempt({ account, kind, refusal }: Attempt): string {
  return `   ${account.padEnd(6)} ${kind.padEnd(12)}  ${refusal === null ? "signed in" : `refused by ${refusal.by}: ${shorten(refusal.message)}`}`;
}

/** Entra's messages start with a code and go on for a paragraph. */
const shorten = (message: string) => /^AADSTS\d+/.exec(message)?.[0] ?? message;
