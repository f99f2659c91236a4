import type { JWK } from "jose";
import type { ClientProperties } from "./management/clients/properties";
import type { ConnectionProperties } from "./management/connections/properties";
import type { TenantSettings } from "./management/tenant-settings/properties";

/** Everything the lab's Auth0 remembers: one document for all tenants. */
export interface Auth0Data {
  /** By canonical domain, for instance `acme.eu.auth0.com`. */
  readonly tenants: Record<string, TenantData>;
}

/** One tenant's objects, by ID. */
export interface TenantData {
  /** Private RS256 key of its tokens; created with the first token. */
  signingKey?: JWK;
  /** As they were changed; a new tenant's until then. */
  settings?: TenantSettings;
  readonly clients: Record<string, Client>;
  readonly connections: Record<string, Connection>;
  readonly users: Record<string, StoredUser>;
  /** Absent until there is one. */
  actions?: Record<string, Action>;
  /** What is bound to the trigger post-login, in the order in which it runs. Absent until something was bound. */
  bindings?: readonly ActionBinding[];
}

/** An application. */
export interface Client extends ClientProperties {
  readonly client_id: string;
  readonly client_secret: string;
}

/** A source of users. */
export interface Connection extends ConnectionProperties {
  readonly id: string;
  /** Ids of the clients whose users may sign in through it, in the order in which they were enabled. */
  readonly enabled_clients: readonly string[];
}

/** What of an Action can be edited and is copied at a deployment. */
export interface ActionContents {
  readonly code: string;
  readonly runtime: string;
  readonly secrets: readonly ActionSecret[];
}

export interface ActionSecret {
  readonly name: string;
  readonly value: string;
  readonly updated_at: string;
}

/** Code that runs while people sign in. Only what is deployed runs. */
export interface Action {
  readonly id: string;
  readonly name: string;
  readonly supported_triggers: readonly { readonly id: string; readonly version: string }[];
  readonly created_at: string;
  readonly updated_at: string;
  readonly draft: ActionContents;
  /** Whether Auth0 has built the draft since it was last changed. */
  readonly isBuilt: boolean;
  /** In the order in which they were deployed. */
  readonly versions: readonly ActionVersion[];
  /** ID of the version that runs; absent until the first deployment. */
  readonly deployedVersionId?: string;
}

/** What was deployed once; never changes. */
export interface ActionVersion extends ActionContents {
  readonly id: string;
  /** Counts from 1. */
  readonly number: number;
  readonly created_at: string;
}

/** An Action's place among those that run. */
export interface ActionBinding {
  readonly id: string;
  readonly actionId: string;
  readonly display_name: string;
  readonly created_at: string;
}

/** What a connection knows about a person. */
export interface Attributes {
  readonly name: string;
  readonly nickname: string;
  readonly picture: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly given_name?: string;
  readonly family_name?: string;
  /** Whatever else the strategy stores. */
  readonly [other: string]: unknown;
}

/** A person who signed in. */
export interface StoredUser {
  readonly profile: Attributes & {
    /** `<strategy>|<id within the strategy>`, for instance `windowslive|4cf0a30169d55031`. */
    readonly user_id: string;
    /** The user's own identity, then those that were linked to it. */
    readonly identities: readonly UserIdentity[];
    readonly created_at: string;
  };
  readonly logins: {
    readonly updated_at: string;
    readonly last_login: string;
    readonly logins_count: number;
  };
  /** What Actions and consoles keep about a user, and no sign-in changes. */
  readonly metadata?: {
    readonly app_metadata?: Readonly<Record<string, unknown>>;
    readonly user_metadata?: Readonly<Record<string, unknown>>;
  };
  /** Hash of the password: users of a database connection have one. */
  readonly password?: string;
  /** Hashes of the passwords of linked users of database connections, by their former user ID. */
  readonly linkedPasswords?: Readonly<Record<string, string>>;
}

/** Where a user comes from. */
export interface UserIdentity {
  readonly provider: string;
  readonly user_id: string;
  /** Name of the connection. */
  readonly connection: string;
  readonly isSocial: boolean;
  /** What a linked identity's connection knows. */
  readonly profileData?: Attributes;
}

/** The document of a lab in which nothing was deployed yet. */
export function emptyAuth0Data(): Auth0Data {
  return { tenants: {} };
}
