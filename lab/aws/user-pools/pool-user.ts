import type { Group, User } from "./types";

/** A person's profile in a user pool. */
export interface PoolUser {
  readonly username: string;
  readonly enabled: boolean;
  /** For instance `EXTERNAL_PROVIDER`, `CONFIRMED` or `FORCE_CHANGE_PASSWORD`. */
  readonly status: string;
  /** The pool's own ID of the profile: a new profile with the same name gets another one. */
  readonly sub: string;
  /** By name; all values are text. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The accounts at identity providers that sign in as this person. */
  readonly identities: readonly Identity[];
  readonly groups: readonly string[];
}

export interface Identity {
  readonly userId: string;
  readonly providerName: string;
  readonly providerType: string;
  readonly issuer: string | null;
  readonly primary: boolean;
  /** Milliseconds since 1970. */
  readonly dateCreated: number;
}

export function toPoolUser(user: User, groups: readonly Group[]): PoolUser {
  const {
    sub = "",
    identities = "[]",
    ...attributes
  } = Object.fromEntries(user.UserAttributes.map(({ Name, Value }) => [Name, Value]));
  return {
    username: user.Username,
    enabled: user.Enabled,
    status: user.UserStatus,
    sub,
    attributes,
    identities: JSON.parse(identities) as Identity[],
    groups: groups.map(({ GroupName }) => GroupName),
  };
}
