import { randomBytes } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { Attributes, Connection, StoredUser, TenantData } from "./data";

/** A person with an account in the tenant. */
export type User = StoredUser["profile"] & StoredUser["logins"];

/** The attributes that have a value. */
export function withoutUndefined(
  attributes: { readonly [P in keyof Attributes]: Attributes[P] | undefined },
): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).filter(([, value]) => value !== undefined),
  ) as unknown as Attributes;
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
   * Records that a person signed in through a connection. Accounts are never linked: another ID is another user, whatever
   * the e-mail.
   *
   * @param id the person's id within the connection's strategy
   */
  signIn(connection: Connection, isSocial: boolean, id: string, attributes: Attributes): User {
    const { strategy, name, options } = connection;
    const user_id = `${strategy}|${id}`;
    const before = this.stored.users()[user_id];
    const keep = before !== undefined && options.set_user_root_attributes === "on_first_login";
    return this.record({
      ...(keep ? before.profile : attributes),
      user_id,
      identities: [{ provider: strategy, user_id: id, connection: name, isSocial }],
      created_at: before?.profile.created_at ?? new Date().toISOString(),
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
  findByEmail(connection: Connection, email: string): StoredUser | undefined {
    return Object.values(this.stored.users()).find(
      ({ profile }) =>
        profile.identities.some(({ connection: name }) => name === connection.name) &&
        profile.email === email.toLowerCase(),
    );
  }

  /** Records that a user signed in. */
  record(profile: StoredUser["profile"]): User {
    const { user_id } = profile;
    const before = this.stored.users()[user_id];
    const now = new Date().toISOString();
    const count = before === undefined ? 0 : this.current(user_id, before).logins_count;
    const logins = { updated_at: now, last_login: now, logins_count: count + 1 };
    this.#logins.set(user_id, logins);
    if (!isDeepStrictEqual(profile, before?.profile)) this.store({ [user_id]: profile });
    return { ...profile, ...logins };
  }

  /** Stores the sign-ins that are not stored yet. */
  flush(): void {
    if (this.#logins.size > 0) this.store({});
  }

  private store(profiles: Readonly<Record<string, StoredUser["profile"]>>): void {
    this.stored.update(({ users }) => {
      for (const [id, logins] of this.#logins) {
        const profile = profiles[id] ?? users[id]?.profile;
        if (profile !== undefined) users[id] = { ...users[id], profile, logins };
      }
    });
    this.#logins.clear();
  }

  private current(id: string, { profile, logins }: StoredUser): User {
    return { ...profile, ...(this.#logins.get(id) ?? logins) };
  }
}
