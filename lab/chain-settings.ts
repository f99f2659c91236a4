/** What the lab must know of a chain that is deployed to it. An environment of the project has this shape. */
export interface ChainSettings {
  readonly microsoft: {
    /** The home tenant of the app registration. */
    readonly tenantId: string;
    readonly accounts: "any" | "organizations" | "tenant";
  };
  readonly auth0: {
    /** The tenant's canonical domain. */
    readonly domain: string;
    readonly customDomain?: string;
    readonly strategy: "windowslive" | "waad" | "both";
    /** The connections' names. */
    readonly connections: Readonly<Record<"windowslive" | "waad", string>>;
  };
  readonly cognito: { readonly accountId: string; readonly region: string };
}
