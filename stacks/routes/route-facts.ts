import type { Environment } from "../../environments/schema";

/** What an app learns of a person's organisation, by the last part of the claim's name. */
export type OrganizationClaim = "tenant_id" | "object_id" | "account_type";

/** What the rest of the project must know of a route. Without constructs: whoever reads a plan needs it, too. */
export interface RouteFacts<Of extends Environment> {
  /** The address of each of its resources that every route has. */
  readonly addresses: {
    readonly application: string;
    readonly servicePrincipal: string;
  };
  /** Its identity providers in the user pool, each by its name there and its address. At least one. */
  readonly identityProviders: (environment: Of) => readonly [NamedProvider, ...(readonly NamedProvider[])];
  /** Why two people's user IDs may differ in upper and lower case alone, as the file says it, and what to write instead. */
  readonly caseOfUserIds: (
    environment: Of,
  ) => { readonly because: string; readonly toDo: string } | undefined;
  /** By attribute of the pool, the claim that fills it. */
  readonly mapping: Readonly<Record<string, string>>;
  /** The claims that say which organisation a person is of. Nothing where a sign-in does not tell. */
  readonly organizationClaims: (environment: Of) => Readonly<Partial<Record<OrganizationClaim, string>>>;
}

export interface NamedProvider {
  /** The start of its people's user names. */
  readonly name: string;
  readonly address: string;
  readonly type: "OIDC" | "SAML";
  /** Where it sends people, and who vouches for them: the endpoint, without a query, and the issuer or the metadata. */
  readonly leadsTo: readonly string[];
}
