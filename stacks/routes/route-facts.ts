import type { Environment, SecretSlots } from "../../environments/schema";

/** What an app learns of a person's organisation, by the last part of the claim's name. */
export type OrganizationClaim = "tenant_id" | "object_id" | "account_type";

/** Terraform's name of a provider, one for each cloud. */
export type ProviderName = "azuread" | "auth0" | "aws";

/** What the rest of the project must know of a route. Without constructs: whoever reads a plan needs it, too. */
export interface RouteFacts<Of extends Environment> {
  /** The providers of Terraform that it takes. */
  readonly providers: readonly ProviderName[];
  /** The address of each of its resources that every route has. */
  readonly addresses: {
    readonly application: string;
    readonly servicePrincipal: string;
  };
  /** Its identity providers in the user pool, each by its name there and its address. At least one. */
  readonly identityProviders: (environment: Of) => readonly [NamedProvider, ...(readonly NamedProvider[])];
  /** What the app registration's other side proves itself with, or Entra signs with, in two slots. */
  readonly credential: {
    readonly kind: "client secret" | "signing certificate";
    /** By slot. */
    readonly addresses: Readonly<Record<"a" | "b", string>>;
    readonly slots: (environment: Of) => SecretSlots;
  };
  /** What its identity provider is called in a pool where another one has the default name. */
  readonly otherName: string;
  /** What an account is called in the pool. */
  readonly userName: (environment: Of, account: Account) => UserName;
  /** What a user's name tells of the account: nobody can change it. */
  readonly accountIn: (environment: Of, provider: string, userId: string) => Partial<Account>;
  /** How a file of it lets in whom another route does. */
  readonly admitting: (admission: Admission) => Admitting;
  /** Whom it lets in. */
  readonly admission: (environment: Of) => Admission;
  /** Why two people's user IDs may differ in upper and lower case alone, as the file says it, and what to write instead. */
  readonly caseOfUserIds: (
    environment: Of,
  ) => { readonly because: string; readonly toDo: string } | undefined;
  /** By attribute of the pool, the claim that fills it. */
  readonly mapping: Readonly<Record<string, string>>;
  /** The claims that say which organisation a person is of. Nothing where a sign-in does not tell. */
  readonly organizationClaims: (environment: Of) => Readonly<Partial<Record<OrganizationClaim, string>>>;
}

/** The two IDs by which Microsoft knows an account, and nothing else does. In lower case. */
export interface Account {
  readonly tenantId: string;
  readonly objectId: string;
}

/** A user's name in the pool. */
export interface UserName {
  /** The identity provider, by which it begins. */
  readonly provider: string;
  /** What follows. `undefined` until the person has signed in: Microsoft alone knows it before. */
  readonly userId: string | undefined;
}

/** What a file of a route says to let in whom another one does, or the most of them. */
export interface Admitting {
  /** Keys of `microsoft`. */
  readonly keys: Readonly<Record<string, unknown>>;
  /** Who is left out, though the other one lets them in. */
  readonly lost?: string;
  /** Who is let in besides. */
  readonly widened?: string;
}

/** Whom a route lets in. */
export interface Admission {
  /** `home`: the home tenant; a list: those alone. */
  readonly organizations: "none" | "home" | "any" | readonly { readonly name: string; readonly id: string }[];
  readonly personal: boolean;
}

export interface NamedProvider {
  /** The start of its people's user names. */
  readonly name: string;
  readonly address: string;
  readonly type: "OIDC" | "SAML";
  /** Where it sends people, and who vouches for them: the endpoint, without a query, and the issuer or the metadata. */
  readonly leadsTo: readonly string[];
  /** Whether it is one of a list, of which a file names those that it adopts. */
  readonly isListed?: boolean;
}
