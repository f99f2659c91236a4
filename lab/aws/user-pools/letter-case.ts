import type { UserPool } from "./types";

/** Attributes that may replace a username, and are compared like one. */
const ALIASES = ["email", "preferred_username"];

/**
 * A username as the pool stores it: in lower case, unless the pool is case-sensitive. The person's ID at the identity provider
 * keeps its case.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-case-sensitivity.html
 * @see https://github.com/aws-amplify/amplify-js/issues/13844
 */
export function usernameIn(pool: UserPool, username: string): string {
  return isCaseSensitive(pool) ? username : username.toLowerCase();
}

/** Attributes as the pool stores them: those that may replace a username in lower case, unless the pool is case-sensitive. */
export function attributesIn(
  pool: UserPool,
  attributes: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  if (isCaseSensitive(pool)) return attributes;
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      ALIASES.includes(name) ? value.toLowerCase() : value,
    ]),
  );
}

/** The default is case-sensitive. */
const isCaseSensitive = ({ UsernameConfiguration }: UserPool) =>
  UsernameConfiguration?.CaseSensitive !== false;
