/** What the lab must know of a chain that is deployed to it. An environment of the project has this shape. */
export interface ChainSettings {
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
  readonly cognito: { readonly accountId: string; readonly region: string };
}
