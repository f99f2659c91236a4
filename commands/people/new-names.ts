import type { BrokerEnvironment } from "../../environments/schema";
import { personalAccountIn } from "../../stacks/routes/broker-facts";
import type { Account } from "../../stacks/routes/route-facts";
import type { Auth0User } from "../clouds/auth0-users";
import { isNamedAfter, type PoolUser } from "../clouds/pool-users";

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A user of the pool, as far as a name follows from it. */
export interface BrokerUser {
  readonly username: string;
  /** The user's own ID in the pool, by which most apps know a person. */
  readonly sub: string;
  /** The person's ID at Auth0, in its own case; undefined for a user who does not come from there. */
  readonly auth0Id: string | undefined;
  /** IDs at Auth0 of people who sign in as this user besides. */
  readonly linkedIds: readonly string[];
}

/** A user of the pool, by an identity provider that leads to Auth0. */
export function brokerUserOf({ username, sub, identities }: PoolUser, providerName: string): BrokerUser {
  const own = identities.filter((each) => each.providerName === providerName);
  return {
    username,
    sub,
    auth0Id: own.find((each) => isNamedAfter(username, each))?.userId,
    linkedIds: own.filter((each) => !isNamedAfter(username, each)).map(({ userId }) => userId),
  };
}

/** What becomes of a user's name. */
export interface NewName {
  readonly username: string;
  readonly sub: string;
  /** The name with one connection; null where it can't be told, or the user has no account at Microsoft. */
  readonly newUsername: string | null;
  /** The two IDs by which Microsoft knows the account, and nothing else does; absent without them. */
  readonly tenantId?: string;
  readonly objectId?: string;
  /** Why there is no new name, or what else to know of it. */
  readonly note?: string;
  /** Whether a person has to look at it. */
  readonly isOpen: boolean;
}

/** Microsoft's IDs of an account, or why they can't be told. */
export type AccountOrWhy = Account | { readonly why: string };

/** Whether the IDs are in Auth0's user, not in its ID alone. */
export const needsAuth0User = ({ auth0Id }: BrokerUser): boolean => auth0Id?.startsWith("waad|") === true;

/**
 * The name that a user would get with one connection. It takes nothing but IDs: an e-mail address identifies nobody, since
 * whoever runs a tenant can set any.
 *
 * @param auth0User where {@link needsAuth0User}; undefined where Auth0 has none
 */
export function newNameOf(
  environment: Pick<BrokerEnvironment, "auth0" | "cognito">,
  user: BrokerUser,
  auth0User?: Auth0User,
): NewName {
  const { username, sub, auth0Id, linkedIds } = user;
  const { providerName, usernames } = environment.cognito;
  const stays = (note: string): NewName => ({ username, sub, newUsername: null, note, isOpen: false });
  if (auth0Id === undefined) return stays(`does not come by ${providerName}, and stays as it is`);
  if (auth0Id.startsWith("oauth2|")) return stays("has a name of this kind already");
  const open = (note: string): NewName => ({ username, sub, newUsername: null, note, isOpen: true });
  const account = accountOf(auth0Id, auth0User);
  const prefix = `oauth2|${environment.auth0.connections.microsoft}|`;
  const newId = "why" in account ? undefined : `${prefix}${account.tenantId}.${account.objectId}`;
  const linkedId = linkedIds.find((id) => id.startsWith(prefix));
  if (linkedId !== undefined) {
    return linkedId === (newId ?? linkedId)
      ? stays("is linked to the new account already, and keeps this name")
      : open(`is linked to ${linkedId}, which is another account`);
  }
  if ("why" in account) return open(account.why);
  const { tenantId, objectId } = account;
  const name = `${providerName}_${newId}`;
  return {
    username,
    sub,
    newUsername: usernames === "case-insensitive" ? name.toLowerCase() : name,
    tenantId,
    objectId,
    isOpen: false,
  };
}

/**
 * Microsoft's IDs of who comes by one of Auth0's own connections.
 *
 * @param auth0User where the ID at Auth0 does not have them; undefined where Auth0 has none
 */
export function accountOf(auth0Id: string, auth0User: Auth0User | undefined): AccountOrWhy {
  const [strategy] = auth0Id.split("|");
  if (strategy === "windowslive") {
    return (
      personalAccountIn(auth0Id) ?? {
        why: "is no personal account, and Auth0 keeps no tenant of a user who comes by windowslive",
      }
    );
  }
  if (strategy !== "waad") return { why: `comes by ${strategy}, which is no connection to Microsoft` };
  if (auth0User === undefined) return { why: `Auth0 has no user ${auth0Id} any more` };
  if ((auth0User.identities?.length ?? 1) !== 1) {
    return { why: "is linked to another account at Auth0, so it is not clear whose IDs these are" };
  }
  const { tenantid, oid } = auth0User;
  if (!isGuid(tenantid) || !isGuid(oid)) return { why: "Auth0's profile has no tenantid and oid" };
  return { tenantId: tenantid.toLowerCase(), objectId: oid.toLowerCase() };
}

const isGuid = (value: unknown): value is string => typeof value === "string" && GUID.test(value);

/** The names, with a note on each that several users would have: one person who came by both connections. */
export function markShared(names: readonly NewName[]): NewName[] {
  const owners = new Map<string, string[]>();
  for (const { newUsername, username } of names) {
    if (newUsername !== null) owners.set(newUsername, [...(owners.get(newUsername) ?? []), username]);
  }
  return names.map((each) => {
    const others = (owners.get(each.newUsername ?? "") ?? []).filter(
      (username) => username !== each.username,
    );
    if (others.length === 0) return each;
    return { ...each, note: `the same person as ${others.join(" and ")}`, isOpen: true };
  });
}
