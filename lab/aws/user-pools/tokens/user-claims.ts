import type { PoolUser } from "../pool-user";
import type { AppClient } from "../types";

const PROFILE = [
  "name",
  "family_name",
  "given_name",
  "middle_name",
  "nickname",
  "preferred_username",
  "profile",
  "picture",
  "website",
  "gender",
  "birthdate",
  "zoneinfo",
  "locale",
  "updated_at",
];

/** Scopes that give all of their attributes or none. */
const WHOLE: Readonly<Record<string, readonly string[]>> = {
  email: ["email", "email_verified"],
  phone: ["phone_number", "phone_number_verified"],
};

/** Whether the app client may read all attributes of its scopes: if not, its code is refused. */
export function canReadAll({ ReadAttributes = [] }: AppClient, scopes: readonly string[]): boolean {
  return (
    ReadAttributes.length === 0 ||
    scopes.flatMap((scope) => WHOLE[scope] ?? []).every((name) => ReadAttributes.includes(name))
  );
}

/**
 * The attributes that an app client gets for the scopes of its token. `openid` alone gives all that it may read.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/userinfo-endpoint.html
 */
export function userClaims(
  { attributes }: PoolUser,
  { ReadAttributes = [] }: AppClient,
  scopes: readonly string[],
): Record<string, string> {
  const narrowing = scopes.filter((scope) => scope === "profile" || Object.hasOwn(WHOLE, scope));
  const isInScope = (name: string) =>
    narrowing.length === 0 ||
    narrowing.some((scope) =>
      scope === "profile"
        ? PROFILE.includes(name) || name.startsWith("custom:")
        : WHOLE[scope]?.includes(name),
    );
  return Object.fromEntries(
    Object.entries(attributes).filter(
      ([name]) => isInScope(name) && (ReadAttributes.length === 0 || ReadAttributes.includes(name)),
    ),
  );
}
