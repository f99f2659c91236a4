import type { Environment } from "../../environments/schema";
import { PERSONAL_ACCOUNTS } from "../../stacks/personal-accounts";
import { admitsTenant, userNameOf } from "../../stacks/routes/facts";
import type { Account } from "../../stacks/routes/route-facts";
import type { PoolUser } from "../clouds/pool-users";
import { identityIn, namesOf } from "../people/account-by-pool";
import type { AccountOrWhy } from "../people/new-names";

/**
 * What a move does to a user of the pool.
 *
 * `moves`: gets another name with the first sign-in by the new route. `moved`: has signed in by both. `linked`: the new account
 * signs in as this user. `lost`: can't come along. `stays`: does not come by the old route. `open`: nobody can tell.
 */
export type Fate = "moves" | "moved" | "linked" | "lost" | "stays" | "open";

export interface MovingUser extends Partial<Account> {
  readonly username: string;
  /** The user's own ID in the pool, by which most apps know a person. */
  readonly sub: string;
  readonly fate: Fate;
  /** The name by the new route; null where there is none, or nobody knows it before the first sign-in. */
  readonly newUsername: string | null;
  /** How that name begins. */
  readonly newStart?: string;
  /** The new user's own ID, of who has signed in by both. */
  readonly newSub?: string;
  /** Why there is no new name, or what else to know. */
  readonly note?: string;
}

/** The users of a pool, and whose accounts they are. */
export interface Users {
  readonly users: readonly PoolUser[];
  /** How the pool compares names. */
  readonly usernames: Environment["cognito"]["usernames"];
  /** Microsoft's IDs of a user by the route of an environment. */
  readonly accountOf: (user: PoolUser, environment: Environment) => AccountOrWhy;
}

/** The two routes of a move. */
export interface Routes {
  /** The route that people move away from. */
  readonly old: Environment;
  readonly next: Environment;
}

/**
 * What the move does to each user that does not come by the new route alone. It takes nothing but IDs: an e-mail address
 * identifies nobody, since whoever runs a tenant can set any.
 */
export function fatesOf({ users, usernames, accountOf }: Users, { old, next }: Routes): MovingUser[] {
  const ofNext = users.filter((user) => comesBy(user, next));
  const oldNames = namesByAccount(
    users.filter((user) => comesBy(user, old)),
    (user) => accountOf(user, old),
  );
  const newNames = namesByAccount(ofNext, (user) => accountOf(user, next));
  return users
    .filter((user) => !ofNext.includes(user))
    .map((user) => {
      const { username, sub } = user;
      const as = (fate: Fate, more: Partial<MovingUser> = {}): MovingUser => ({
        username,
        sub,
        fate,
        newUsername: null,
        ...more,
      });
      if (!comesBy(user, old)) {
        return as("stays", { note: `does not come by ${namesOf(old).join(" or ")}, and stays as it is` });
      }
      const account = accountOf(user, old);
      if (user.identities.some((each) => namesOf(next).includes(each.providerName))) {
        return as("linked", {
          ...("why" in account ? {} : account),
          note: "is linked to the new account, and keeps this name",
        });
      }
      if ("why" in account) return as("open", { note: account.why });
      const twins = (oldNames.get(keyOf(account)) ?? []).filter((other) => other !== user);
      const found = newNames.get(keyOf(account)) ?? [];
      if (twins.length > 0) return as("open", { ...account, note: `the same account as ${joined(twins)}` });
      if (found.length > 1)
        return as("open", { ...account, note: `is ${joined(found)}: one account has two users` });
      const [moved] = found;
      if (moved !== undefined) {
        return as("moved", { ...account, newUsername: moved.username, newSub: moved.sub });
      }
      if (!admitsTenant(next, account.tenantId)) {
        const who = tenantText(account.tenantId);
        return admitsTenant(old, account.tenantId)
          ? as("lost", { ...account, note: `can't come along: ${next.route} does not let in ${who}` })
          : as("stays", {
              ...account,
              note: `can't sign in today either: ${old.route} does not let in ${who}`,
            });
      }
      const { provider, userId } = userNameOf(next, account);
      const inCase = (name: string) => (usernames === "case-insensitive" ? name.toLowerCase() : name);
      return as("moves", {
        ...account,
        newUsername: userId === undefined ? null : inCase(`${provider}_${userId}`),
        newStart: inCase(`${provider}_`),
      });
    });
}

const comesBy = (user: PoolUser, environment: Environment): boolean =>
  identityIn(user, environment) !== undefined;

const tenantText = (tenantId: string) =>
  tenantId === PERSONAL_ACCOUNTS ? "personal accounts" : `the tenant ${tenantId}`;

const keyOf = ({ tenantId, objectId }: Account) => `${tenantId}.${objectId}`;

function namesByAccount(
  users: readonly PoolUser[],
  accountOf: (user: PoolUser) => AccountOrWhy,
): Map<string, PoolUser[]> {
  const found = new Map<string, PoolUser[]>();
  for (const user of users) {
    const account = accountOf(user);
    if ("why" in account) continue;
    found.set(keyOf(account), [...(found.get(keyOf(account)) ?? []), user]);
  }
  return found;
}

const joined = (users: readonly PoolUser[]) => users.map(({ username }) => username).join(" and ");
