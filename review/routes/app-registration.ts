import type { Environment } from "../../environments/schema";

/** What people and administrators do again for another app registration to which they consent. */
export const CONSENTED = {
  kept: "has to consent again, or their administrator has",
  again: "everyone has to consent again",
} as const;

/** Where people may end after a sign-out everywhere, as Auth0 and Entra have it. */
export const logoutUrlsIn = ({ clients }: Environment["cognito"]): string[] =>
  Object.values(clients).flatMap(({ logoutUrls }) => logoutUrls.map((url) => new URL(url).href));
