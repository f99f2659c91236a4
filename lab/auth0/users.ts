import { randomBytes } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { Attributes, Connection, StoredUser, TenantData, UserIdentity } from "./data";
import { merge } from "./management/merge";

/** A person with an account in the tenant. */
export type User = StoredUser["profile"] & NonNullable<StoredUser["metadata"]> & StoredUser["logins"];

type Profile = StoredUser["profile"];

/** Whether it is the same account at the same provider. */
export function isSameIdentity(one: Pick<UserIdentity, "provider" | "user_id">, other: typeof one): boolean {
  return one.provider === other.provider && one.user_id === other.user_id;
}

/** The attributes that have a value. */
export function withoutUndefined(
  attributes: { readonly [P in keyof Attributes]: Attributes[P] | undefined },
): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).filter(([, value]) => value !== undefined),
  ) as unknown as Attributes;
}

/** An account of a database connection: the user that it belongs to, and the hash of its password. */
export interface Account {
  readonly profile: Profile;
  readonly password: string | undefined;
}

/** What the connection knows about a user, without what Auth0 adds. */
export function attributesOf(user: Profile | User): Attributes {
  const own = [
    "user_id",
    "identities",
    "created_at",
    "app_metadata",
    "user_metadata",
    "updated_at",
    "last_login",
    "logins_count",
  ];
  return Object.fromEntries(
    Object.entries(user).filter(([name]) => !own.includes(name)),
  ) as unknown as Attributes;
}

/** What `set_user_root_attributes` of a connection is about. */
const NAMES = new Set(["name", "given_name", "family_name", "nickname", "picture"]);

/** The attributes, with the names and the picture of an earlier sign-in. */
function keepNames(attributes: Attributes, before: Attributes): Attributes {
  return {
    ...Object.fromEntries(Object.entries(attributes).filter(([name]) => !NAMES.has(name))),
    ...Object.fromEntries(Object.entries(before).filter(([name]) => NAMES.has(name))),
  } as unknown as Attributes;
}

/** Where the users of a tenant are stored. */
interface Stored {
  users(): Readonly<Record<string, StoredUser>>;
  update(change: (data: TenantData) => void): void;
}

/**
 * The people who signed in to a tenant. A user is stored when it is new or changed. Further sign-ins are only counted in
 * memory until a user is stored or the lab ends, because storing writes the whole document. A lab that is killed forgets
 * those counts and nothing else.
 */
export class Users {
  /** Sign-ins that are not stored yet, by user ID. */
  readonly #logins = new Map<string, StoredUser["logins"]>();

  constructor(private readonly stored: Stored) {}

  all(): readonly User[] {
    return Object.entries(this.stored.users()).map(([id, user]) => this.current(id, user));
  }

  find(id: string): User | undefined {
    const user = this.stored.users()[id];
    return user && this.current(id, user);
  }

  /**
   * Records that a person signed in through a connection. Nothing is linked by itself: another ID is another user, whatever
   * the e-mail. An identity that was linked to a user is that user.
   *
   * @param id the person's id within the connection's strategy
   */
  signIn(connection: Connection, isSocial: boolean, id: string, attributes: Attributes): User {
    const { strategy, name, options } = connection;
    const identity = { provider: strategy, user_id: id, connection: name, isSocial };
    const primary = this.primaryOf(identity);
    if (primary !== undefined) {
      const identities = primary.profile.identities.map((each) =>
        isSameIdentity(each, identity) ? { ...identity, profileData: attributes } : each,
      );
      return this.record({ ...primary.profile, identities });
    }
    const user_id = `${strategy}|${id}`;
    const before = this.stored.users()[user_id]?.profile;
    const when = options.set_user_root_attributes ?? "on_each_login";
    return this.record({
      ...(before === undefined || when === "on_each_login" ? attributes : keepNames(attributes, before)),
      user_id,
      identities: [identity, ...(before?.identities.slice(1) ?? [])],
      created_at: before?.created_at ?? new Date().toISOString(),
    });
  }

  /** Whether a sign-in makes no new user. @param id the person's id within the connection's strategy */
  isKnown({ strategy, name }: Connection, id: string): boolean {
    const identity = { provider: strategy, user_id: id, connection: name };
    return this.find(`${strategy}|${id}`) !== undefined || this.primaryOf(identity) !== undefined;
  }

  /** The user to whom an identity was linked. */
  private primaryOf(identity: Omit<UserIdentity, "isSocial">): StoredUser | undefined {
    return Object.values(this.stored.users()).find(({ profile }) =>
      profile.identities.slice(1).some((linked) => isSameIdentity(linked, identity)),
    );
  }

