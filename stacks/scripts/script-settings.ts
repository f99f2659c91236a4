/** What the stack writes into the line `const SETTINGS = …;` of each file that runs at Auth0. */
export interface ScriptSettings {
  "fetch-user-profile": {
    /** Of the app registration. */
    readonly clientId: string;
    /** The organisations whose accounts are admitted: tenant GUIDs in lower case. */
    readonly tenants: "any" | readonly string[];
    /** Whether personal accounts are admitted. */
    readonly personal: boolean;
  };
  "get-logout-url": {
    /** Where people sign in at Microsoft: `common`, `organizations` or a tenant. */
    readonly authority: string;
    /** Where people may go after that: redirect URIs of the app registration. */
    readonly postLogoutRedirectUris: readonly string[];
  };
  "sign-in-gate": {
    /** Client IDs of the environment's Auth0 clients. Everyone else's pass. */
    readonly clients: readonly string[];
    /** IDs of the connections through which people may reach those clients. */
    readonly connections: readonly string[];
    /** Name of the connection with strategy `microsoft`; null with the other strategies, whose user IDs say less. */
    readonly microsoft: string | null;
  };
}
