import type { User } from "../users";

/** The claims that a scope gives. */
const CLAIMS = {
  profile: ["given_name", "family_name", "nickname", "name", "picture", "updated_at"],
  email: ["email", "email_verified"],
} as const;

/**
 * What a client may know about a person, besides `sub`. Claims without a value are left out.
 *
 * @see https://auth0.com/docs/get-started/apis/scopes/openid-connect-scopes
 */
export function claimsOf(user: User, scope: readonly string[]): Record<string, unknown> {
  const names = [
    ...(scope.includes("profile") ? CLAIMS.profile : []),
    ...(scope.includes("email") ? CLAIMS.email : []),
  ];
  return Object.fromEntries(
    names.filter((name) => user[name] !== undefined).map((name) => [name, user[name]]),
  );
}