  /**
   * Links a user to another one, whose further identity they become: their own profile and metadata are gone.
   *
   * @see https://auth0.com/docs/manage-users/user-accounts/user-account-linking
   */
  link(primaryId: string, secondaryId: string): void {
    this.flush();
    this.stored.update(({ users }) => {
      const [primary, secondary] = [users[primaryId], users[secondaryId]];
      if (primary === undefined || secondary === undefined) throw new Error("there is no such user");
      const [own, ...linked] = secondary.profile.identities;
      if (own === undefined) throw new Error("a user has no identity");
      const profileData = attributesOf(secondary.profile);
      const { profile } = primary;
      const passwords = {
        ...primary.linkedPasswords,
        ...secondary.linkedPasswords,
        ...(secondary.password !== undefined && { [secondaryId]: secondary.password }),
      };
      users[primaryId] = {
        ...primary,
        profile: { ...profile, identities: [...profile.identities, { ...own, profileData }, ...linked] },
        linkedPasswords: passwords,
      };
      delete users[secondaryId];
    });
  }

  /** Makes a linked identity a user of its own again, without metadata. */
  unlink(primaryId: string, { provider, user_id }: Pick<UserIdentity, "provider" | "user_id">): void {
    this.flush();
    this.stored.update(({ users }) => {
      const primary = users[primaryId];
      const linked = primary?.profile.identities
        .slice(1)
        .find((each) => isSameIdentity(each, { provider, user_id }));
      if (primary === undefined || linked === undefined) throw new Error("there is no such identity");
      const { profileData, ...identity } = linked;
      if (profileData === undefined) throw new Error("a linked identity has no profile");
      const id = `${provider}|${user_id}`;
      const { [id]: password, ...linkedPasswords } = primary.linkedPasswords ?? {};
      const { profile } = primary;
      const identities = profile.identities.filter((each) => each !== linked);
      users[primaryId] = { ...primary, profile: { ...profile, identities }, linkedPasswords };
      const now = new Date().toISOString();
      users[id] = {
        profile: { ...profileData, user_id: id, identities: [identity], created_at: now },
        logins: { updated_at: now, last_login: now, logins_count: 0 },
        ...(password !== undefined && { password }),
      };
    });
  }

  /** Adds to a user's metadata; `null` removes. Does nothing if the user is gone. */
  setMetadata(
    id: string,
    changes: Readonly<Record<"appMetadata" | "userMetadata", Readonly<Record<string, unknown>>>>,
  ): void {
    if (Object.keys({ ...changes.appMetadata, ...changes.userMetadata }).length === 0) return;
    this.stored.update(({ users }) => {
      const user = users[id];
      if (user === undefined) return;
      users[id] = {
        ...user,
        metadata: {
          app_metadata: merge(user.metadata?.app_metadata ?? {}, changes.appMetadata, 0),
          user_metadata: merge(user.metadata?.user_metadata ?? {}, changes.userMetadata, 0),
        },
      };
    });
  }

  /** Stores somebody who signs up in a database connection. @param password its hash */
  create({ strategy, name }: Connection, attributes: Attributes, password: string): User {
    const id = randomBytes(12).toString("hex");
    const user_id = `${strategy}|${id}`;
    const now = new Date().toISOString();
    const profile = {
      ...attributes,
      user_id,
      identities: [{ provider: strategy, user_id: id, connection: name, isSocial: false }],
      created_at: now,
    };
    const logins = { updated_at: now, last_login: now, logins_count: 1 };
    this.stored.update(({ users }) => {
      users[user_id] = { profile, logins, password };
    });
    return { ...profile, ...logins };
  }

  /** The user of a database connection with that e-mail, in any letter case, and the hash of their password. */
  findByEmail(connection: Connection, email: string): Account | undefined {
    for (const { profile, password, linkedPasswords } of Object.values(this.stored.users())) {
      const [own, ...linked] = profile.identities;
      const isAccount = (identity: UserIdentity | undefined, attributes: Attributes | undefined) =>
        identity?.connection === connection.name && attributes?.email === email.toLowerCase();
      if (isAccount(own, profile)) return { profile, password };
      const identity = linked.find((each) => isAccount(each, each.profileData));
      if (identity !== undefined) {
        return { profile, password: linkedPasswords?.[`${identity.provider}|${identity.user_id}`] };
      }
    }
    return undefined;
  }

  /** Records that a user signed in. */
  record(profile: Profile): User {
    const { user_id } = profile;
    const before = this.stored.users()[user_id];
    const now = new Date().toISOString();
    const count = before === undefined ? 0 : this.current(user_id, before).logins_count;
    const logins = { updated_at: now, last_login: now, logins_count: count + 1 };
    this.#logins.set(user_id, logins);
    if (!isDeepStrictEqual(profile, before?.profile)) this.store({ [user_id]: profile });
    return { ...profile, ...before?.metadata, ...logins };
  }

  /** Stores the sign-ins that are not stored yet. */
  flush(): void {
    if (this.#logins.size > 0) this.store({});
  }

  private store(profiles: Readonly<Record<string, Profile>>): void {
    this.stored.update(({ users }) => {
      for (const [id, logins] of this.#logins) {
        const profile = profiles[id] ?? users[id]?.profile;
        if (profile !== undefined) users[id] = { ...users[id], profile, logins };
      }
    });
    this.#logins.clear();
  }

  private current(id: string, { profile, metadata, logins }: StoredUser): User {
    return { ...profile, ...metadata, ...(this.#logins.get(id) ?? logins) };
  }
}
