import { z } from "zod";
import { refused } from "../keys/refused";
import { findMisplacedAdoptions } from "../misplaced-adoptions";
import type { MistakeAtKey } from "../mistakes";
import { findSignOutObstacles } from "../sign-out-obstacles";
import type { RouteName } from "./names";

const noBroker = (route: RouteName) =>
  `must be left out with route: ${route}, which has no Auth0 in between; it needs broker`;

/** Keys of Auth0, refused where there is none. */
export const brokersKeys = (route: RouteName) => ({ auth0: refused(noBroker(route)) });

/** What the checks read, whatever else is wrong with the file. */
const adoptions = z.object({
  adopt: z.object({
    auth0Client: z.unknown().optional(),
    connections: z.unknown().optional(),
    keep: z.object({ auth0LogoutUrls: z.unknown().optional() }).optional(),
  }),
});

/** Finds what can't be together in a file whose route has no broker. */
export function findDirectMistakes(route: RouteName, file: unknown): MistakeAtKey[] {
  const { adopt } = adoptions.safeParse(file).data ?? {};
  const misplaced: (readonly [path: string[], value: unknown])[] = [
    [["adopt", "auth0Client"], adopt?.auth0Client],
    [["adopt", "connections"], adopt?.connections],
    [["adopt", "keep", "auth0LogoutUrls"], adopt?.keep?.auth0LogoutUrls],
  ];
  return [
    ...misplaced.flatMap(([path, value]) => (value === undefined ? [] : { path, message: noBroker(route) })),
    ...findMisplacedAdoptions({ auth0: {}, ...Object(file) }).filter(
      ({ path: [section, key] }) => section !== "adopt" || key !== "connections", // told above
    ),
  ];
}

/** Finds what keeps Entra from sending people back to the app after a sign-out. */
export function findMistakesInSignOut(file: unknown): MistakeAtKey[] {
  const { signOut, cognito } = Object(file) as Record<string, unknown>;
  return signOut === "everywhere" ? findSignOutObstacles(Object(cognito), "pool") : [];
}
