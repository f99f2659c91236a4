import { fromList } from "./attribute-list";
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
  /** The IAM roles of the groups, for the credentials that an identity pool gives. */
  readonly roles: readonly string[];
  /** The role of the group that counts most, unless groups that count the same differ. */
  readonly preferredRole: string | undefined;
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
  const { sub = "", identities = "[]", ...attributes } = fromList(user.UserAttributes);
  return {
    username: user.Username,
    enabled: user.Enabled,
    status: user.UserStatus,
    sub,
    attributes,
    identities: JSON.parse(identities) as Identity[],
    groups: groups.map(({ GroupName }) => GroupName),
    ...rolesOf(groups),
  };
}

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-user-groups.html */
function rolesOf(groups: readonly Group[]): Pick<PoolUser, "roles" | "preferredRole"> {
  const withRole = groups.flatMap(({ RoleArn: role, Precedence = Number.POSITIVE_INFINITY }) =>
    role === undefined ? [] : [{ role, precedence: Precedence }],
  );
  const first = Math.min(...withRole.map(({ precedence }) => precedence));
  const preferred = new Set(
    withRole.filter(({ precedence }) => precedence === first).map(({ role }) => role),
  );
  return {
    roles: withRole.map(({ role }) => role),
    preferredRole: preferred.size === 1 ? [...preferred][0] : undefined,
  };
}
