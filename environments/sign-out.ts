import { z } from "zod";
import * as values from "./values";

/** What is compared of an app client, whatever else is wrong with it. */
const withLogoutUrl = z.object({ logoutUrls: z.tuple([values.url], z.unknown()) });
const withoutLogoutUrl = z.object({ logoutUrls: z.tuple([]) });

interface Obstacle {
  readonly path: PropertyKey[];
  readonly message: string;
}

/** What keeps `signOut: everywhere` from leading people by way of Cognito, Auth0 and Entra back to the app. */
export function obstaclesToSigningOutEverywhere(clients: Readonly<Record<string, unknown>>): Obstacle[] {
  const byName = Object.entries(clients);
  if (byName.length > 0 && byName.every(([, client]) => withoutLogoutUrl.safeParse(client).success)) {
    const message =
      "must be broker where no app client has a logout URL, since Entra leads people back to one";
    return [{ path: ["signOut"], message }];
  }
  return byName.flatMap(([name, client]) => {
    const path = ["cognito", "clients", name, "logoutUrls"];
    return obstaclesIn(withLogoutUrl.safeParse(client).data?.logoutUrls, path);
  });
}

function obstaclesIn(logoutUrls: readonly [string, ...unknown[]] | undefined, path: string[]): Obstacle[] {
  if (logoutUrls === undefined) return [];
  const { error } = values.entraLogoutUrl.safeParse(new URL(logoutUrls[0]).href);
  const inFirst = (error?.issues ?? []).map(({ message }) => ({ path: [...path, 0], message }));
  if (logoutUrls.length !== values.MAXIMUM_URLS) return inFirst; // more are a mistake in themselves
  const most = values.MAXIMUM_URLS - 1;
  const message = `must be at most ${most} URLs for signOut: everywhere, which adds one in Cognito`;
  return [{ path, message }, ...inFirst];
}
