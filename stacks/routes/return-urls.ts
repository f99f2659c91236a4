/** Adds the slash that the azuread provider demands of a redirect URI without a path. */
export const normalize = (url: string) => new URL(url).href;
