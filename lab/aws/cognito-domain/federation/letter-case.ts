import type { UserPool } from "../../cognito/types";

/** Attributes that may stand in for a username, and are told apart as usernames are. */
const ALIASES = ["email", "preferred_username"];

/**
 * A person's name in the pool, which a pool that does not tell upper from lower case writes in lower case. The person's id
 * at the identity provider keeps its letters.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-case-sensitivity.html
 * @see https://github.com/aws-amplify/amplify-js/issues/13844
 */
export function usernameIn(pool: UserPool, username: string): string {
  return isCaseSensitive(pool) ? username : username.toLowerCase();
}

/** A person's attributes as the pool tells them, which is in lower case where it tells the username so. */
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

/** A pool that was made without a word about it is. */
const isCaseSensitive = ({ UsernameConfiguration }: UserPool) =>
  UsernameConfiguration?.CaseSensitive !== false;
