import type { BrokerEnvironment } from "../../environments/schema";

/** The tenant of every personal Microsoft account. */
const PERSONAL_TENANT = "9188040d-6c67-4c5b-b112-36a304b66dad";
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const HEX_16 = /^[0-9a-f]{16}$/i;

/** A user of the pool, as far as a name follows from it. */
export interface PoolUser {
  readonly username: string;
  /** The user's own ID in the pool, by which most apps know a person. */
  readonly sub: string;
  /** The person's ID at Auth0, in its own case; undefined for a user who does not come from there. */
  readonly auth0Id: string | undefined;
  /** IDs at Auth0 of people who sign in as this user besides. */
  readonly linkedIds: readonly string[];
}

/** A user of Auth0, as far as Microsoft's IDs are in it. */
export interface Auth0User {
  readonly tenantid?: unknown;
  readonly oid?: unknown;
  readonly identities?: readonly unknown[];
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
type Account = { readonly tenantId: string; readonly objectId: string } | { readonly why: string };

/** Whether the IDs are in Auth0's user, not in its ID alone. */
export const needsAuth0User = ({ auth0Id }: PoolUser): boolean => auth0Id?.startsWith("waad|") === true;

/**
 * The name that a user would get with one connection. It takes nothing but IDs: an e-mail address identifies nobody, since
 * whoever runs a tenant can set any.
 *
 * @param auth0User where {@link needsAuth0User}; undefined where Auth0 has none
 */
export function newNameOf(
  environment: Pick<BrokerEnvironment, "auth0" | "cognito">,
  user: PoolUser,
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

function accountOf(auth0Id: string, auth0User: Auth0User | undefined): Account {
  const [strategy] = auth0Id.split("|");
  const id = auth0Id.split("|").at(-1) ?? "";
  if (strategy === "windowslive") return personalAccountOf(id);
  if (strategy !== "waad") return { why: `comes by ${strategy}, which is no connection to Microsoft` };
  if (auth0User === undefined) return { why: `Auth0 has no user ${auth0Id} any more` };
  if ((auth0User.identities?.length ?? 1) !== 1) {
    return { why: "is linked to another account at Auth0, so it is not clear whose IDs these are" };
  }
  const { tenantid, oid } = auth0User;
  if (!isGuid(tenantid) || !isGuid(oid)) return { why: "Auth0's profile has no tenantid and oid" };
  return { tenantId: tenantid.toLowerCase(), objectId: oid.toLowerCase() };
}

/** Microsoft Graph knows a personal account by 16 digits, and a token by an object ID that ends with them. */
function personalAccountOf(id: string): Account {
  if (!HEX_16.test(id)) {
    return { why: "is no personal account, and Auth0 keeps no tenant of a user who comes by windowslive" };
  }
  const digits = id.toLowerCase();
  return {
    tenantId: PERSONAL_TENANT,
    objectId: `00000000-0000-0000-${digits.slice(0, 4)}-${digits.slice(4)}`,
  };
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
