/** Microsoft Graph's application id, the same in every tenant. */
export const GRAPH_APP_ID = "00000003-0000-0000-c000-000000000000";

/** The names of Microsoft Graph, the only resource here. A token's audience is the name in the request. */
export const GRAPH_AUDIENCES: ReadonlySet<string> = new Set(["https://graph.microsoft.com", GRAPH_APP_ID]);
