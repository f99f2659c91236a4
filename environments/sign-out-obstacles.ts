import { z } from "zod";
import type { MistakeAtKey } from "./mistakes";
import * as values from "./values";

/** What the check reads of an app client, whatever else is wrong with it. */
const withLogoutUrl = z.object({ logoutUrls: z.tuple([values.url], z.unknown()) });
const withoutLogoutUrl = z.object({ logoutUrls: z.tuple([]) });

/**
 * Finds what keeps `signOut: everywhere` from sending people back to the app by way of Cognito and Entra, and of Auth0 if it stands
 * between. No app client at all is a mistake of its own, unless the environment joins a user pool.
 *
 * @param otherwise the route's sign-out without Entra
 */
export function findSignOutObstacles(
  cognito: { readonly clients?: unknown; readonly userPool?: unknown },
  otherwise: "broker" | "pool" = "broker",
): MistakeAtKey[] {
  const byName = Object.entries(Object(cognito.clients));
  const mayBeNone = cognito.userPool !== undefined;
  if (
    (byName.length > 0 || mayBeNone) &&
    byName.every(([, client]) => withoutLogoutUrl.safeParse(client).success)
  ) {
    const message = `must be ${otherwise} where no app client has a logout URL, since Entra sends people back to one`;
    return [{ path: ["signOut"], message }];
  }
  return byName.flatMap(([name, client]) => {
    const path = ["cognito", "clients", name, "logoutUrls"];
    return findObstaclesIn(withLogoutUrl.safeParse(client).data?.logoutUrls, path);
  });
}

function findObstaclesIn(
  logoutUrls: readonly [string, ...unknown[]] | undefined,
  path: string[],
): MistakeAtKey[] {
  if (logoutUrls === undefined) return [];
  const { error } = values.entraLogoutUrl.safeParse(new URL(logoutUrls[0]).href);
  const inFirst = (error?.issues ?? []).map(({ message }) => ({ path: [...path, 0], message }));
  if (logoutUrls.length !== values.MAX_URLS) return inFirst; // more are a mistake in themselves
  const most = values.MAX_URLS - 1;
  const message = `must be at most ${most} URLs for signOut: everywhere, which adds one in Cognito`;
  return [{ path, message }, ...inFirst];
}
