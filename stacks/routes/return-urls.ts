import type { Environment } from "../../environments/schema";

/** Adds the slash that the azuread provider demands of a redirect URI without a path. */
export const normalize = (url: string) => new URL(url).href;

/** Where Entra sends people back after a sign-out: to the first logout URL of each app client. */
export const returnUrlsOf = ({ clients }: Pick<Environment["cognito"], "clients">): string[] => [
  ...new Set(Object.values(clients).flatMap(({ logoutUrls }) => logoutUrls.slice(0, 1).map(normalize))),
];
