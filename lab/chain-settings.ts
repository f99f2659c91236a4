/** What the lab must know of a chain that is deployed to it. An environment of the project has this shape. */
export type ChainSettings = BrokerChain | EntraChain | SamlChain;

interface AnyChain {
  readonly cognito: {
    readonly accountId: string;
    readonly region: string;
    /** Its prefix, or its custom domain. */
    readonly domain?: string | { readonly name: string };
  };
}

/** By way of Auth0. */
export interface BrokerChain extends AnyChain {
  readonly route: "broker";
  readonly microsoft: {
    /** The home tenant of the app registration. */
    readonly tenantId: string;
    readonly accounts: "any" | "organizations" | "tenant";
    /** Which organisations' accounts may sign in: every one's, or those with these tenant IDs. */
    readonly organizations: "any" | readonly { readonly id: string }[];
    /** Whether personal accounts may sign in. */
    readonly personal: boolean;
  };
  readonly auth0: {
    /** The tenant's canonical domain. */
    readonly domain: string;
    readonly customDomain?: string;
    readonly strategy: "microsoft" | "windowslive" | "waad" | "both";
    /** The connections' names. */
    readonly connections: Readonly<Record<"microsoft" | "windowslive" | "waad", string>>;
  };
}

/** Straight to Entra, by OpenID Connect. */
export interface EntraChain extends AnyChain {
  readonly route: "entra";
  readonly microsoft: {
    /** The home tenant of the app registration. */
    readonly tenantId: string;
    readonly accounts: "tenant" | "personal" | "listed";
    /** The organisations with an identity provider of their own, by its name in the user pool. */
    readonly organizations?: readonly { readonly name: string; readonly id: string }[];
  };
}

/** Straight to Entra, by SAML. */
export interface SamlChain extends AnyChain {
  readonly route: "saml";
  readonly microsoft: {
    /** The home tenant of the enterprise application. */
    readonly tenantId: string;
    readonly accounts: "tenant";
  };
}

export type RouteOfChain = ChainSettings["route"];

export type ChainOf<Route extends RouteOfChain> = Extract<ChainSettings, { readonly route: Route }>;
